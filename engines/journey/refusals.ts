/**
 * Why an input makes no journey.
 *
 * What: looks through what a person or a caller gave, before any week is counted, and names the first thing
 *   that is wrong.
 * Units: refusals are values with stable codes; wording is decided elsewhere.
 * Source: `shape.ts`.
 * Cost: one pass over the input; a search for two Mondays when the start is refused.
 */
import { type WeekCloser, weekCloser } from './closed-weeks.ts';
import { isValidDate, mondayOf, toDay, weekdayOfDay } from './days.ts';
import type { IsoWeek, JourneyInput, JourneyRefusal, Pause } from './shape.ts';
import { nearestOpenMondays } from './starts.ts';

/** Starts outside these leave no room for searches before them or four-digit years after them. */
const EARLIEST_START = '1600-01-01';
const LATEST_START = '8900-01-01';

export function refusal(
  refused: JourneyRefusal['refused'],
  field: JourneyRefusal['field'],
  value: string,
  nearest: string[] = [],
): JourneyRefusal {
  return { refused, field, value, nearest };
}

/** The first thing wrong with the input, or the closer its weeks are counted with. */
export function checkInput(input: JourneyInput): JourneyRefusal | WeekCloser {
  const { skeleton, start, close, open, pauses } = input;
  if (!isValidDate(start) || start < EARLIEST_START || start > LATEST_START) {
    return refusal('not-a-date', 'start', start);
  }
  const faulty =
    refuseWeeks('close', close?.map((week) => week.isoWeek) ?? []) ??
    refuseWeeks('open', open ?? []) ??
    refusePauses(pauses ?? []);
  if (faulty) return faulty;

  const closer = weekCloser({ rules: skeleton.closedWeeks, close, open, pauses });
  const day = toDay(start);
  if (weekdayOfDay(day) !== 1) {
    return refusal('start-not-monday', 'start', start, nearestOpenMondays(day, closer));
  }
  if (closer(day) !== null) {
    return refusal('start-in-closed-week', 'start', start, nearestOpenMondays(day, closer));
  }
  return closer;
}

function refuseWeeks(field: 'close' | 'open', weeks: readonly IsoWeek[]): JourneyRefusal | null {
  const wrong = weeks.find((week) => mondayOf(week) === null);
  return wrong === undefined ? null : refusal('week-not-valid', field, wrong);
}

function refusePauses(pauses: readonly Pause[]): JourneyRefusal | null {
  const wrong = pauses.find((pause) => !isPause(pause));
  return wrong ? refusal('pause-not-valid', 'pauses', `${wrong.from}..${wrong.to}`) : null;
}

/** Both ends are Mondays and one week at least lies between them. */
function isPause({ from, to }: Pause): boolean {
  const mondays = [from, to].every((date) => isValidDate(date) && weekdayOfDay(toDay(date)) === 1);
  return mondays && from < to;
}
