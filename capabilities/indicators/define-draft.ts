import type { Definition, DefinitionContent } from '#indicators/definition.ts';
import { type FormulaKey, formulas } from '#indicators/formulas.ts';
import {
  type Category,
  type ChartKind,
  chartsFor,
  type Direction,
  type Measured,
  structureFields,
} from '#indicators/kinds.ts';
import { nextPeriod, type PeriodKind, periodOf, previousPeriod } from '#indicators/period.ts';
import { readTyped, type Typed, writeTyped } from '#indicators/read-typed.ts';
import type { Language } from '#platform/contract/language.ts';

/** What stands in the fields of a definition, as it was typed and chosen. */
export type DefineDraft = {
  readonly name: string;
  readonly meaning: string;
  readonly category: Category;
  readonly unit: string;
  readonly decimals: string;
  readonly direction: Direction;
  readonly period: PeriodKind;
  readonly measured: Measured;
  readonly formula: FormulaKey | null;
  readonly scale: string;
  readonly chart: ChartKind;
  readonly bySite: boolean;
  readonly lowest: string;
  readonly highest: string;
  readonly source: string;
  readonly owner: string;
  readonly pointsAtPeople: '' | 'yes' | 'no';
  /** Asked of a further version only. */
  readonly breaks: boolean;
  readonly from: string;
  readonly reason: string;
};

const asVersion = { breaks: false, from: '', reason: '' } as const;

/** What is usual for a way of entering: the chart, what it is reckoned per, and what cannot be. */
const usual: Readonly<Record<Measured, Pick<DefineDraft, 'scale' | 'lowest' | 'highest'>>> = {
  value: { scale: '1', lowest: '', highest: '' },
  share: { scale: '100', lowest: '0', highest: '100' },
  rate: { scale: '1000', lowest: '0', highest: '' },
  count: { scale: '1', lowest: '0', highest: '' },
  samples: { scale: '1', lowest: '', highest: '' },
};

const own: Omit<DefineDraft, 'owner'> = {
  name: '',
  meaning: '',
  category: 'delivery',
  unit: '',
  decimals: '1',
  direction: 'higher',
  period: 'month',
  measured: 'value',
  formula: null,
  ...usual.value,
  chart: chartsFor.value[0]!,
  bySite: false,
  source: '',
  pointsAtPeople: '',
  ...asVersion,
};

type Words = { readonly name: string; readonly meaning: string; readonly unit: string };

/** A draft to begin with: of a standard figure with its words in the person's language, or (null) of one's own. */
export function draftOf(key: FormulaKey | null, words: Words | null, owner: string): DefineDraft {
  if (key === null || words === null) return { ...own, owner };
  const { category, direction, measured, decimals, period, pointsAtPeople } = formulas[key];
  return {
    ...own,
    ...words,
    category,
    direction,
    measured,
    decimals: String(decimals),
    period,
    formula: key,
    ...usual[measured],
    // Hours and days run from nought; a margin may well be below it.
    ...((key === 'lead-time' || key === 'oee') && { lowest: '0' }),
    chart: chartsFor[measured][0]!,
    pointsAtPeople: pointsAtPeople ? 'yes' : 'no',
    owner,
  };
}

/** A draft of a further version: what stands now. */
export function draftOfDefinition(definition: Definition, language: Language): DefineDraft {
  const typed = (value: number | null) => (value === null ? '' : writeTyped(value, language));
  const { name, meaning, category, unit, direction, period, measured, formula, chart } = definition;
  return {
    name,
    meaning,
    category,
    unit,
    direction,
    period,
    measured,
    formula,
    chart,
    bySite: definition.bySite,
    source: definition.source,
    owner: definition.owner,
    decimals: String(definition.decimals),
    scale: typed(definition.scale),
    lowest: typed(definition.lowest),
    highest: typed(definition.highest),
    pointsAtPeople: definition.pointsAtPeople ? 'yes' : 'no',
    ...asVersion,
  };
}

/** Entered another way: with it come the chart that fits, what it is reckoned per, and what cannot be. */
export const enteredAnew = (draft: DefineDraft, measured: Measured): DefineDraft => ({
  ...draft,
  measured,
  ...usual[measured],
  chart: chartsFor[measured][0]!,
});

export type DraftProblem = {
  readonly field: 'decimals' | 'scale' | 'lowest' | 'highest';
  readonly problem: Exclude<Typed['kind'], 'number'>;
};

/** What is sent, or which fields hold no number. What else is wrong the server says, at the field. */
export function contentOf(
  draft: DefineDraft,
  language: Language,
): { content: DefinitionContent } | { problems: DraftProblem[] } {
  const problems: DraftProblem[] = [];
  const number = (field: DraftProblem['field'], isNeeded: boolean): number | null => {
    const typed = readTyped(draft[field], { unit: draft.unit, language });
    if (typed.kind === 'number') return typed.value;
    if (typed.kind !== 'empty' || isNeeded) problems.push({ field, problem: typed.kind });
    return null;
  };
  const { breaks: _, from: __, reason: ___, ...words } = draft;
  const isReckoned = draft.measured === 'share' || draft.measured === 'rate';
  const content: DefinitionContent = {
    ...words,
    decimals: number('decimals', true) ?? 0,
    scale: isReckoned ? (number('scale', true) ?? 1) : 1,
    lowest: number('lowest', false),
    highest: number('highest', false),
    // Not chosen is left out, for the answer to name.
    pointsAtPeople: draft.pointsAtPeople === '' ? (undefined as never) : draft.pointsAtPeople === 'yes',
  };
  return problems.length > 0 ? { problems } : { content };
}

/** The fields of a draft by which older numbers cannot stand on the same line. */
export function breakingFields(
  before: DefinitionContent,
  draft: DefineDraft,
  language: Language,
): (typeof structureFields)[number][] {
  const scale = readTyped(draft.scale, { unit: draft.unit, language });
  const after = { ...draft, scale: scale.kind === 'number' ? scale.value : before.scale };
  return structureFields.filter((field) =>
    // A unit is trimmed on its way in, and a space is no other unit.
    field === 'unit' ? before.unit !== draft.unit.trim() : before[field] !== after[field],
  );
}

/** More to choose among than this is a list nobody reads. */
const mostOffered = 36;

/**
 * Periods a version may begin to hold from, oldest first: after the last break, and after the latest number where the
 * numbers themselves are entered otherwise. `latest` is null where nothing is entered.
 */
export function breakPeriods(
  { versions, latest, today }: { versions: readonly Definition[]; latest: string | null; today: string },
  kind: PeriodKind,
  isStructural: boolean,
): string[] {
  const lastBreak = versions.findLast(({ breaks }) => breaks)?.from ?? null;
  const running = periodOf(today, kind);
  const last = nextPeriod(latest !== null && latest > running ? periodOf(latest, kind) : running, kind);
  const periods: string[] = [];
  for (let at = last; periods.length < mostOffered; at = previousPeriod(at, kind)) {
    if (lastBreak !== null && at <= lastBreak) break;
    if (isStructural && latest !== null && at <= latest) break;
    if (latest === null && at < running) break;
    periods.push(at);
  }
  return periods.reverse();
}

export type BreakAsked = {
  /** Fields by which it must break, whatever is chosen. */
  readonly fields: readonly (typeof structureFields)[number][];
  readonly breaks: boolean;
  readonly periods: readonly string[];
  /** The period chosen, where it may be chosen; else nothing. */
  readonly from: string;
};

/** Whether a draft breaks the line of the figure it is a version of, and where it may. */
export function breakOf(
  known: { definition: Definition; versions: readonly Definition[]; latest: string | null; today: string },
  draft: DefineDraft,
  language: Language,
): BreakAsked {
  const fields = breakingFields(known.definition, draft, language);
  const periods = breakPeriods(known, draft.period, fields.length > 0);
  const breaks = draft.breaks || fields.length > 0;
  return { fields, breaks, periods, from: breaks && periods.includes(draft.from) ? draft.from : '' };
}
