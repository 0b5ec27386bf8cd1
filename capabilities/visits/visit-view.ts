import { z } from 'zod';
import { ActionView } from '#actions/contract.ts';
import { Side } from '#people/contract.ts';
import { Id, PlanDate } from '#platform/contract/shapes.ts';
import { Beat } from '#programme/contract.ts';
import { Brief } from '#visits/brief-shape.ts';
import { NoteRow } from '#visits/note-acts.ts';

export const noteStates = ['empty', 'open', 'half', 'agreed', 'without'] as const;

/** A visit on the line: its place on the journey, and how its note stands. */
export const VisitLine = Beat.extend({
  /** Null for those who do not read notes. */
  noteState: z.enum(noteStates).nullable(),
  dissents: z.int(),
});
export type VisitLine = z.infer<typeof VisitLine>;

const Company = z.object({ company: Id, name: z.string() });

export const VisitsView = z
  .object({
    company: Company,
    today: PlanDate,
    /** Name of the adviser, null while there is none. */
    adviser: z.string().nullable(),
    enrolled: z.boolean(),
    visits: z.array(VisitLine),
    /** Own hours so far. */
    hours: z.number(),
    may: z.object({ readNotes: z.boolean(), report: z.boolean(), log: z.boolean(), readHours: z.boolean() }),
  })
  .meta({ id: 'Visits' });
export type VisitsView = z.infer<typeof VisitsView>;

export const VisitPerson = z.object({
  person: Id,
  name: z.string(),
  side: z.enum(['employer', 'employees', 'adviser']).nullable(),
});
export type VisitPerson = z.infer<typeof VisitPerson>;

export const VisitView = z
  .object({
    company: Company,
    today: PlanDate,
    week: z.int().nullable(),
    weeks: z.int(),
    visit: VisitLine,
    previous: VisitLine.nullable(),
    next: VisitLine.nullable(),
    adviser: z.string().nullable(),
    /** What was done with the note, in the order the server got it; the note is what follows (note-rules.ts). */
    acts: z.array(NoteRow),
    /** Null for a visit that has been. */
    brief: Brief.nullable(),
    /** What was promised here, and how it stands. */
    promised: z.array(ActionView),
    people: z.array(VisitPerson),
    /** Whoever looks, and for whom they speak. */
    you: z.object({ person: Id, name: z.string(), sides: z.array(Side), isAdviser: z.boolean() }),
    may: z.object({
      write: z.boolean(),
      answer: z.boolean(),
      report: z.boolean(),
      say: z.boolean(),
      move: z.boolean(),
    }),
  })
  .meta({ id: 'Visit' });
export type VisitView = z.infer<typeof VisitView>;
