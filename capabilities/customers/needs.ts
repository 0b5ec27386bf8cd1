import type { NeedView } from '#customers/need-view.ts';
import { type Counts, counted, noCounts, spreadOf } from '#customers/numbers.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/**
 * Needs. A statement is placed under a need, and a need may turn out to be another one: then everything that was said
 * of it counts there, until the two are told apart again. Nothing is moved for that: it is reckoned each time.
 */
export type NeedRow = { need: string; revision: number; name: string; writtenBy: string };

/** What a customer said in a card that counts. */
export type StatementRow = {
  statement: string;
  customer: string;
  importance: number | null;
  performance: number | null;
};

/** Answers that are shown, counted by what they said: `customer` is null for those by open links. */
export type TallyRow = {
  need: string;
  importance: number | null;
  performance: number | null;
  isOpen: boolean;
  voices: number;
};

/** Customers who answered about a need by a link of their own. */
export type AnsweredRow = { need: string; customer: string };

/** Fewer customers than this say nothing sure: then their voices are shown one by one, and no middle. */
export const fewestCustomers = 3;

/** More than this at once is no picture anyone reads. */
export const mostNeeds = 60;

/** The need each need counts as: itself, or what it was merged into, however many steps away. */
export function rootsOf(
  needs: readonly { need: string }[],
  mergings: ReadonlyMap<string, string | null>,
): Map<string, string> {
  const roots = new Map<string, string>();
  for (const { need } of needs) {
    const seen = new Set<string>();
    let at = need;
    for (let into = mergings.get(at); into && !seen.has(at); into = mergings.get(at)) {
      seen.add(at);
      at = into;
    }
    roots.set(need, at);
  }
  return roots;
}

export type NeedsInput = {
  needs: readonly NeedRow[];
  /** The last word on each need that was ever merged. */
  mergings: ReadonlyMap<string, string | null>;
  /** The last word on where each statement belongs. */
  placements: ReadonlyMap<string, string | null>;
  statements: readonly StatementRow[];
  tallies: readonly TallyRow[];
  answered: readonly AnsweredRow[];
};

/** Where a statement is gathered now: under a need, followed to what it was merged into; null where nowhere. */
export function placeOf(
  statement: string,
  { placements, roots }: { placements: NeedsInput['placements']; roots: ReadonlyMap<string, string> },
): string | null {
  const placed = placements.get(statement) ?? null;
  return placed === null ? null : (roots.get(placed) ?? null);
}

type Sum = {
  customers: Set<string>;
  openAnswers: number;
  statements: number;
  importance: Counts;
  performance: Counts;
};

/** A company's needs with their numbers, the widest gap first, then those that matter most, then by name. */
export function needViewsOf(input: NeedsInput): NeedView[] {
  const roots = rootsOf(input.needs, input.mergings);
  const own = input.needs.filter(({ need }) => roots.get(need) === need);
  const sums = new Map(own.map(({ need }) => [need, emptySum()]));
  const sumOf = (need: string | null | undefined) => (need ? sums.get(roots.get(need) ?? '') : undefined);
  for (const row of input.statements) {
    const sum = sumOf(input.placements.get(row.statement));
    if (!sum) continue;
    sum.statements += 1;
    sum.customers.add(row.customer);
    add(sum, row, 1);
  }
  for (const row of input.tallies) {
    const sum = sumOf(row.need);
    if (!sum) continue;
    if (row.isOpen) sum.openAnswers += row.voices;
    add(sum, row, row.voices);
  }
  for (const { need, customer } of input.answered) sumOf(need)?.customers.add(customer);
  return own
    .map(({ need, revision, name }) => {
      const merged = input.needs.filter((one) => one.need !== need && roots.get(one.need) === need);
      return viewOf({ need, revision, name }, merged, sums.get(need)!);
    })
    .sort(byGap);
}

const emptySum = (): Sum => ({
  customers: new Set(),
  openAnswers: 0,
  statements: 0,
  importance: noCounts,
  performance: noCounts,
});

function add(sum: Sum, said: { importance: number | null; performance: number | null }, times: number): void {
  sum.importance = counted(sum.importance, said.importance, times);
  sum.performance = counted(sum.performance, said.performance, times);
}

function viewOf(
  row: Pick<NeedView, 'need' | 'revision' | 'name'>,
  merged: readonly NeedRow[],
  sum: Sum,
): NeedView {
  const [importance, performance] = [spreadOf(sum.importance), spreadOf(sum.performance)];
  return {
    ...row,
    merged: merged.map(({ need, name }) => ({ need, name })),
    customers: sum.customers.size,
    openAnswers: sum.openAnswers,
    statements: sum.statements,
    importance,
    performance,
    gap: importance && performance && importance.median - performance.median,
    enough: sum.customers.size + sum.openAnswers >= fewestCustomers,
  };
}

const byGap = (a: NeedView, b: NeedView): number =>
  Number(b.enough) - Number(a.enough) ||
  (b.gap ?? -9) - (a.gap ?? -9) ||
  (b.importance?.median ?? 0) - (a.importance?.median ?? 0) ||
  a.name.localeCompare(b.name, 'nb');

/** Whether a need may be said to be another one. */
export function refuseMerging(
  need: string,
  into: string | null,
  known: { needs: readonly { need: string }[]; mergings: ReadonlyMap<string, string | null> },
): Refusal<'not-found' | 'need-unknown' | 'merges-into-itself' | 'already-merged'> | null {
  if (!known.needs.some((one) => one.need === need)) return refuse('not-found');
  if (into === null) return null;
  if (!known.needs.some((one) => one.need === into)) return refuse('need-unknown', { field: 'into' });
  const roots = rootsOf(known.needs, known.mergings);
  if (roots.get(need) !== need) return refuse('already-merged');
  return roots.get(into) === need ? refuse('merges-into-itself', { field: 'into' }) : null;
}
