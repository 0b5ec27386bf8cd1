/**
 * What the journey engine is given and what it gives back. Plain values only.
 *
 * Dates are `YYYY-MM-DD` text, weeks are counted from 1 and run Monday to Friday, ISO weeks are written
 * `2026-W02`. Weekdays are ISO numbers, Monday 1 to Sunday 7.
 */

export type PlanDate = string;
export type IsoWeek = string;
export type Calendar = 'no' | 'se';

/** A rule that closes weeks every year. `reason` is a key whose words the programme's template holds. */
export type ClosedWeekRule =
  | { readonly reason: string; readonly isoWeeks: readonly number[] }
  /** The week that holds Easter Sunday plus `easterOffsetDays`: -6 is the working week before Easter. */
  | { readonly reason: string; readonly easterOffsetDays: number }
  /** Every week with a weekday (Monday to Friday) from `from` to `to`, both `MM-DD`, both included. */
  | { readonly reason: string; readonly weekdayBetween: { readonly from: string; readonly to: string } };

/** A task inside a phase, in weeks counted from the phase's first week (1). */
export type ActivitySkeleton = {
  readonly key: string;
  readonly kind: 'deliverable' | 'activity' | 'survey' | 'course';
  readonly fromWeek: number;
  readonly toWeek: number;
};

export type PhaseSkeleton = {
  readonly n: number;
  readonly weeks: number;
  /** Weeks between adviser visits; null when the phase has none. */
  readonly visitEvery: number | null;
  /** Other meetings with a beat of their own, `firstWeek` counted from the phase's first week. */
  readonly meetings: readonly { readonly key: string; readonly every: number; readonly firstWeek: number }[];
  readonly activities: readonly ActivitySkeleton[];
  /** Key of the gate at the end of the phase's last week, null when the phase has none. */
  readonly gate: string | null;
};

/** A programme template without its words: all that decides dates. */
export type JourneySkeleton = {
  readonly programme: string;
  readonly version: string;
  readonly months: number;
  readonly closedWeeks: readonly ClosedWeekRule[];
  readonly phases: readonly PhaseSkeleton[];
  /** Windows in active weeks of the whole journey. */
  readonly gatherings: readonly { readonly n: number; readonly fromWeek: number; readonly toWeek: number }[];
  /** Months after the journey's end. */
  readonly followUps: readonly number[];
};

/** Weeks from `from` up to, not including, `to` (both Mondays) are no part of the journey. */
export type Pause = {
  readonly from: PlanDate;
  readonly to: PlanDate;
  readonly reason: string;
  /** True while nobody has said when it ends: `to` is then only the earliest Monday it can. */
  readonly open: boolean;
};

export type JourneyInput = {
  readonly skeleton: JourneySkeleton;
  readonly start: PlanDate;
  readonly calendar: Calendar;
  /** Weeks this company closes beside the programme's. */
  readonly close?: readonly { readonly isoWeek: IsoWeek; readonly reason: string }[];
  /** Weeks the programme closes and this company works. */
  readonly open?: readonly IsoWeek[];
  readonly pauses?: readonly Pause[];
  /** Preferred weekday of visits, 1 to 5; Monday when left out. */
  readonly visitWeekday?: number;
};

export type JourneyWeek = { n: number; monday: PlanDate; isoWeek: IsoWeek; phase: number };
/** `reason` is `pause` in every week of a pause, also where programme or company would have closed it. */
export type JourneyClosedWeek = { isoWeek: IsoWeek; monday: PlanDate; reason: string };
/** Weeks of the whole journey, unlike the skeleton's; from a Monday to a Friday. */
export type JourneyActivity = {
  key: string;
  kind: ActivitySkeleton['kind'];
  fromWeek: number;
  toWeek: number;
  from: PlanDate;
  to: PlanDate;
};
export type JourneyPhase = {
  n: number;
  weeks: number;
  from: PlanDate;
  to: PlanDate;
  activities: JourneyActivity[];
};
/** `n` counts through the whole journey, `week` is an active week of it. */
export type JourneyVisit = { n: number; phase: number; week: number; date: PlanDate };
/** `n` counts the meetings of one key through the whole journey. */
export type JourneyMeeting = { key: string; n: number; phase: number; week: number; date: PlanDate };
/** `earliest` and `latest` are the first and last working days of the window. */
export type JourneyGathering = {
  n: number;
  fromWeek: number;
  toWeek: number;
  earliest: PlanDate;
  latest: PlanDate;
};
export type JourneyGate = { key: string; phase: number; week: number; date: PlanDate };
export type JourneyFollowUp = { months: number; date: PlanDate };

export type JourneyWarning =
  /** The last week ends after the limit: `weeks` is what must be won back, `-slackWeeks`. */
  | { code: 'past-limit'; weeks: number; suggestedStart: PlanDate | null }
  /** Not one week can be lost; `suggestedStart` is the nearest Monday with slack, when there is one. */
  | { code: 'no-slack'; suggestedStart: PlanDate | null }
  /** Nobody has said when the pause ends: every later date is the earliest possible. */
  | { code: 'pause-open'; from: PlanDate };

export type Journey = {
  programme: string;
  templateVersion: string;
  calendar: Calendar;
  start: PlanDate;
  /** Friday of the last active week. */
  end: PlanDate;
  /** The day before the same date `months` later. */
  limit: PlanDate;
  /** Whole weeks from end to limit, negative when the end is past it. */
  slackWeeks: number;
  weeks: JourneyWeek[];
  closed: JourneyClosedWeek[];
  phases: JourneyPhase[];
  visits: JourneyVisit[];
  meetings: JourneyMeeting[];
  gatherings: JourneyGathering[];
  gates: JourneyGate[];
  followUps: JourneyFollowUp[];
  warnings: JourneyWarning[];
};

/** Why no journey could be made. `nearest` holds Mondays that would do, the earlier first. */
export type JourneyRefusal = {
  refused:
    | 'not-a-date'
    | 'start-not-monday'
    | 'start-in-closed-week'
    | 'week-not-valid'
    | 'pause-not-valid'
    /** Rules or a pause close so much that the weeks are not found within ten years of closed ones. */
    | 'no-open-weeks';
  field: 'start' | 'close' | 'open' | 'pauses' | 'closedWeeks';
  value: string;
  nearest: PlanDate[];
};
