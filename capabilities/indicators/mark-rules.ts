import type { Definition } from '#indicators/definition.ts';
import type { Drawing } from '#indicators/indicator-picture.ts';
import { periodAt } from '#indicators/line.ts';
import type { LineOfSite } from '#indicators/lines.ts';
import { boundsOf } from '#indicators/rules.ts';
import { enteredUnder } from '#indicators/versions.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

const isOutside = (value: number, { lowest, highest }: Definition): boolean =>
  (lowest !== null && value < lowest) || (highest !== null && value > highest);

export function refuseTarget(
  definition: Definition,
  { value, by }: { value: number | null; by: string | null },
  isRetired: boolean,
): Refusal<'target-incomplete' | 'outside-bounds' | 'figure-retired'> | null {
  if (isRetired) return refuse('figure-retired');
  if (value === null && by === null) return null;
  if (value === null || by === null)
    return refuse('target-incomplete', { field: value === null ? 'value' : 'by' });
  return isOutside(value, definition)
    ? refuse('outside-bounds', { field: 'value', values: boundsOf(definition) })
    : null;
}

/** A stretch, or a figure from elsewhere with its source, or (with neither) that there is no baseline any more. */
export function refuseBaseline(
  versions: readonly Definition[],
  wish: { from: string | null; to: string | null; value: number | null; note: string },
): Refusal<
  | 'baseline-incomplete'
  | 'baseline-upside-down'
  | 'baseline-across-a-break'
  | 'reason-needed'
  | 'outside-bounds'
> | null {
  const definition = versions.at(-1)!;
  const { from, to, value, note } = wish;
  if ((from === null) !== (to === null))
    return refuse('baseline-incomplete', { field: from === null ? 'from' : 'to' });
  if (from !== null && to !== null) {
    const [first, last] = [from, to].map((day) => periodAt(versions, day));
    if (first! > last!) return refuse('baseline-upside-down', { field: 'to' });
    if (enteredUnder(versions, first!) !== enteredUnder(versions, last!))
      return refuse('baseline-across-a-break', { field: 'from' });
    return null;
  }
  if (value === null) return null;
  // A figure from elsewhere without its source is one nobody can check.
  if (note === '') return refuse('reason-needed', { field: 'note' });
  return isOutside(value, definition)
    ? refuse('outside-bounds', { field: 'value', values: boundsOf(definition) })
    : null;
}

/** Limits may begin anew at a period with a number after the first one, once, and not where they begin anyway. */
export function refuseRebase(
  { rebases, removals, versions }: Drawing,
  { site, readings }: LineOfSite,
  from: string,
): Refusal<'rebase-outside' | 'rebase-there-already'> | null {
  const periods = readings.filter(({ value }) => value !== null).map(({ period }) => period);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || from <= first || from > last)
    return refuse('rebase-outside', { field: 'from' });
  const isThere = rebases.some(
    (row) => row.site === (site?.site ?? null) && row.from === from && !removals.has(row.rebase),
  );
  const meaning = enteredUnder(versions, from);
  const begins = periods.find((period) => enteredUnder(versions, period) === meaning);
  return isThere || begins === undefined || from <= begins
    ? refuse('rebase-there-already', { field: 'from' })
    : null;
}
