import { toDay } from '#engines/journey/days.ts';
import type { Calendar, Journey, PlanDate } from '#engines/journey/shape.ts';
import { workingDays } from '#engines/journey/working-days.ts';
import type { BeatRhythm } from '#programme/beat-change.ts';
import { type BeatPlaces, beatsOf, type PlannedBeat } from '#programme/beats.ts';
import { type Marks, meetingSeries } from '#programme/marks.ts';

type Standing = { journey: Journey; calendar: Calendar; places: BeatPlaces; marks: Marks };

/** Working days after one day, up to and with another: from a Monday to the next, five. */
export function workingDaysBetween(from: PlanDate, to: PlanDate, calendar: Calendar): number {
  const isWorkingDay = workingDays(calendar);
  let count = 0;
  for (let day = toDay(from) + 1; day <= toDay(to); day += 1) if (isWorkingDay(day)) count += 1;
  return count;
}

/** Working days since the one before and until the one after: on a rhythm of two weeks, ten and ten. */
export function rhythmOf(beat: PlannedBeat, date: PlanDate, standing: Standing): BeatRhythm {
  const others = siblingsOf(beat, standing).map((one) => one.date);
  const [earlier, later] = [others.findLast((day) => day < date), others.find((day) => day > date)];
  const { calendar } = standing;
  return {
    since: earlier === undefined ? null : workingDaysBetween(earlier, date, calendar),
    until: later === undefined ? null : workingDaysBetween(date, later, calendar),
  };
}

/** The others of its kind that stand, by day: what was called off or uteble leaves a gap in the rhythm. */
export const siblingsOf = (beat: PlannedBeat, { journey, places, marks }: Standing): PlannedBeat[] =>
  beatsOf(journey)
    .filter((one) => one.subject === beat.subject && one.key !== beat.key)
    .filter((one) => one.subject === 'visit' || meetingSeries(one.key) === meetingSeries(beat.key))
    .filter(({ subject, key }) => marks.of(subject, key)?.state !== 'missed')
    .flatMap((one) => {
      const place = places.of(one.subject, one.key);
      return place && !place.cancelled ? [{ ...one, date: place.date }] : [];
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
