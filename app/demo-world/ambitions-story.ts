import type { Force } from '#ambitions/limits.ts';
import type { Side } from '#people/contract.ts';

/** What one party wrote by itself; `key` is what others in the story call it. */
export type VoiceStory = {
  key: string;
  side: Side;
  title: string;
  happens?: string;
  hits?: string;
  weight: 1 | 2 | 3 | 4 | 5;
};

/** Words of both about one or more voices, and what each party says of them. */
export type JointStory = {
  key: string;
  of: readonly string[];
  wording: string;
  yes?: readonly Side[];
  no?: { side: Side; note: string };
};

export type AmbitionStory = {
  statement: string;
  /** Words of both it answers. */
  answers: readonly string[];
  /** A key figure of the company by its key in the figures’ stories, or something else that is counted. */
  figure?: { indicator: string; name: string; unit: string } | { words: string; unit: string };
  baseline?: number;
  target?: number;
  inDays?: number;
  reason?: string;
  yes?: readonly Side[];
  no?: { side: Side; note: string };
};

/** Something that is said after the parties began: so many working days ago, in this order. */
export type Chapter = {
  ago: number;
  joints?: readonly JointStory[];
  ambitions?: readonly AmbitionStory[];
  forces?: Partial<Readonly<Record<Force, string>>>;
  /** Both sign the picture as it then stands. */
  signed?: true;
};

export type AmbitionsStory = {
  /** How many days ago the parties wrote apart, and which of them have finished. */
  ago: number;
  voices: readonly VoiceStory[];
  finished: readonly Side[];
  chapters?: readonly Chapter[];
};
