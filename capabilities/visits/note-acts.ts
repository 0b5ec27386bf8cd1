import { z } from 'zod';
import { OwnerSide } from '#actions/contract.ts';
import { Side } from '#people/contract.ts';
import { Id, line, Moment, note, PlanDate } from '#platform/contract/shapes.ts';
import { longestWords, mostPromises, noteFields } from '#visits/note-fields.ts';

/** A promise as it stands in a note. `owner` is null for somebody without an account, who is still named. */
export const NotePromise = z.strictObject({
  promise: Id,
  what: line(500),
  owner: Id.nullable(),
  ownerName: line(200),
  ownerSide: OwnerSide,
  due: PlanDate,
});
export type NotePromise = z.infer<typeof NotePromise>;

/** The exact text somebody says yes to: fields in the order of `noteFields`, promises in the order they were made. */
export const NoteContent = z.strictObject({
  fields: z.strictObject({
    purpose: note(longestWords),
    saw: note(longestWords),
    said: note(longestWords),
    mode: note(20),
    employer: note(4),
    employees: note(4),
    advisers: note(4),
  }),
  promises: z.array(NotePromise).max(mostPromises),
});
export type NoteContent = z.infer<typeof NoteContent>;

/** What one writes in a note. The act's own id is the writing's. */
export const Writing = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('wrote'),
    field: z.enum(noteFields),
    value: note(longestWords),
    /** The writing its author saw; null for an empty field. */
    basedOn: Id.nullable(),
  }),
  z.strictObject({
    kind: z.literal('promised'),
    promise: Id,
    what: line(500),
    owner: Id.nullable(),
    ownerName: note(200).default(''),
    ownerSide: OwnerSide.nullable(),
    due: PlanDate.nullable(),
  }),
  z.strictObject({ kind: z.literal('withdrew'), promise: Id }),
  /** A correction of what has been agreed: it comes beside, and changes nothing. */
  z.strictObject({ kind: z.literal('added'), words: line(2000) }),
]);
export type Writing = z.infer<typeof Writing>;

/** What a side says to a note. `speaker` is set where it is said on the adviser's device, by whom. */
export const Answering = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answered'),
    side: Side,
    answer: z.enum(['yes', 'disagrees']),
    content: NoteContent,
    /** The field or promise somebody disagrees with; `whole` for the note as such. */
    point: note(40).default(''),
    dissent: note(1000).default(''),
    speaker: Id.nullable(),
  }),
  /** «Det var ikke jeg»: said from one's own account of an answer given in one's name. */
  z.strictObject({ kind: z.literal('disowned'), answer: Id }),
  z.strictObject({ kind: z.literal('closed-without'), side: Side, reason: note(500) }),
]);
export type Answering = z.infer<typeof Answering>;

export const WriteBody = z.strictObject({ act: Id, at: Moment, does: Writing });
export type WriteBody = z.infer<typeof WriteBody>;
export const AnswerBody = z.strictObject({ act: Id, at: Moment, does: Answering });
export type AnswerBody = z.infer<typeof AnswerBody>;

/** On whose behalf something in a note was done. */
export const SaidAs = z.enum(['employer', 'employees', 'adviser', 'company']);
export type SaidAs = z.infer<typeof SaidAs>;

/** What was done, as it is kept: an answer names who gave it, and a promise has its owner and day. */
export const NoteDeed = z.discriminatedUnion('kind', [
  Writing.options[0],
  NotePromise.extend({ kind: z.literal('promised') }),
  Writing.options[2],
  Writing.options[3],
  Answering.options[0].extend({ speaker: Id, speakerName: z.string() }),
  Answering.options[1],
  Answering.options[2],
]);
export type NoteDeed = z.infer<typeof NoteDeed>;

/** One act on a note. `number` is its place in the order the server got them; what waits to be sent comes after. */
export const NoteRow = z
  .object({
    act: Id,
    number: z.int(),
    does: NoteDeed,
    person: Id,
    by: z.string(),
    as: SaidAs,
    at: Moment,
  })
  .meta({ id: 'NoteAct' });
export type NoteRow = z.infer<typeof NoteRow>;
