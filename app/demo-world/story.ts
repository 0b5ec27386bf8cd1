import type { Journey, PlanDate } from '#engines/journey/shape.ts';
import type { Side } from '#people/contract.ts';
import type { ChangeDetail } from '#programme/change.ts';
import type { ChangeRow, EnrolmentState } from '#programme/rules.ts';

/** What a company's way so far is told with. Weeks are active weeks of the whole journey, weekdays 1 to 5. */

/** A cohort of the demo world; `deepening` follows the other template. */
export type CohortKey = 'first' | 'second' | 'deepening';

/** Where a company is to stand today. The start that gives it is searched for. */
export type Aim =
  /** In `week`, or up to `spread` weeks from it where that keeps the journey inside its limit. */
  | { readonly kind: 'week'; readonly week: number; readonly spread?: number }
  /** Paused after `week`, for about so many weeks so far, and nobody knows until when. */
  | { readonly kind: 'paused'; readonly week: number; readonly forWeeks: number }
  | { readonly kind: 'before'; readonly days: number }
  /** Ended so many months ago, and as lately as that allows. */
  | { readonly kind: 'ended'; readonly months: number };

export type When = { readonly week: number; readonly weekday: number };

/** Null: it has not happened, and nothing in the story makes it. */
export type Done = When | null | Readonly<Record<Side, When | null>>;

export type BeatKind = 'visit' | 'gathering' | 'steering-group-meeting' | 'pulse-meeting';

/** A change as somebody asked for it on a day, seen from the journey as it was then. */
export type Step = {
  readonly by: 'office' | 'adviser';
  readonly reason: string;
  readonly ask: (
    journey: Journey,
    state: EnrolmentState,
    changes: readonly ChangeRow[],
  ) => { detail: ChangeDetail; on: PlanDate };
};

export type Story = {
  readonly cohort: CohortKey;
  readonly aim: Aim;
  /** The company's own closed weeks from the start on, given the start Monday. */
  readonly close?: (start: PlanDate) => string[];
  readonly steps?: readonly Step[];
  /** Beats that were not held, and why. */
  readonly missed?: readonly { readonly what: BeatKind; readonly week: number; readonly note: string }[];
  /** From this week on nobody has said how it went. */
  readonly silentFrom?: Partial<Record<BeatKind, number>>;
  /** Share of pulse meetings that were not held, 0 to 1. */
  readonly pulseMissed?: number;
  /** Deliverables that went otherwise than in time. */
  readonly deliverables?: Readonly<Record<string, Done>>;
  /** Activities that went otherwise than in time. */
  readonly activities?: Readonly<Record<string, Done>>;
  /** What each party wrote when it opened a gate with something missing. */
  readonly gateReasons?: Readonly<Record<string, Readonly<Record<Side, string>>>>;
};
