import type { ChallengeField, Force } from '#ambitions/limits.ts';
import type { Side } from '#people/contract.ts';
import type { EditRow } from '#platform/contract/written.ts';

/** What the store hands the rules: each list in the order it was written. */
export type Said = { by: string; at: string };

export type ChallengeRow = { challenge: string; side: Side; by: string; at: string };
export type FinishRow = { finish: string; side: Side; finished: boolean; by: string; at: string };
export type SortingRow = { sorting: string; challenge: string; topic: string };
export type JointRow = { joint: string; topic: string };
export type StandingRow = { standing: string; thing: string; stands: boolean };
export type WritingRow = EditRow & { thing: string | null; field: ChallengeField | Force | 'wording' };

export type AssentRow = {
  assent: string;
  about: 'joint' | 'ambition' | 'picture';
  thing: string | null;
  side: Side;
  word: 'yes' | 'no' | 'none';
  saidOf: string;
  note: string;
  person: string;
  by: string;
  at: string;
};

export type ContentRow = {
  content: string;
  ambition: string;
  statement: string;
  figure: 'indicator' | 'own' | 'none';
  indicator: string | null;
  words: string;
  unit: string;
  decimals: number;
  baseline: number | null;
  target: number | null;
  byDate: string | null;
  reason: string;
  answers: string[];
  by: string;
  at: string;
};

/** All that stands in the room for one company, as far as one may see it. */
export type Rows = {
  challenges: ChallengeRow[];
  finishes: FinishRow[];
  sortings: SortingRow[];
  joints: JointRow[];
  ambitions: string[];
  contents: ContentRow[];
  writings: WritingRow[];
  standings: StandingRow[];
  assents: AssentRow[];
};
