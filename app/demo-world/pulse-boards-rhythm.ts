import { weekday } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import { type CellStatus, cellName } from '#pulse-boards/change.ts';
import { later } from './moments.ts';
import { osloMoment, todayAt } from './pulse-boards-days.ts';
import type { FieldStory } from './pulse-boards-story.ts';
import type { BoardAct, Telling } from './pulse-boards-telling.ts';
import { chance, pick } from './seed.ts';

/** Days back that are told of; boards show no more. */
const daysTold = 40;
/** Within so many days a deviation asks for somebody: none is drawn, they are all told by name. */
const asksWithin = 16;

/** What was told of each field, shift by shift. */
export function cellActs(telling: Telling): BoardAct[] {
  const { story, days, today } = telling;
  const fields = Object.entries(story.fields ?? {});
  return days.all.slice(0, Math.min(daysTold, story.hung.ago)).flatMap((day, back) =>
    fields.flatMap(([key, field]) => {
      if (back === 0 && story.silent?.includes(key)) return [];
      // Today has come no further than its first shift.
      const shifts = story.shifts ? story.shifts.slice(0, back === 0 ? 1 : undefined) : [null];
      return shifts.flatMap((shift, n) => {
        const at = back === 0 ? todayAt(today, `${key} ${n}`) : osloMoment(day, toldAt(story.time, n));
        return cellAct(telling, { key, field, day, back, shift, at });
      });
    }),
  );
}

/** Ten minutes before the meeting, and eight hours later for each further shift. */
function toldAt(time: string, shift: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = Math.min(23 * 60 + 30, hour * 60 + minute - 10 + shift * 8 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

type Cell = {
  key: string;
  field: FieldStory;
  day: PlanDate;
  back: number;
  shift: string | null;
  at: string;
};

function cellAct({ story, board, id }: Telling, { key, field, day, back, shift, at }: Cell): BoardAct {
  const category = id(key);
  const on = shift === null ? null : id(`shift ${shift}`);
  const told = story.told?.find(
    (one) => one.field === key && one.back === back && (one.shift ?? null) === shift,
  );
  const draw = `cell ${board} ${key} ${day} ${shift}`;
  const { status, number, note = '' } = told ?? drawn(field, back, draw);
  const set = { category, day, shift: on, status, number, ...(note && { note }) };
  return { at, name: null, kind: 'cell', board, thing: cellName(category, day, on), set };
}

function drawn(
  field: FieldStory,
  back: number,
  draw: string,
): { status: CellStatus; number: number; note?: string } {
  const number = numberOf(field, back, draw);
  const status = statusOf(field, number);
  if (status !== 'deviation' || back > asksWithin) return { status, number };
  const calm = field.turned && back <= field.turned.ago ? field.turned.usual : field.usual;
  return { status: statusOf(field, calm), number: calm };
}

/** Three throws come nearer to the usual than one. */
function numberOf(
  { usual, swing, decimals = 0, turned, most }: FieldStory,
  back: number,
  draw: string,
): number {
  const middle = turned && back <= turned.ago ? turned.usual : usual;
  const off = (chance(`${draw} 1`) + chance(`${draw} 2`) + chance(`${draw} 3`) - 1.5) * swing;
  const number = Number(Math.max(0, middle + off).toFixed(decimals));
  return most === undefined ? number : Math.min(most, number);
}

function statusOf({ watch, deviation }: FieldStory, number: number): CellStatus {
  const isPast = (limit: number) => (watch < deviation ? number >= limit : number <= limit);
  return isPast(deviation) ? 'deviation' : isPast(watch) ? 'watch' : 'planned';
}

/** The meetings that were held. The steering group's are those the journey says were. */
export function meetingActs(telling: Telling): BoardAct[] {
  const { story, days, held, today } = telling;
  const hung = days.at(story.hung.ago);
  if (story.kind === 'change' && held)
    return held
      .filter((day) => day > hung)
      .flatMap((day) => meetingAct(telling, day, osloMoment(day, story.time)));
  const { missed, slips, heldToday } = story.meetings;
  return days.all.slice(0, -1).flatMap((day, back) => {
    if (story.cadence === 'weekly' && weekday(day) !== story.weekday) return [];
    const share = slips && back <= slips.ago ? slips.missed : missed;
    if (back === 0 ? !heldToday : chance(`meeting ${telling.board} ${day}`) < share) return [];
    return meetingAct(telling, day, back === 0 ? todayAt(today, 'meeting') : osloMoment(day, story.time));
  });
}

function meetingAct({ story, board, id }: Telling, day: PlanDate, begun: string): BoardAct[] {
  const { length, present, learned = [] } = story.meetings;
  const draw = `meeting ${board} ${day}`;
  const minutes = length + Math.floor(chance(`${draw} length`) * 5) - 2;
  const set = {
    begun,
    ended: later(begun, minutes),
    present: present - Math.floor(chance(`${draw} present`) * 3),
    everyoneHeard: chance(`${draw} heard`) < 0.8,
    learned: learned.length > 0 && chance(`${draw} learned`) < 0.3 ? pick(learned, draw) : '',
    step: 5,
  };
  return [
    { at: later(begun, minutes), name: null, kind: 'meeting', board, thing: id(`meeting ${day}`), set },
  ];
}
