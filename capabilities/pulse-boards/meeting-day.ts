import { osloDay } from '#platform/contract/dates.ts';
import { fieldOf, type Thing } from '#pulse-boards/fold.ts';

const oslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const written = (at: number): number => Date.parse(`${oslo.format(at).replace(' ', 'T')}Z`);

/** The day a meeting began, in Oslo. */
export const dayOfMeeting = (meeting: Thing): string => osloDay(String(fieldOf(meeting, 'begun')));

/** The moment of a day and a clock in Oslo, such as `2027-03-02` and `08:00`; an hour that is skipped is the next. */
export function momentOf(day: string, clock: string): string {
  const wanted = Date.parse(`${day}T${clock}:00Z`);
  const near = wanted - (written(wanted) - wanted);
  return `${new Date(near - (written(near) - wanted)).toISOString().slice(0, 19)}Z`;
}
