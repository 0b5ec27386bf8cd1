import type { Calendar, Journey, PlanDate } from '#engines/journey/shape.ts';
import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import type { BeatWarningCode } from '#programme/beat-change.ts';
import { siblingsOf, workingDaysBetween } from '#programme/beat-rhythm.ts';
import { beatText as text } from '#programme/beat-text.ts';
import type { BeatPlaces, PlannedBeat } from '#programme/beats.ts';
import type { Marks } from '#programme/marks.ts';
import { mondayOfDate } from '#programme/rules.ts';

/** Fewer working days than this between two visits leave no time to do what was promised at the first. */
const nearDays = 3;

export type BeatWarning = { code: BeatWarningCode; date: PlanDate; days: number; phase: number };

/** What is allowed and worth a second thought about holding a beat on a day. */
export function warningsOf(
  beat: PlannedBeat,
  date: PlanDate,
  standing: { journey: Journey; calendar: Calendar; places: BeatPlaces; marks: Marks },
): BeatWarning[] {
  const { journey, calendar } = standing;
  const warning = (code: BeatWarningCode, on = date, days = 0): BeatWarning => ({
    code,
    date: on,
    days,
    phase: beat.phase,
  });
  const days = siblingsOf(beat, standing).map((one) => one.date);
  const [earlier, later] = [days.findLast((day) => day < date), days.find((day) => day > date)];
  const near = [
    ...(earlier === undefined ? [] : [{ on: earlier, days: workingDaysBetween(earlier, date, calendar) }]),
    ...(later === undefined ? [] : [{ on: later, days: workingDaysBetween(date, later, calendar) }]),
  ].filter((one) => one.days < nearDays);
  const phase = journey.phases[beat.phase - 1];
  const outside = phase !== undefined && (date < phase.from || date > phase.to);
  return [
    ...(journey.closed.some(({ monday }) => monday === mondayOfDate(date)) ? [warning('closed-week')] : []),
    ...(days.includes(date) ? [warning('same-day')] : []),
    ...near.map((one) => warning('too-near', one.on, one.days)),
    ...(outside ? [warning('outside-phase')] : []),
  ];
}

/** A warning in a sentence. */
export function messageOf({ code, date, days, phase }: BeatWarning, language: Language): string {
  const phrase = text[`warn-${code}`];
  return say(phrase, language, { date: writeDay(date, language, 'said'), days, phase });
}
