import type { Side } from '#people/contract.ts';
import type { Written } from '#platform/contract/written.ts';
import type { NoteContent, NotePromise } from '#visits/note-acts.ts';
import { type NoteField, noteFields } from '#visits/note-fields.ts';

/** What a side has said to the exact text it read. */
export type Answer = {
  act: string;
  side: Side;
  answer: 'yes' | 'disagrees';
  person: string;
  by: string;
  /** Who held the device, where it was not their own. */
  heldBy: string | null;
  at: string;
  content: NoteContent;
  /** The text changed afterwards. */
  lapsed: boolean;
  disowned: boolean;
};

export type Dissent = { act: string; side: Side; by: string; at: string; point: string; words: string };
export type StandingPromise = NotePromise & { by: string; registered: boolean };
/** What came beside an agreed note: added, or too late to be in it. */
export type Beside = {
  act: string;
  what: NoteField | 'promise' | 'added';
  words: string;
  by: string;
  at: string;
};

export type Agreement = { at: string; content: NoteContent; without: Side | null; reason: string };

export type Note = {
  fields: Readonly<Record<NoteField, Written>>;
  promises: readonly StandingPromise[];
  answers: Readonly<Record<Side, Answer | null>>;
  /** Every disagreement ever said, the oldest first. */
  dissents: readonly Dissent[];
  agreed: Agreement | null;
  reopened: { by: string; at: string } | null;
  /** What was added after it was agreed, and what came too late to be in it. */
  beside: readonly Beside[];
  content: NoteContent;
};

/** Whether two say yes to the very same text. */
export const isSame = (a: NoteContent, b: NoteContent): boolean => wordsOf(a) === wordsOf(b);

/** The text in one fixed shape, whatever order its parts were handed over in. */
export function wordsOf({ fields, promises }: NoteContent): string {
  const owed = promises.map(({ promise, what, owner, ownerName, ownerSide, due }) => [
    promise,
    what,
    owner,
    ownerName,
    ownerSide,
    due,
  ]);
  return JSON.stringify([noteFields.map((field) => fields[field]), owed]);
}

/** Whether there is anything to say yes to. */
export const saysSomething = ({ fields, promises }: NoteContent): boolean =>
  promises.length > 0 || [fields.purpose, fields.saw, fields.said].some((words) => words !== '');

/** Neither lapsed nor taken back. */
export const stands = (answer: Answer | null): answer is Answer =>
  answer !== null && !answer.lapsed && !answer.disowned;

export type NoteState = 'empty' | 'open' | 'half' | 'agreed' | 'without';

/** Where a note stands, in one word. */
export function stateOfNote(note: Note): NoteState {
  if (note.agreed) return note.agreed.without ? 'without' : 'agreed';
  if (stands(note.answers.employer) || stands(note.answers.employees)) return 'half';
  const begun = noteFields.some((field) => note.fields[field].edit !== null) || note.promises.length > 0;
  return begun ? 'open' : 'empty';
}

/** The side's answer where it stands: neither lapsed nor taken back. */
export const standingAnswer = (note: Note, side: Side): Answer | null => {
  const answer = note.answers[side];
  return stands(answer) ? answer : null;
};
