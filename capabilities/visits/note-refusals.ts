import type { Side } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { type Note, saysSomething, standingAnswer } from '#visits/note.ts';
import type { Answering, NoteContent, NoteDeed, NotePromise, NoteRow, Writing } from '#visits/note-acts.ts';
import { modes, mostPromises, noteFields } from '#visits/note-fields.ts';

/** Somebody who can owe something or speak: `side` null for those who speak for neither party. */
export type Person = { person: string; name: string; side: Side | 'adviser' | null };

/** Who acts: for whom they speak here, and whether they are the adviser. */
export type Acting = { person: string; sides: readonly Side[]; isAdviser: boolean };

/** A person's name and side are the house's, not the sender's; somebody without an account is named by hand. */
function ownerOf(
  does: Extract<Writing, { kind: 'promised' }>,
  people: readonly Person[],
): { owner: string | null; ownerName: string; ownerSide: 'employer' | 'employees' | 'adviser' } | null {
  const known = people.find(({ person }) => person === does.owner);
  if (does.owner !== null && !known) return null;
  const ownerSide = known?.side ?? does.ownerSide;
  const ownerName = known?.name ?? does.ownerName;
  return ownerSide && ownerName ? { owner: does.owner, ownerName, ownerSide } : null;
}

export type WriteRefusal = Refusal<
  'owner-needed' | 'due-needed' | 'due-before-visit' | 'too-many-promises' | 'value-unknown' | 'not-agreed'
>;

/** What is kept of a writing, or why it is not. What comes after agreement is kept too: beside it. */
export function decideWriting(
  does: Writing,
  note: Note,
  known: { people: readonly Person[]; on: string },
): NoteDeed | WriteRefusal {
  if (does.kind === 'withdrew') return does;
  if (does.kind === 'added') return note.agreed ? does : refuse('not-agreed');
  if (does.kind === 'wrote') return isValue(does) ? does : refuse('value-unknown', { field: 'value' });
  const owned = ownerOf(does, known.people);
  if (!owned) return refuse('owner-needed', { field: 'owner' });
  if (does.due === null) return refuse('due-needed', { field: 'due' });
  if (does.due < known.on) return refuse('due-before-visit', { field: 'due' });
  const isThere = note.promises.some(({ promise }) => promise === does.promise);
  if (!isThere && note.promises.length >= mostPromises)
    return refuse('too-many-promises', { values: { most: mostPromises } });
  return { kind: 'promised', promise: does.promise, what: does.what, ...owned, due: does.due };
}

function isValue({ field, value }: Extract<Writing, { kind: 'wrote' }>): boolean {
  if (field === 'mode') return (modes as readonly string[]).includes(value);
  return !['employer', 'employees', 'advisers'].includes(field) || /^\d{0,3}$/.test(value);
}

export type AnswerRefusal = Refusal<
  | 'party-needed'
  | 'speaker-needed'
  | 'other-person-needed'
  | 'nothing-to-agree'
  | 'text-unknown'
  | 'dissent-needed'
  | 'point-unknown'
  | 'no-such-answer'
  | 'reason-needed'
  | 'already-agreed'
>;

/** Who answers, who could, and everything done with the note so far. */
type Known = { acting: Acting; people: readonly Person[]; rows: readonly NoteRow[] };

/** What is kept of an answer, or why it is not. */
export function decideAnswer(does: Answering, note: Note, known: Known): NoteDeed | AnswerRefusal {
  switch (does.kind) {
    case 'answered':
      return decideAnswered(does, note, known);
    case 'disowned': {
      const answer = [note.answers.employer, note.answers.employees].find((one) => one?.act === does.answer);
      const isMine = answer?.person === known.acting.person && answer.heldBy !== null && !answer.disowned;
      return isMine ? does : refuse('no-such-answer', { field: 'answer' });
    }
    case 'closed-without': {
      const { acting } = known;
      const other = does.side === 'employer' ? 'employees' : 'employer';
      if (!acting.isAdviser && !acting.sides.includes(other)) return refuse('party-needed');
      if (note.agreed || standingAnswer(note, does.side)) return refuse('already-agreed');
      return does.reason === '' ? refuse('reason-needed', { field: 'reason' }) : does;
    }
  }
}

function decideAnswered(
  does: Extract<Answering, { kind: 'answered' }>,
  note: Note,
  { acting, people, rows }: Known,
): NoteDeed | AnswerRefusal {
  const who = does.speaker ?? acting.person;
  const speaker = people.find(({ person }) => person === who);
  if (who === acting.person) {
    if (!acting.sides.includes(does.side)) return refuse('party-needed');
  } else if (!acting.isAdviser) return refuse('party-needed');
  // On the adviser's device the one who speaks is a member who speaks for that side, and never the adviser.
  else if (speaker?.side !== does.side) return refuse('speaker-needed', { field: 'speaker' });
  const other = standingAnswer(note, does.side === 'employer' ? 'employees' : 'employer');
  if (other?.person === who) return refuse('other-person-needed');
  if (!saysSomething(does.content)) return refuse('nothing-to-agree');
  if (!wasWritten(does.content, rows)) return refuse('text-unknown');
  if (does.answer === 'disagrees') {
    if (does.dissent === '') return refuse('dissent-needed', { field: 'dissent' });
    const points = [...noteFields, ...does.content.promises.map(({ promise }) => promise), 'whole'];
    if (!points.includes(does.point)) return refuse('point-unknown', { field: 'point' });
  }
  const isLate = note.agreed && note.agreed.without !== does.side;
  if (isLate) return refuse('already-agreed');
  return { ...does, speaker: who, speakerName: speaker?.name ?? '' };
}

/** Whether each part of a text was written in the note at some time: nobody says yes to words from nowhere. */
function wasWritten({ fields, promises }: NoteContent, rows: readonly NoteRow[]): boolean {
  const said = new Set(
    rows.flatMap(({ does }) => {
      if (does.kind === 'wrote') return [`${does.field} ${does.value.trim()}`];
      return does.kind === 'promised' ? [promiseKey(does)] : [];
    }),
  );
  return (
    noteFields.every(
      (field) => fields[field].trim() === '' || said.has(`${field} ${fields[field].trim()}`),
    ) && promises.every((promise) => said.has(promiseKey(promise)))
  );
}

const promiseKey = ({ promise, what, owner, ownerName, ownerSide, due }: NotePromise): string =>
  JSON.stringify([promise, what.trim(), owner, ownerName, ownerSide, due]);
