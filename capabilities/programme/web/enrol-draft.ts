import { CallRefused } from '#platform/web/call.ts';
import type { Say } from '#platform/web/say.ts';
import type { Cohort } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';
import type { OwnWeeks } from '#programme/own-weeks.ts';
import type { StartChoice } from '#programme/web/use-start-preview.ts';

export type CohortChoice = Pick<Cohort, 'cohort' | 'name' | 'template'>;

/** What stands in the fields of an enrolment. */
export type EnrolDraft = { cohort: string; start: string; visitWeekday: string; weeks: OwnWeeks };

export const emptyDraft = (cohorts: readonly CohortChoice[]): EnrolDraft => ({
  cohort: cohorts.length === 1 ? cohorts[0]!.cohort : '',
  start: '',
  visitWeekday: '1',
  weeks: { close: [], open: [] },
});

export const choiceOf = ({ start, visitWeekday, weeks }: EnrolDraft): StartChoice => ({
  start,
  visitWeekday: Number(visitWeekday),
  close: weeks.close.map(({ isoWeek }) => isoWeek),
  open: weeks.open.map(({ isoWeek }) => isoWeek),
});

/** What must be chosen before there is anything to send, in the form of an answer; null when all is there. */
export function missingIn(draft: EnrolDraft, t: Say): CallRefused | null {
  const problems = [
    ...(draft.cohort ? [] : [{ field: 'cohort', message: t(text.cohortMissing) }]),
    ...(draft.start ? [] : [{ field: 'start', message: t(text.startMissing) }]),
  ];
  if (problems.length === 0) return null;
  return new CallRefused(400, { code: 'missing', message: t(text.missingFields), problems });
}

/** `close.2` and `open` are both said at the one field where weeks are chosen. */
export const fieldOfProblem = (field: string): string => (/^(close|open)\b/.test(field) ? 'close' : field);
