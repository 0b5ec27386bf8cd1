import type { Side } from '#people/contract.ts';
import { type EditRow, writtenOf } from '#platform/contract/written.ts';
import {
  type Agreement,
  type Answer,
  type Beside,
  type Dissent,
  isSame,
  type Note,
  type StandingPromise,
  stands,
  wordsOf,
} from '#visits/note.ts';
import type { NoteContent, NoteDeed, NoteRow } from '#visits/note-acts.ts';
import { type NoteField, noteFields } from '#visits/note-fields.ts';

/**
 * A note is what follows from its acts, in the order the server got them. States:
 * empty → open → (one side has answered) → agreed, when both have answered the very same text
 * open → agreed without a side, when the other has answered and it was closed with a reason
 * agreed → open again, when somebody says an answer in their name was not theirs
 * A text that changes after an answer makes that answer lapse. After agreement nothing in it changes: what is written
 * then stands beside it, and so does what others had written that was not in the text both answered.
 */
/** Acts once each, in the order the server got them. */
export function inOrder(rows: readonly NoteRow[]): NoteRow[] {
  const once = new Map<string, NoteRow>();
  for (const row of rows) {
    const known = once.get(row.act);
    if (!known || row.number < known.number) once.set(row.act, row);
  }
  return [...once.values()].sort((a, b) => a.number - b.number);
}

type Draft = {
  edits: Map<NoteField, EditRow[]>;
  promises: Map<string, StandingPromise>;
  answers: Record<Side, Answer | null>;
  closing: { side: Side; reason: string } | null;
  dissents: Dissent[];
  agreed: Agreement | null;
  reopened: Note['reopened'];
  beside: Beside[];
};

/** The note that follows from its acts, whatever order they are handed over in and however often. */
export function noteOf(rows: readonly NoteRow[]): Note {
  const draft: Draft = {
    edits: new Map(),
    promises: new Map(),
    answers: { employer: null, employees: null },
    closing: null,
    dissents: [],
    agreed: null,
    reopened: null,
    beside: [],
  };
  for (const row of inOrder(rows)) take(draft, row);
  const { edits: _, promises, closing: __, ...rest } = draft;
  return { ...rest, fields: fieldsOf(draft), promises: [...promises.values()], content: contentOf(draft) };
}

function take(draft: Draft, row: NoteRow): void {
  const { does } = row;
  switch (does.kind) {
    case 'answered':
      takeAnswer(draft, row, does);
      break;
    case 'disowned':
      takeDisowning(draft, row, does.answer);
      break;
    case 'closed-without':
      draft.closing = { side: does.side, reason: does.reason };
      settle(draft, row.at);
      break;
    case 'added':
      draft.beside.push({ ...whoAndWhen(row), what: 'added', words: does.words });
      break;
    default:
      takeWriting(draft, row, does);
  }
}

const whoAndWhen = ({ act, by, at }: NoteRow) => ({ act, by, at });

type Change = Extract<NoteDeed, { kind: 'wrote' | 'promised' | 'withdrew' }>;

function takeWriting(draft: Draft, row: NoteRow, does: Change): void {
  const fixed = does.kind !== 'wrote' && draft.promises.get(does.promise)?.registered;
  if (draft.agreed || fixed) {
    if (does.kind === 'wrote') draft.beside.push({ ...whoAndWhen(row), what: does.field, words: does.value });
    if (does.kind === 'promised')
      draft.beside.push({ ...whoAndWhen(row), what: 'promise', words: does.what });
    return;
  }
  const before = wordsOf(contentOf(draft));
  if (does.kind === 'wrote') {
    const { field, value, basedOn } = does;
    const edit = { edit: row.act, value, basedOn, person: row.person, by: row.by, at: row.at };
    draft.edits.set(field, [...(draft.edits.get(field) ?? []), edit]);
  } else if (does.kind === 'promised') {
    const { kind: _, ...promise } = does;
    draft.promises.set(does.promise, { ...promise, by: row.by, registered: false });
  } else draft.promises.delete(does.promise);
  if (wordsOf(contentOf(draft)) === before) return;
  for (const side of ['employer', 'employees'] as const) {
    const answer = draft.answers[side];
    if (answer) draft.answers[side] = { ...answer, lapsed: true };
  }
}

function takeAnswer(draft: Draft, row: NoteRow, does: Extract<NoteDeed, { kind: 'answered' }>): void {
  const { side, answer, content, speaker, speakerName, point, dissent } = does;
  if (answer === 'disagrees')
    draft.dissents.push({ act: row.act, side, by: speakerName, at: row.at, point, words: dissent });
  const heldBy = speaker === row.person ? null : row.by;
  const said = { act: row.act, side, answer, person: speaker, by: speakerName, heldBy, at: row.at, content };
  const standing = draft.answers[side];
  // Once it is agreed only the side that was missing can still answer, and only that same text.
  if (draft.agreed) {
    const isLate = draft.agreed.without === side && isSame(content, draft.agreed.content);
    if (!isLate || (standing && !standing.lapsed)) return;
  }
  draft.answers[side] = { ...said, lapsed: false, disowned: false };
  settle(draft, row.at);
}

function takeDisowning(draft: Draft, row: NoteRow, act: string): void {
  for (const side of ['employer', 'employees'] as const) {
    const answer = draft.answers[side];
    if (answer?.act !== act || answer.person !== row.person) continue;
    draft.answers[side] = { ...answer, disowned: true };
    draft.dissents = draft.dissents.filter((one) => one.act !== act);
    if (!draft.agreed) continue;
    draft.agreed = null;
    draft.closing = null;
    draft.reopened = { by: row.by, at: row.at };
  }
}

/** Agrees the note where both have answered one text by two persons, or one has and the other was left out. */
function settle(draft: Draft, at: string): void {
  if (draft.agreed) return;
  const { employer, employees } = draft.answers;
  if (stands(employer) && stands(employees)) {
    if (employer.person !== employees.person && isSame(employer.content, employees.content))
      agree(draft, { at, content: employer.content, without: null, reason: '' });
    return;
  }
  const { closing } = draft;
  if (!closing) return;
  const present = closing.side === 'employer' ? employees : employer;
  if (stands(present))
    agree(draft, { at, content: present.content, without: closing.side, reason: closing.reason });
}

function agree(draft: Draft, agreed: Agreement): void {
  for (const field of noteFields) {
    const latest = draft.edits.get(field)?.at(-1);
    if (!latest || latest.value === agreed.content.fields[field]) continue;
    draft.beside.push({ act: latest.edit, what: field, words: latest.value, by: latest.by, at: latest.at });
  }
  const inText = new Set(agreed.content.promises.map(({ promise }) => promise));
  for (const { promise, what, by } of draft.promises.values())
    if (!inText.has(promise))
      draft.beside.push({ act: promise, what: 'promise', words: what, by, at: agreed.at });
  draft.promises = new Map(
    agreed.content.promises.map((one) => {
      const by = draft.promises.get(one.promise)?.by ?? one.ownerName;
      return [one.promise, { ...one, by, registered: true }];
    }),
  );
  draft.agreed = agreed;
  draft.reopened = null;
}

const fieldsOf = ({ edits }: Draft): Note['fields'] =>
  Object.fromEntries(noteFields.map((field) => [field, writtenOf(edits.get(field) ?? [])])) as Note['fields'];

function contentOf({ edits, promises, agreed }: Draft): NoteContent {
  if (agreed) return agreed.content;
  const fields = Object.fromEntries(
    noteFields.map((field) => [field, edits.get(field)?.at(-1)?.value ?? '']),
  ) as NoteContent['fields'];
  const owed = [...promises.values()].map(({ by: _, registered: __, ...promise }) => promise);
  return { fields, promises: owed };
}
