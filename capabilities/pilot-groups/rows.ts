import type { Side } from '#people/contract.ts';
import type { hourWords } from '#pilot-groups/limits.ts';
import type { AreaWords, GroupWords, HoursPromise } from '#pilot-groups/organisation-content.ts';

/** What the tables hold, the oldest first everywhere. */
type Said = { by: string; at: string };

export type AreaRow = AreaWords & Said & { content: string; area: string; stands: boolean };
export type GroupRow = GroupWords & Said & { content: string; group: string; stands: boolean };
export type PromiseRow = HoursPromise & Said & { promise: string; group: string; note: string };
export type AnswerRow = Said & {
  answer: string;
  group: string;
  week: string;
  side: Side;
  word: (typeof hourWords)[number];
  hours: number;
  note: string;
};
/** A party's signature under the organisation: given, or taken back. */
export type SignatureRow = Said & {
  signature: string;
  side: Side;
  digest: string;
  isGiven: boolean;
  person: string;
};

export type Rows = {
  areas: readonly AreaRow[];
  groups: readonly GroupRow[];
  promises: readonly PromiseRow[];
  answers: readonly AnswerRow[];
  signatures: readonly SignatureRow[];
};

/** The latest content of each thing, in the order the things were first written; those taken away are left out. */
export function standing<Row extends { stands: boolean }>(
  rows: readonly Row[],
  thing: (row: Row) => string,
): Row[] {
  const latest = new Map<string, Row>();
  for (const row of rows) latest.set(thing(row), row);
  return [...latest.values()].filter(({ stands }) => stands);
}
