/**
 * Where each visit and meeting lies: the rhythm's own day, and what people have decided about it by hand.
 *
 * The rhythm is computed from the journey each time (decisions/0006). What is decided by hand about one beat lies over
 * it, in the order it was decided; a row `restored` takes the latest of the others back.
 *
 * When the whole journey moves afterwards, what was decided by hand
 * - stands while the rhythm has the beat in the same week: it was agreed for that week;
 * - stands when its day had come before the journey moved: what has been is not moved by what comes after;
 * - lapses otherwise: the beat follows the rhythm, and says which day it no longer has.
 * A change to the journey that is taken back gives the week back, and with it what was decided.
 */
import type { Journey, PlanDate } from '#engines/journey/shape.ts';
import type { BeatChangeRow, BeatHours, BeatMode, BeatWarningCode } from '#programme/beat-change.ts';
import { meetingKey } from '#programme/marks.ts';
import { type ChangeRow, mondayOfDate } from '#programme/rules.ts';

export type BeatSubject = BeatChangeRow['subject'];

type Decision = { reason: string; by: string; at: string };

export type BeatPlace = {
  /** The rhythm's own day, and the day that holds. */
  planned: PlanDate;
  date: PlanDate;
  hours: BeatHours | null;
  mode: BeatMode | null;
  place: string;
  /** Changes to it so far, those taken back among them. */
  sequence: number;
  /** When the latest of them was decided. */
  changedAt: string | null;
  moved: (Decision & { from: PlanDate }) | null;
  cancelled: Decision | null;
  /** What was decided before the journey moved past it: the day it was moved to, or was called off on. */
  lapsed: (Decision & { date: PlanDate; kind: 'moved' | 'cancelled' }) | null;
  although: readonly BeatWarningCode[];
};

export class BeatPlaces {
  readonly #places: ReadonlyMap<string, BeatPlace>;
  readonly #rows: ReadonlyMap<string, readonly BeatChangeRow[]>;

  constructor(journey: Journey, rows: readonly BeatChangeRow[], changes: readonly Pick<ChangeRow, 'at'>[]) {
    this.#rows = Map.groupBy(
      rows.toSorted((a, b) => a.sequence - b.sequence),
      ({ subject, key }) => keyOf(subject, key),
    );
    this.#places = new Map(
      beatsOf(journey).map(({ subject, key, date }) => {
        const own = this.#rows.get(keyOf(subject, key)) ?? [];
        return [keyOf(subject, key), placeOf(date, own, changes)];
      }),
    );
  }

  of(subject: BeatSubject, key: string): BeatPlace | null {
    return this.#places.get(keyOf(subject, key)) ?? null;
  }

  /** The same decisions over another journey, one that would come about now. */
  over(journey: Journey, changes: readonly Pick<ChangeRow, 'at'>[], now: string): BeatPlaces {
    return new BeatPlaces(journey, this.rows(), [...changes, { at: now }]);
  }

  /** Whether a change with this id has been stored. */
  has(change: string): boolean {
    return this.rows().some((row) => row.change === change);
  }

  /** Everything that has been decided, in no order. */
  rows(): BeatChangeRow[] {
    return [...this.#rows.values()].flat();
  }

  rowsOf(subject: BeatSubject, key: string): readonly BeatChangeRow[] {
    return this.#rows.get(keyOf(subject, key)) ?? [];
  }
}

const keyOf = (subject: BeatSubject, key: string) => `${subject} ${key}`;

export type PlannedBeat = { subject: BeatSubject; key: string; phase: number; date: PlanDate };

/** The visits and meetings of a journey, on the rhythm's own days. */
export const beatsOf = (journey: Journey): PlannedBeat[] => [
  ...journey.visits.map(({ n, phase, date }) => ({
    subject: 'visit' as const,
    key: String(n),
    phase,
    date,
  })),
  ...journey.meetings.map((meeting) => ({
    subject: 'meeting' as const,
    key: meetingKey(meeting),
    phase: meeting.phase,
    date: meeting.date,
  })),
];

/** What stands of the rows about one beat, oldest first: `restored` takes the latest of the others back. */
export function standingRows(rows: readonly BeatChangeRow[]): BeatChangeRow[] {
  const standing: BeatChangeRow[] = [];
  for (const row of rows) {
    if (row.kind === 'restored') standing.pop();
    else standing.push(row);
  }
  return standing;
}

export function placeOf(
  planned: PlanDate,
  rows: readonly BeatChangeRow[],
  changes: readonly Pick<ChangeRow, 'at'>[],
): BeatPlace {
  const bare: BeatPlace = {
    planned,
    date: planned,
    hours: null,
    mode: null,
    place: '',
    sequence: rows.length,
    changedAt: rows.at(-1)?.at ?? null,
    moved: null,
    cancelled: null,
    lapsed: null,
    although: [],
  };
  const standing = standingRows(rows);
  const top = standing.at(-1);
  if (!top) return bare;
  const move = standing.findLast(({ kind }) => kind === 'moved');
  if (!stillHolds(top, planned, changes))
    return { ...bare, lapsed: lapsedOf(top.kind === 'cancelled' ? top : move) };
  const { date, hours, mode, place } = top;
  return {
    ...bare,
    date,
    hours,
    mode,
    place,
    moved: move && move.date === date && date !== planned ? { ...decisionOf(move), from: planned } : null,
    cancelled: top.kind === 'cancelled' ? decisionOf(top) : null,
    although: move && move.date === date ? move.although : [],
  };
}

const decisionOf = ({ reason, byName, at }: BeatChangeRow): Decision => ({ reason, by: byName, at });

const lapsedOf = (row: BeatChangeRow | undefined): BeatPlace['lapsed'] =>
  row ? { ...decisionOf(row), date: row.date, kind: row.kind === 'cancelled' ? 'cancelled' : 'moved' } : null;

function stillHolds(
  row: BeatChangeRow,
  planned: PlanDate,
  changes: readonly Pick<ChangeRow, 'at'>[],
): boolean {
  if (mondayOfDate(row.planned) === mondayOfDate(planned)) return true;
  const firstAfter = changes.find(({ at }) => at > row.at);
  return firstAfter !== undefined && firstAfter.at.slice(0, 10) >= row.date;
}
