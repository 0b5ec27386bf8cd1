import { mondayOf } from '#engines/journey/days.ts';
import { makeJourney } from '#engines/journey/journey.ts';
import type { Journey, JourneyRefusal, JourneySkeleton, PlanDate } from '#engines/journey/shape.ts';
import { writeAlternatives, writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { ChangeDetail, ChangeRequest } from '#programme/change.ts';
import { mondayProblem, notMonday } from '#programme/change-mondays.ts';
import { rewritesThePast } from '#programme/change-past.ts';
import type { ChangeRefusal, DateRefusal } from '#programme/refusal-codes.ts';
import {
  type ChangeRow,
  type EnrolmentRow,
  type EnrolmentState,
  inputOf,
  isMonday,
  mondayOfDate,
  openPause,
  stateOf,
  undoneChanges,
  withChange,
} from '#programme/rules.ts';

/** What deciding a change needs to know. `skeletons` holds each published version of the company's template. */
export type Standing = {
  enrolment: EnrolmentRow;
  changes: readonly ChangeRow[];
  skeletons: ReadonlyMap<string, JourneySkeleton>;
  today: PlanDate;
  language: Language;
};

export type Decided = { detail: ChangeDetail; state: EnrolmentState; before: Journey; after: Journey };

/** Decides a change on plain values: what will be stored and the journey it gives, or why not. */
export function decideChange(standing: Standing, request: ChangeRequest): Decided | Refusal<ChangeRefusal> {
  const { enrolment, changes, today, language } = standing;
  const state = stateOf(enrolment, changes);
  if (request.revision !== state.revision) {
    return refuse('already-changed-by-another', { values: { name: changes.at(-1)?.byName ?? '' } });
  }
  const before = journeyFor(state, standing);
  if (isRefusal(before)) return before;
  const checked = check(request, state, before, standing);
  if (isRefusal(checked)) return checked;
  const next =
    checked.kind === 'undone'
      ? stateOf(
          enrolment,
          changes.filter(({ change }) => change !== checked.change),
        )
      : withChange(state, checked, request.reason);
  const after = journeyFor(next, standing);
  if (isRefusal(after)) return after;
  const past = rewritesThePast(checked, before, after, standing);
  if (past)
    return refuse(past.code, {
      field: past.field,
      values: { date: writeDay(mondayOfDate(today), language, 'said') },
    });
  return { detail: checked, state: { ...next, revision: state.revision + 1 }, before, after };
}

/** The journey of a state, or the engine's refusal in the room's words. */
export function journeyFor(state: EnrolmentState, standing: Standing): Journey | Refusal<DateRefusal> {
  const skeleton = standing.skeletons.get(state.version);
  if (!skeleton)
    throw new Error(`Template ${standing.enrolment.template} ${state.version} is not published.`);
  const made = makeJourney(inputOf(state, skeleton, standing.enrolment, standing.today));
  return 'refused' in made ? inWords(made, standing.language) : made;
}

export function inWords(refused: JourneyRefusal, language: Language): Refusal<DateRefusal> {
  const values = {
    date: /^\d{4}-\d{2}-\d{2}$/.test(refused.value)
      ? writeDay(refused.value, language, 'saidFull')
      : refused.value,
    nearest: writeAlternatives(refused.nearest, language),
  };
  return refuse(refused.refused, { field: refused.field, values });
}

function check(
  request: ChangeRequest,
  state: EnrolmentState,
  journey: Journey,
  standing: Standing,
): ChangeDetail | Refusal<ChangeRefusal> {
  const { detail, reason } = request;
  if (['weeks-moved', 'paused'].includes(detail.kind) && reason === '')
    return refuse('reason-needed', { field: 'reason' });
  switch (detail.kind) {
    case 'start-moved':
      return checkStart(detail, state, journey, standing);
    case 'weeks-moved':
      return checkMove(detail, state, journey, standing);
    case 'paused':
      return checkPause(detail, state, journey, standing);
    case 'resumed':
      return checkResume(detail, state, standing);
    case 'weeks-closed':
      return checkClosed(detail, state, standing);
    case 'version-adopted':
      if (!standing.skeletons.has(detail.version))
        return refuse('no-such-version', { field: 'version', values: { version: detail.version } });
      return detail.version === state.version
        ? refuse('already-on-this-version', { field: 'version' })
        : detail;
    case 'undone':
      return checkUndo(detail, standing);
  }
}

type Of<K extends ChangeDetail['kind']> = Extract<ChangeDetail, { kind: K }>;

function checkStart(
  detail: Of<'start-moved'>,
  state: EnrolmentState,
  journey: Journey,
  { today, language }: Standing,
): ChangeDetail | Refusal<ChangeRefusal> {
  // An open pause grows with the days, and would come to cover a start that was moved past its beginning.
  if (openPause(state)) return refuse('already-paused');
  const monday = mondayOfDate(today);
  if (journey.start <= monday) {
    return refuse('journey-has-begun', {
      field: 'start',
      values: { date: writeDay(journey.start, language, 'saidFull') },
    });
  }
  return detail.start < monday ? refuse('start-in-the-past', { field: 'start' }) : detail;
}

function checkMove(
  detail: Of<'weeks-moved'>,
  state: EnrolmentState,
  journey: Journey,
  standing: Standing,
): ChangeDetail | Refusal<ChangeRefusal> {
  const week = journey.weeks.find(({ n }) => n === detail.week);
  if (!week) return refuse('no-such-week', { field: 'week', values: { weeks: journey.weeks.length } });
  if (week.monday <= mondayOfDate(standing.today)) {
    const next = journey.weeks.find(({ monday }) => monday > mondayOfDate(standing.today));
    return refuse('week-is-past', { field: 'week', values: { week: week.n, next: next?.n ?? week.n } });
  }
  const wrong = mondayProblem(detail.to, 'to', state, standing);
  if (wrong) return wrong;
  if (detail.to <= week.monday) {
    return refuse('move-must-be-later', {
      field: 'to',
      values: { date: writeDay(week.monday, standing.language, 'saidFull') },
    });
  }
  return { ...detail, from: week.monday };
}

function checkPause(
  detail: Of<'paused'>,
  state: EnrolmentState,
  journey: Journey,
  standing: Standing,
): ChangeDetail | Refusal<ChangeRefusal> {
  if (openPause(state)) return refuse('already-paused');
  for (const [field, date] of [
    ['from', detail.from],
    ['expectedTo', detail.expectedTo],
  ] as const) {
    if (date && !isMonday(date)) return notMonday(field, date, standing.language);
  }
  if (detail.from < mondayOfDate(standing.today)) return refuse('pause-in-the-past', { field: 'from' });
  // A pause over the first week would be a start in a closed week: then the start is what moves.
  if (detail.from <= journey.start) return refuse('pause-in-the-past', { field: 'from' });
  if (detail.from > journey.end)
    return refuse('pause-after-the-end', {
      field: 'from',
      values: { date: writeDay(journey.end, standing.language, 'saidFull') },
    });
  if (detail.expectedTo && detail.expectedTo <= detail.from)
    return refuse('pause-end-before-start', { field: 'expectedTo' });
  return detail;
}

function checkResume(
  detail: Of<'resumed'>,
  state: EnrolmentState,
  standing: Standing,
): ChangeDetail | Refusal<ChangeRefusal> {
  const pause = openPause(state);
  if (!pause) return refuse('not-paused');
  const wrong = mondayProblem(detail.to, 'to', state, standing);
  if (wrong) return wrong;
  if (detail.to <= pause.from)
    return refuse('resume-before-pause', {
      field: 'to',
      values: { date: writeDay(pause.from, standing.language, 'saidFull') },
    });
  return detail;
}

function checkClosed(
  detail: Of<'weeks-closed'>,
  state: EnrolmentState,
  standing: Standing,
): ChangeDetail | Refusal<ChangeRefusal> {
  const touched = [
    ...difference(detail.close, state.close).map((isoWeek) => ({ isoWeek, field: 'close' })),
    ...difference(detail.open, state.open).map((isoWeek) => ({ isoWeek, field: 'open' })),
  ];
  for (const { isoWeek, field } of touched) {
    const monday = mondayOf(isoWeek);
    if (!monday) return refuse('week-not-valid', { field, values: { date: isoWeek, nearest: '' } });
    if (monday <= mondayOfDate(standing.today))
      return refuse('closed-week-is-past', { field, values: { week: isoWeek } });
  }
  return detail;
}

/** Weeks on one of two lists and not the other. */
const difference = (a: readonly string[], b: readonly string[]): string[] => [
  ...a.filter((week) => !b.includes(week)),
  ...b.filter((week) => !a.includes(week)),
];

function checkUndo(detail: Of<'undone'>, { changes }: Standing): ChangeDetail | Refusal<ChangeRefusal> {
  const undone = undoneChanges(changes);
  const latest = changes.findLast(({ change, detail: { kind } }) => kind !== 'undone' && !undone.has(change));
  return latest?.change === detail.change ? detail : refuse('nothing-to-undo');
}
