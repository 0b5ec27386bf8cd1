import { z } from 'zod';
import { ActionState, OwnerSide } from '#actions/contract.ts';
import { Side } from '#people/contract.ts';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';
import { Written } from '#platform/contract/written.ts';

const Said = z.object({ by: z.string(), at: Moment });

export const EntryKind = z.enum(['information', 'decision', 'action', 'dissent']);
export type EntryKind = z.infer<typeof EntryKind>;

export const entryFields = ['title', 'text'] as const;
export type EntryField = (typeof entryFields)[number];

/** Who does it, by which day. `owner` is null for somebody without an account, who is still named. */
export const Term = z.object({
  owner: Id.nullable(),
  ownerName: z.string(),
  ownerSide: OwnerSide,
  due: PlanDate,
});
export type Term = z.infer<typeof Term>;

export const Attendance = z.object({
  employer: z.object({ present: z.int(), members: z.int() }),
  employees: z.object({ present: z.int(), members: z.int() }),
});
export type Attendance = z.infer<typeof Attendance>;

export const DissentState = z.enum(['open', 'settled', 'on-record']);
export type DissentState = z.infer<typeof DissentState>;

export const Entry = z
  .object({
    entry: Id,
    kind: EntryKind,
    /** The key of the line it belongs to. */
    item: z.string(),
    number: z.int().nullable(),
    decision: Id.nullable(),
    side: Side.nullable(),
    principle: z.object({ principle: Id, name: z.string() }).nullable(),
    written: Said,
    struck: Said.nullable(),
    /** What was decided or promised, in one line; empty for information and dissent. */
    title: Written,
    text: Written,
    term: Term.nullable(),
    /** How an action stands; before the minutes are signed it is only written down. */
    action: z.object({ state: ActionState, daysLate: z.int(), due: PlanDate }).nullable(),
    dissent: z.object({ state: DissentState, said: Said.extend({ note: z.string() }).nullable() }).nullable(),
    may: z.object({ write: z.boolean(), settle: z.boolean() }),
  })
  .meta({ id: 'MinuteEntry' });
export type Entry = z.infer<typeof Entry>;

/** signed · lapsed: the minutes were changed after it · waiting */
export const SignatureView = z.object({
  side: Side,
  state: z.enum(['signed', 'lapsed', 'waiting']),
  signed: Said.nullable(),
  /** Who changed what was signed. */
  lapsed: Said.nullable(),
  /** Every time the party has said no, and why; the latest last. */
  declined: z.array(Said.extend({ reason: z.string() })),
});
export type SignatureView = z.infer<typeof SignatureView>;

export const whyNotSign = ['not-ended', 'not-a-party', 'own-side-has', 'same-person'] as const;

export const Minutes = z
  .object({
    minutes: Id,
    heldOn: PlanDate,
    begun: Said,
    ended: Said.nullable(),
    sealed: Said.nullable(),
    attendance: Attendance.nullable(),
    /** The parties nobody was there for. */
    absent: z.array(Side),
    entries: z.array(Entry),
    /** SHA-256 of what is signed. */
    digest: z.string(),
    signatures: z.array(SignatureView),
    corrections: z.array(Said.extend({ correction: Id, entry: Id.nullable(), words: z.string() })),
  })
  .meta({ id: 'Minutes' });
export type Minutes = z.infer<typeof Minutes>;
