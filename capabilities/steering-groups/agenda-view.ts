import { z } from 'zod';
import { Side } from '#people/contract.ts';
import type { Language } from '#platform/contract/language.ts';
import { Id, PlanDate } from '#platform/contract/shapes.ts';

/** What puts a line on an agenda. The order is the one they stand in until somebody moves them. */
export const agendaKinds = [
  'dissent',
  'gate',
  'deliverable',
  'action',
  'promise',
  'questioned',
  'signal',
  'own',
] as const;

export const AgendaReason = z.enum([
  'dissent-kept',
  'gate-late',
  'gate-coming',
  'deliverable-late',
  'deliverable-half',
  'deliverable-due',
  'late',
  'due',
  'questioned',
  'signal',
  'asked-for',
]);
export type AgendaReason = z.infer<typeof AgendaReason>;

/** What the programme and the figures say of a line: in the language it was made in. */
export type LineWords = { title: string; words: string; missing: string[] };

/** The words of a frozen line in the other languages, where they differ; kept on the server. */
export type InLanguages = { inLanguages?: Partial<Record<Language, LineWords>> };

/** A line of an agenda as a plain value: frozen into the minutes as it stands when the meeting begins. */
export const AgendaLine = z.object({
  /** The same for the same thing, whatever else changes: notes and order hang on it. */
  key: z.string(),
  kind: z.enum(agendaKinds),
  title: z.string(),
  reason: AgendaReason,
  /** The day it is due, falls on, or was said. */
  date: PlanDate.nullable(),
  /** Whole days past its day; 0 otherwise. */
  daysLate: z.int(),
  /** Whoever owns it, asked for it or disagreed. */
  who: z.string().nullable(),
  side: Side.nullable(),
  /** Somebody's own words about it, possibly none. */
  words: z.string(),
  /** What a gate lacks. */
  missing: z.array(z.string()),
  /** The page it comes from; null for what was asked for here. */
  path: z.string().nullable(),
  /** Meetings it has been put off at so far. */
  putOff: z.int(),
});
export type AgendaLine = z.infer<typeof AgendaLine> & InLanguages;

export const AgendaItem = AgendaLine.extend({
  state: z.enum(['on', 'put-off', 'withdrawn']),
  /** Who put it off or withdrew it, and why. */
  said: z.object({ by: z.string(), note: z.string() }).nullable(),
  /** True when it has come to be so since the agenda was frozen that nothing puts it there any more. */
  over: z.boolean(),
  /** The id of the dissent or of what was asked for, where it is one. */
  thing: Id.nullable(),
  may: z.object({ putOff: z.boolean(), withdraw: z.boolean(), settle: z.boolean() }),
}).meta({ id: 'AgendaItem' });
export type AgendaItem = z.infer<typeof AgendaItem> & InLanguages;
