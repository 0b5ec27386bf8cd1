/**
 * Who is to be told what about visits and meetings by mail, decided from what is and what has been told.
 *
 * For one person and one beat the letters form a row: requests while the person is asked to come, a cancellation when
 * it is called off, put off without a day, or the person is no longer asked. A letter is due when what was last told
 * differs from what is: that the whole journey changed elsewhere is no reason to write.
 *
 * One that waits and has never been tried is dropped when it is no longer true, as if it had never been. One that was
 * tried may have come through: it counts as told, and what is true now goes after it with a higher sequence.
 */
import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import type { BeatHours, BeatMode } from '#programme/beat-change.ts';
import type { BeatSubject } from '#programme/beats.ts';
import type { Beat, JourneyView } from '#programme/journey-view.ts';

/** How long before a visit its invitation goes out, in days. */
export const invitedDaysBefore = 28;

/** What a letter tells. */
export type Told = { date: PlanDate; hours: BeatHours | null; mode: BeatMode | null; place: string };

export type InvitationRow = Told & {
  invitation: string;
  subject: BeatSubject;
  key: string;
  person: string;
  sequence: number;
  kind: 'request' | 'cancel';
  tries: number;
  dueAt: string | null;
  sentAt: string | null;
  droppedAt: string | null;
};

export type InvitationToMake = Pick<InvitationRow, 'subject' | 'key' | 'person' | 'sequence' | 'kind'> & Told;

/** A beat as far as letters go: `on` while it is to be held on its day. */
export type BeatToTell = Told & {
  subject: BeatSubject;
  key: string;
  sequence: number;
  on: boolean;
  /** A meeting is told of when somebody has decided something about it; a visit always, when its time has come. */
  decided: boolean;
};

/** The beats of a journey that letters are about; `sequence` is how often the whole journey has changed. */
export function beatsToTell(view: JourneyView, sequence: number): BeatToTell[] {
  const open = view.pause?.expectedTo === null ? view.pause.from : null;
  const isOff = (beat: Beat) => beat.state === 'cancelled' || (open !== null && beat.date >= open);
  return [...view.visits, ...view.meetings].map((beat) => ({
    subject: beat.subject as BeatSubject,
    key: beat.key,
    date: beat.date,
    hours: beat.hours,
    mode: beat.mode,
    place: beat.place,
    sequence: sequence + beat.sequence,
    on: !isOff(beat),
    decided: beat.subject === 'meeting' && isDecided(beat),
  }));
}

const isDecided = ({ moved, cancelled, hours, mode, place }: Beat): boolean =>
  moved !== null || cancelled !== null || hours !== null || mode !== null || place !== '';

export type InvitationPlan = { drop: string[]; make: InvitationToMake[] };

/** What is to be dropped and what is to be written, so that everybody in `persons` is told what is. */
export function planInvitations(
  beats: readonly BeatToTell[],
  persons: ReadonlySet<string>,
  rows: readonly InvitationRow[],
  today: PlanDate,
): InvitationPlan {
  const plan: InvitationPlan = { drop: [], make: [] };
  const own = Map.groupBy(rows, ({ subject, key, person }) => `${subject} ${key} ${person}`);
  const byKey = new Map(beats.map((beat) => [`${beat.subject} ${beat.key}`, beat]));
  const pairs = new Map<string, { thing: string; person: string }>();
  for (const beat of beats)
    for (const person of persons) {
      const thing = `${beat.subject} ${beat.key}`;
      pairs.set(`${thing} ${person}`, { thing, person });
    }
  for (const { subject, key, person } of rows)
    pairs.set(`${subject} ${key} ${person}`, { thing: `${subject} ${key}`, person });
  for (const [pair, { thing, person }] of pairs)
    planOne(plan, byKey.get(thing), person, persons.has(person), own.get(pair) ?? [], today);
  return plan;
}

function planOne(
  plan: InvitationPlan,
  beat: BeatToTell | undefined,
  person: string,
  isAsked: boolean,
  rows: readonly InvitationRow[],
  today: PlanDate,
): void {
  const bySequence = rows.toSorted((a, b) => a.sequence - b.sequence);
  const told = bySequence.findLast(({ sentAt, tries }) => sentAt !== null || tries > 0);
  const wanted = wantedOf(beat, person, isAsked, told, today);
  const waiting = bySequence.filter(({ sentAt, dueAt }) => sentAt === null && dueAt !== null);
  const right = waiting.find((row) => wanted && same(row, wanted));
  plan.drop.push(...waiting.filter((row) => row !== right).map(({ invitation }) => invitation));
  if (!wanted || right) return;
  const highest = Math.max(-1, ...rows.map(({ sequence }) => sequence));
  const { subject, key, kind, date, hours, mode, place, sequence } = wanted;
  const about = { subject, key, person, kind, date, hours, mode, place };
  plan.make.push({ ...about, sequence: Math.max(sequence, highest + 1) });
}

/** The letter that should be the last one, or null when what was told is still true and there is nothing to say. */
function wantedOf(
  beat: BeatToTell | undefined,
  person: string,
  isAsked: boolean,
  told: InvitationRow | undefined,
  today: PlanDate,
): InvitationToMake | null {
  if (beat?.on && isAsked) {
    const isTime = beat.subject === 'visit' && beat.date <= addDays(today, invitedDaysBefore);
    if (beat.date < today || !(told || isTime || beat.decided)) return null;
    const request: InvitationToMake = { ...beatOf(beat), person, kind: 'request' };
    return told && isDone(told) && same(told, request) ? null : request;
  }
  // A cancellation that is on its way goes on being tried.
  if (told?.kind === 'cancel') return isDone(told) ? null : told;
  const about = told ?? (isAsked && beat?.decided ? beatOf(beat) : null);
  if (!about || about.date < today) return null;
  const { subject, key, date, hours, mode, place } = about;
  return { subject, key, person, date, hours, mode, place, kind: 'cancel', sequence: beat?.sequence ?? 0 };
}

/** Sent or given up: nothing more happens to it. */
const isDone = ({ dueAt, droppedAt }: InvitationRow): boolean => dueAt === null && droppedAt === null;

const beatOf = ({ subject, key, date, hours, mode, place, sequence }: BeatToTell) => ({
  subject,
  key,
  date,
  hours,
  mode,
  place,
  sequence,
});

const same = (a: Told & { kind: string }, b: Told & { kind: string }): boolean =>
  a.kind === b.kind &&
  a.date === b.date &&
  a.hours?.from === b.hours?.from &&
  a.hours?.to === b.hours?.to &&
  a.mode === b.mode &&
  a.place === b.place;
