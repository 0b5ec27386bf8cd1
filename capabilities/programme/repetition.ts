import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { Activity } from '#programme/phase-view.ts';

/** How long before and after its own weeks something may be done once more and still be what the programme asks for. */
const daysBefore = 28;
const daysAfter = 84;

/**
 * The activity a mapping that was made again belongs to, by the day it was ready: the last one whose weeks were near.
 * Null when none was: then it is the company's own, in between or afterwards.
 */
export function repetitionOn(
  { phases }: Pick<JourneyView, 'phases'>,
  workroom: NonNullable<Activity['workroom']>,
  day: PlanDate,
): Activity | null {
  const near = phases
    .flatMap(({ activities }) => activities)
    .filter((one) => one.workroom === workroom)
    .filter(({ from, to }) => from <= addDays(day, daysBefore) && day <= addDays(to, daysAfter));
  return near.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1) ?? null;
}
