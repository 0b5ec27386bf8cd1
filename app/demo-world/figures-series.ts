import type { DefinitionContent } from '#indicators/definition.ts';
import { formulas, type Inputs } from '#indicators/formulas.ts';
import { type FigureKind, partsOf } from './figures-kinds.ts';
import type { Run } from './figures-story.ts';
import { chance } from './seed.ts';

export type Numbers = {
  value: number;
  count: number | null;
  whole: number | null;
  samples: number[] | null;
  inputs: Record<string, number> | null;
};

/** Farther than this from the level nothing falls by chance: a far point of the demo world is there to be found. */
const farthest = 2.3;

/** A draw with mean 0 and standard deviation 1, near to normal. */
function noise(name: string): number {
  const sum = [0, 1, 2, 3].reduce((total, n) => total + chance(`${name} ${n}`), 0);
  return Math.max(-farthest, Math.min(farthest, (sum - 2) * Math.sqrt(3)));
}

const levelAt = ({ level, steps = [] }: Run, back: number): number =>
  steps.reduce((sum, step) => (back <= step.back ? sum + step.by : sum), level);

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** How busy a month is: July is holiday, December is short. */
const seasons: Readonly<Record<string, number>> = { '07': 0.7, '12': 0.85 };

/** The numbers of one period, `back` periods from the latest; the same name gives the same ones again. */
export function numbersOf(
  kind: FigureKind,
  definition: DefinitionContent,
  run: Run,
  { name, back, period }: { name: string; back: number; period: string },
): Numbers {
  const nothing = { count: null, whole: null, samples: null, inputs: null };
  const draw = noise(`${name} ${back}`);
  const level = levelAt(run, back);
  const { measured, scale, decimals, formula } = definition;
  if (formula !== null && formulas[formula].inputs.length > 0) {
    const inputs = inputsOf(kind, run, level + draw * (run.spread ?? 1), { name, back });
    return { ...nothing, inputs, value: formulas[formula].reckon(inputs as Required<Inputs> as never) };
  }
  if (measured === 'share' || measured === 'rate') {
    const season = definition.period === 'month' ? (seasons[period.slice(5, 7)] ?? 1) : 1;
    const busy = season * (1 + 0.12 * noise(`${name} whole ${back}`));
    const whole = Math.max(1, Math.round((run.whole ?? 100) * busy));
    const likely = level / scale;
    const spread = Math.sqrt(whole * likely * (measured === 'share' ? 1 - likely : 1)) * (run.spread ?? 0.9);
    const most = measured === 'share' ? whole : Number.POSITIVE_INFINITY;
    const counted = Math.min(most, Math.max(0, Math.round(whole * likely + draw * spread)));
    return { ...nothing, count: counted, whole, value: (counted / whole) * scale };
  }
  if (measured === 'count') {
    const counted = Math.max(0, Math.round(level + draw * Math.sqrt(level) * (run.spread ?? 0.9)));
    return { ...nothing, count: counted, value: counted };
  }
  if (measured === 'samples') {
    const samples = [1, 2, 3, 4, 5].map((n) =>
      rounded(level + noise(`${name} ${back} of ${n}`) * (run.spread ?? 1), decimals + 1),
    );
    return { ...nothing, samples, value: samples.reduce((sum, one) => sum + one, 0) / samples.length };
  }
  return { ...nothing, value: Math.max(0, rounded(level + draw * (run.spread ?? 1), decimals)) };
}

/** What a formula is entered by, so that it comes out as `wanted` but for rounding. */
function inputsOf(
  kind: FigureKind,
  { whole = 1 }: Run,
  wanted: number,
  { name, back }: { name: string; back: number },
): Record<string, number> {
  if (kind !== 'oee') {
    const [part, divisor, factor] = partsOf[kind as keyof typeof partsOf];
    const divided = Math.round(whole * (1 + 0.05 * noise(`${name} whole ${back}`)) * 0.96 ** back);
    return { [part]: Math.round((divided * wanted) / factor), [divisor]: divided };
  }
  const quality = rounded(97.5 + 0.8 * noise(`${name} quality ${back}`), 1);
  const performance = rounded(88 + 1.5 * noise(`${name} performance ${back}`), 1);
  const availability = rounded((wanted * 10_000) / quality / performance, 1);
  return { availability, performance, quality };
}
