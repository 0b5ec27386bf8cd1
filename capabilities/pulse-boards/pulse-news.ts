import { addDays } from '#engines/journey/days.ts';
import type { IsWorkingDay } from '#engines/journey/working-days.ts';
import { osloDay } from '#platform/contract/dates.ts';
import { answersOwed, askedOn, daysOfStamps } from '#pulse-boards/answer-rules.ts';
import { boardsOf, cadenceOf, firstSeq, meetingsOf } from '#pulse-boards/board-state.ts';
import { fieldOf, type Thing, type Things, wordsIn } from '#pulse-boards/fold.ts';
import type { PulseNews } from '#pulse-boards/pulse-view.ts';
import type { BoardRhythm } from '#pulse-boards/rhythm-endpoints.ts';
import { type Days, type RhythmOf, rhythmOf, rhythmWeeks } from '#pulse-boards/rhythm-rules.ts';

type Stamps = ReadonlyMap<number, readonly [name: string, at: string]>;
type Wall = { readonly things: Things; readonly stamps: Stamps };

/** The day a board's rhythm is counted from: it was hung up, or how often it meets was chosen anew. */
function sinceOf(board: Thing, dayOf: (seq: number) => string | null, today: string): string {
  const hung = dayOf(firstSeq(board)) ?? today;
  const chosen = board.fields.cadence ? (dayOf(board.fields.cadence.seq) ?? hung) : hung;
  return chosen > hung ? chosen : hung;
}

/** A board's meetings as its rhythm counts them, from the day `since`. */
function rhythmBoard(things: Things, board: Thing, since: string): RhythmOf {
  return {
    cadence: cadenceOf(board),
    weekday: fieldOf(board, 'weekday') as number | null,
    since,
    meetings: meetingsOf(things, board.thing).flatMap((meeting) => {
      const [begun, ended] = [fieldOf(meeting, 'begun'), fieldOf(meeting, 'ended')];
      if (typeof begun !== 'string' || typeof ended !== 'string') return [];
      const minutes = (Date.parse(ended) - Date.parse(begun)) / 60_000;
      return [{ day: osloDay(begun), minutes }];
    }),
  };
}

/** What the boards of a company ask for, seen from a day; meetings are counted from another. */
export function pulseNews(
  { things, stamps }: Wall,
  company: string,
  { from, today }: { from: string; today: string },
  days: Days & { isWorkingDay: IsWorkingDay },
): PulseNews {
  const dayOf = daysOfStamps(stamps);
  const asked = askedOn(things, dayOf, days.isWorkingDay);
  const boards = boardsOf(things);
  const url = `/companies/${company}/pulse-boards`;
  return {
    missed: boards.flatMap((board) => {
      const since = sinceOf(board, dayOf, today);
      const { held, missed } = rhythmOf(rhythmBoard(things, board, since), from, today, days);
      if (missed.length === 0) return [];
      const dates = missed.toReversed();
      return [{ board: board.thing, name: wordsIn(board, 'name'), of: held + missed.length, dates, url }];
    }),
    owed: boards
      .flatMap((board) =>
        answersOwed(asked, board.thing, today, days.isWorkingDay).map((one) => ({
          card: one.card.thing,
          kind: one.kind,
          text: wordsIn(one.card, 'text'),
          board: wordsIn(board, 'name'),
          isSteeringGroup: fieldOf(board, 'kind') === 'change',
          asked: one.asked,
          due: one.due,
          late: one.late,
          url,
        })),
      )
      .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
  };
}

/** The rhythm of each board that hangs, the last weeks up to a day. */
export function rhythmsOf({ things, stamps }: Wall, today: string, days: Days): BoardRhythm[] {
  const dayOf = daysOfStamps(stamps);
  const back = addDays(today, -7 * rhythmWeeks);
  return boardsOf(things).map((board) => {
    const since = sinceOf(board, dayOf, today);
    const { missed, occasions, ...rhythm } = rhythmOf(rhythmBoard(things, board, since), back, today, days);
    return {
      board: board.thing,
      from: since > back ? since : back,
      ...rhythm,
      missed: [...missed],
      occasions: [...occasions],
    };
  });
}
