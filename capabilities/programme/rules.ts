import { isoWeekOf, mondayOfDay, toDate, toDay } from '#engines/journey/days.ts';
import type { Calendar, JourneyInput, JourneySkeleton, Pause, PlanDate } from '#engines/journey/shape.ts';
import type { ChangeDetail } from '#programme/change.ts';

/** An enrolment as it was made; everything after is a change. */
export type EnrolmentRow = {
  company: string;
  enrolment: string;
  cohort: string;
  template: string;
  version: string;
  calendar: Calendar;
  start: PlanDate;
  visitWeekday: number;
  close: string[];
  open: string[];
};

export type ChangeRow = {
  change: string;
  revision: number;
  detail: ChangeDetail;
  reason: string;
  byName: string;
  at: string;
};

export type PauseState = { from: PlanDate; expectedTo: PlanDate | null; to: PlanDate | null; reason: string };

/** Where an enrolment stands after all its changes. */
export type EnrolmentState = {
  version: string;
  start: PlanDate;
  close: string[];
  open: string[];
  moved: { from: PlanDate; to: PlanDate }[];
  pauses: PauseState[];
  revision: number;
};

export const mondayOfDate = (date: PlanDate): PlanDate => toDate(mondayOfDay(toDay(date)));
export const isMonday = (date: PlanDate): boolean => mondayOfDate(date) === date;

/** Ids of changes that a later one took back. */
export const undoneChanges = (changes: readonly ChangeRow[]): Set<string> =>
  new Set(changes.flatMap(({ detail }) => (detail.kind === 'undone' ? [detail.change] : [])));

export function stateOf(enrolment: EnrolmentRow, changes: readonly ChangeRow[]): EnrolmentState {
  const undone = undoneChanges(changes);
  const first: EnrolmentState = {
    version: enrolment.version,
    start: enrolment.start,
    close: enrolment.close,
    open: enrolment.open,
    moved: [],
    pauses: [],
    revision: changes.length,
  };
  return changes
    .filter(({ change }) => !undone.has(change))
    .reduce((state, { detail, reason }) => withChange(state, detail, reason), first);
}

/** The state after one more change, whose sense has been checked. */
export function withChange(state: EnrolmentState, detail: ChangeDetail, reason: string): EnrolmentState {
  switch (detail.kind) {
    case 'start-moved':
      return { ...state, start: detail.start };
    case 'weeks-moved':
      return { ...state, moved: [...state.moved, { from: detail.from ?? detail.to, to: detail.to }] };
    case 'paused':
      return {
        ...state,
        pauses: [...state.pauses, { from: detail.from, expectedTo: detail.expectedTo, to: null, reason }],
      };
    case 'resumed':
      return {
        ...state,
        pauses: state.pauses.map((pause) => (pause.to === null ? { ...pause, to: detail.to } : pause)),
      };
    case 'weeks-closed':
      return { ...state, close: detail.close, open: detail.open };
    case 'version-adopted':
      return { ...state, version: detail.version };
    case 'undone':
      return state;
  }
}

export const openPause = (state: EnrolmentState): PauseState | null =>
  state.pauses.find((pause) => pause.to === null) ?? null;

/**
 * What the engine is asked for. A pause nobody has ended lasts until the Monday it is expected to end, and
 * when that is unknown or past, until the next Monday: the earliest that can still be true.
 */
export function inputOf(
  state: EnrolmentState,
  skeleton: JourneySkeleton,
  fixed: { calendar: Calendar; visitWeekday: number },
  today: PlanDate,
): JourneyInput {
  const close = [
    ...state.close.map((isoWeek) => ({ isoWeek, reason: 'company' })),
    ...state.moved.flatMap(({ from, to }) =>
      mondaysFrom(from, to).map((day) => ({ isoWeek: isoWeekOf(day), reason: 'moved' })),
    ),
  ];
  return {
    skeleton,
    start: state.start,
    calendar: fixed.calendar,
    visitWeekday: fixed.visitWeekday,
    close,
    open: state.open,
    pauses: state.pauses.map((pause) => asPause(pause, today)),
  };
}

function asPause(pause: PauseState, today: PlanDate): Pause {
  if (pause.to) return { from: pause.from, to: pause.to, reason: pause.reason, open: false };
  const nextMonday = toDate(mondayOfDay(toDay(today)) + 7);
  const expected = pause.expectedTo && pause.expectedTo >= nextMonday ? pause.expectedTo : null;
  const afterFrom = toDate(toDay(pause.from) + 7);
  const earliest = nextMonday > afterFrom ? nextMonday : afterFrom;
  return { from: pause.from, to: expected ?? earliest, reason: pause.reason, open: expected === null };
}

/** Mondays from one (included) to another (not included). */
export function mondaysFrom(from: PlanDate, to: PlanDate): PlanDate[] {
  const mondays: PlanDate[] = [];
  for (let day = toDay(from); day < toDay(to); day += 7) mondays.push(toDate(day));
  return mondays;
}
