import {
  type FormulaKey,
  formulas,
  type InputKey,
  missingInputs,
  zeroDivisor,
} from '#indicators/formulas.ts';
import type { EntryView, ReadingView } from '#indicators/indicator-view.ts';
import { readTyped, type Typed, writeTyped } from '#indicators/read-typed.ts';
import type { ReadingEntry } from '#indicators/reading-shapes.ts';
import type { Language } from '#platform/contract/language.ts';

export type EntryLine = EntryView['lines'][number];

/** A field of the form; `name` is the name a refusal calls it by, but for samples, which are numbered. */
export type EntryField = {
  readonly name: string;
  readonly part: 'value' | 'count' | 'whole' | 'sample' | 'input';
};

/** What is typed, by the name of its field. */
export type Draft = Readonly<Record<string, string>>;

export type Parts = Pick<ReadingEntry, 'value' | 'count' | 'whole' | 'samples' | 'inputs'>;

/** A number ready to be sent, with the value it comes to; or what is wrong, by field. */
export type Told =
  | { readonly parts: Parts; readonly value: number }
  | { readonly problems: Readonly<Record<string, Exclude<Typed, { kind: 'number' }>>> };

const nothing: Parts = { value: null, count: null, whole: null, samples: null, inputs: null };

/** Measurements that are asked for to begin with, and the most a period takes. */
export const samplesFrom = 5;
export const samplesTo = 50;

export const lineKey = ({ indicator, site }: Pick<EntryLine, 'indicator' | 'site'>): string =>
  `${indicator} ${site?.site ?? ''}`;

const inputsOf = (formula: FormulaKey | null): readonly InputKey[] =>
  formula === null ? [] : formulas[formula].inputs;

/** The fields a line is entered by, in the order they are asked for. `samples` is how many of those there are now. */
export function fieldsOf(
  { measured, formula }: Pick<EntryLine, 'measured' | 'formula'>,
  samples: number,
): EntryField[] {
  const inputs = inputsOf(formula);
  if (inputs.length > 0) return inputs.map((name) => ({ name, part: 'input' }));
  if (measured === 'share' || measured === 'rate')
    return [
      { name: 'count', part: 'count' },
      { name: 'whole', part: 'whole' },
    ];
  if (measured === 'samples')
    return Array.from({ length: samples }, (_, i) => ({ name: `samples-${i}`, part: 'sample' }));
  return [{ name: 'value', part: 'value' }];
}

/** The unit a field is typed in: the figure's own for a value, what the label says for a part. */
const unitOf = (line: EntryLine, { part }: EntryField): string =>
  part === 'value' || part === 'sample' ? line.unit : '';

/** What is typed as the numbers it says. Bounds and other rules are the server's; here only what cannot be sent. */
export function tellDraft(
  line: EntryLine,
  draft: Draft,
  fields: readonly EntryField[],
  language: Language,
): Told {
  const read = fields.map((field) => ({
    field,
    typed: readTyped(draft[field.name] ?? '', { unit: unitOf(line, field), language }),
  }));
  const someSamples = read.some(({ field, typed }) => field.part === 'sample' && typed.kind !== 'empty');
  const wrong = read.flatMap(({ field, typed }) =>
    typed.kind === 'number' || (typed.kind === 'empty' && someSamples) ? [] : [[field.name, typed] as const],
  );
  // Of nothing but empty measurements the first is enough to say so.
  const allEmpty = wrong.length > 0 && wrong.every(([name]) => name.startsWith('samples-')) && !someSamples;
  if (wrong.length > 0) return { problems: Object.fromEntries(allEmpty ? wrong.slice(0, 1) : wrong) };
  const numbers = read.flatMap(({ field, typed }) =>
    typed.kind === 'number' ? [{ ...field, value: typed.value }] : [],
  );
  return toldOf(line, numbers);
}

function toldOf(line: EntryLine, numbers: readonly (EntryField & { value: number })[]): Told {
  const named = Object.fromEntries(numbers.map(({ name, value }) => [name, value]));
  if (numbers[0]?.part === 'input')
    return { parts: { ...nothing, inputs: named }, value: reckoned(line.formula, named) };
  if (numbers[0]?.part === 'sample') {
    const samples = numbers.map(({ value }) => value);
    return {
      parts: { ...nothing, samples },
      value: samples.reduce((sum, one) => sum + one, 0) / samples.length,
    };
  }
  if (numbers[0]?.part === 'count') {
    const { count = 0, whole = 0 } = named;
    return { parts: { ...nothing, count, whole }, value: (count / whole) * line.scale };
  }
  const { value = 0 } = named;
  return { parts: { ...nothing, value }, value };
}

/** What a formula's parts come to; not a number where one divides by nought. */
function reckoned(key: FormulaKey | null, inputs: Record<string, number>): number {
  if (key === null) return Number.NaN;
  const formula = formulas[key];
  if (missingInputs(formula, inputs).length > 0 || zeroDivisor(formula, inputs)) return Number.NaN;
  return formula.reckon(inputs as Parameters<typeof formula.reckon>[0]);
}

/** A number that stands as it would have been typed, for it to be corrected. */
export function draftOf(
  reading: Pick<ReadingView, 'value' | 'count' | 'whole' | 'samples' | 'inputs'>,
  { measured }: Pick<EntryLine, 'measured'>,
  language: Language,
): Draft {
  const { value, count, whole, samples, inputs } = reading;
  const said: Record<string, number | null> =
    inputs ??
    (samples
      ? Object.fromEntries(samples.map((one, i) => [`samples-${i}`, one]))
      : measured === 'share' || measured === 'rate'
        ? { count, whole }
        : { value });
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, one]) =>
      one === null ? [] : [[name, writeTyped(one, language)] as const],
    ),
  );
}

/** The parts of a number that stands, to be said again. */
export const partsOf = ({ value, count, whole, samples, inputs }: ReadingView): Parts => {
  if (inputs) return { ...nothing, inputs };
  if (samples) return { ...nothing, samples };
  return whole === null ? { ...nothing, value } : { ...nothing, count, whole };
};
