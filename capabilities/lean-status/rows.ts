import type { Level } from '#lean-status/instrument.ts';
import type { RaterVoice } from '#lean-status/voice.ts';
import type { Side } from '#people/contract.ts';

/** What the store reads, oldest first wherever the last row counts. Days are `YYYY-MM-DD`, moments ISO 8601 in UTC. */
export const occasions = ['week-10', 'week-42', 'week-68', 'plus-12-months', 'own'] as const;
export type Occasion = (typeof occasions)[number];

export type RoundRow = {
  round: string;
  occasion: Occasion;
  title: string;
  programme: string;
  version: string;
  opensOn: string;
  closesOn: string;
  by: string;
  at: string;
  laid: { cause: 'parties' | 'last-day'; at: string } | null;
};

export type LayingWordRow = { word: string; side: Side; given: boolean; by: string; at: string };

export type HandingRow = { handing: string; voice: RaterVoice; given: boolean; person: string };

export type RatingRow = {
  rating: string;
  person: string;
  by: string;
  voice: RaterVoice;
  dimension: string;
  now: Level | null;
  target: Level | null;
  observation: string;
  photo: string | null;
  at: string;
};

export type OperatorRow = { dimension: string; n: number; median: number; counts: number[] | null };

/** When operators are asked in a round, and from which day what they answered is shown. */
export type AskingRow = { isOn: boolean; opensOn: string; closesOn: string; shownOn: string };

export type AgreedRow = {
  edit: string;
  dimension: string;
  now: Level;
  target: Level;
  note: string;
  by: string;
  at: string;
};

export type AssentRow = {
  assent: string;
  dimension: string;
  side: Side;
  given: boolean;
  digest: string;
  by: string;
  at: string;
};
