import type { ReadingEntry, ReadingRefusal } from '#indicators/reading-shapes.ts';
import type { Checked } from '#indicators/rules.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/** What stands for a period, as far as a new word on it has to know. */
type Before = {
  revision: number;
  value: number | null;
  count: number | null;
  whole: number | null;
  samples: readonly number[] | null;
  inputs: Record<string, number> | null;
  person: string;
  by: string;
  at: string;
};

type Row = Omit<Checked, 'period'> & { revision: number; reason: string };

/** A word on a period: the row it makes, or (not news) the one that says the same already. */
export type Said = { row: Row; isNews: boolean };

/** Minutes in which one's own slip is put right without a reason. */
const slipMinutes = 15;

/**
 * A number said for a period where `before` stands, or nothing. Said again it is the same; said otherwise it is a
 * correction, which keeps what stood there and needs a reason, unless it is one's own slip of a moment ago.
 * `now` is ISO in UTC.
 */
export function sayReading({
  entry,
  checked,
  before,
  way,
  person,
  now,
}: {
  entry: Pick<ReadingEntry, 'seen' | 'reason'>;
  checked: Checked;
  before: Before | null;
  way: 'hand' | 'token';
  person: string;
  now: string;
}): Said | Refusal<ReadingRefusal> {
  const { period: _, ...parts } = checked;
  const row = { ...parts, revision: (before?.revision ?? 0) + 1, reason: entry.reason };
  if (before ? isSame(before, parts) : parts.value === null)
    return { row: { ...row, revision: before?.revision ?? 0 }, isNews: false };
  if (!before || before.value === null) return { row, isNews: true };
  if (way === 'token' && entry.seen === undefined) return { row, isNews: true };
  if (entry.seen !== before.revision)
    return refuse('reading-stands', { field: 'value', values: { value: before.value, name: before.by } });
  const isSlip = before.person === person && Date.parse(now) - Date.parse(before.at) < slipMinutes * 60_000;
  return entry.reason === '' && !isSlip && way === 'hand'
    ? refuse('reason-needed', { field: 'reason' })
    : { row, isNews: true };
}

/** Whether two words on a period say the same. */
export function isSame(
  before: Pick<Before, 'value' | 'count' | 'whole' | 'samples' | 'inputs'>,
  parts: Pick<Before, 'value' | 'count' | 'whole' | 'samples' | 'inputs'>,
): boolean {
  return (
    before.value === parts.value &&
    before.count === parts.count &&
    before.whole === parts.whole &&
    sameList(before.samples, parts.samples) &&
    sameParts(before.inputs, parts.inputs)
  );
}

const sameList = (one: readonly number[] | null, other: readonly number[] | null): boolean =>
  one === other ||
  (one !== null && other !== null && one.length === other.length && one.every((n, i) => n === other[i]));

function sameParts(one: Record<string, number> | null, other: Record<string, number> | null): boolean {
  if (one === null || other === null) return one === other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
