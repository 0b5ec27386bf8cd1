import { weekCloser } from '#engines/journey/closed-weeks.ts';
import { toDate, toDay } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import { nearestOpenMondays } from '#engines/journey/starts.ts';
import { writeAlternatives, writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Standing } from '#programme/change-rules.ts';
import type { ChangeRefusal } from '#programme/refusal-codes.ts';
import { type EnrolmentState, isMonday, mondayOfDate } from '#programme/rules.ts';

/** Why work cannot begin on a date, with days that would do: it is no Monday, or its week is closed. */
export function mondayProblem(
  date: PlanDate,
  field: string,
  state: EnrolmentState,
  standing: Standing,
): Refusal<ChangeRefusal> | null {
  if (!isMonday(date)) return notMonday(field, date, standing.language);
  const skeleton = standing.skeletons.get(state.version);
  const closer = weekCloser({
    rules: skeleton?.closedWeeks ?? [],
    close: state.close.map((isoWeek) => ({ isoWeek, reason: 'company' })),
    open: state.open,
  });
  if (closer(toDay(date)) === null) return null;
  const nearest = writeAlternatives(nearestOpenMondays(toDay(date), closer), standing.language);
  return refuse('monday-in-closed-week', {
    field,
    values: { date: writeDay(date, standing.language, 'saidFull'), nearest },
  });
}

/** That a date is no Monday, with the one before it and the one after. */
export function notMonday(field: string, date: PlanDate, language: Language): Refusal<ChangeRefusal> {
  const monday = mondayOfDate(date);
  const nearest = writeAlternatives([monday, toDate(toDay(monday) + 7)], language);
  return refuse('monday-needed', { field, values: { date: writeDay(date, language, 'saidFull'), nearest } });
}
