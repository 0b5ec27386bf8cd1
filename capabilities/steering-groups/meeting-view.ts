import { z } from 'zod';
import { OwnerSide } from '#actions/contract.ts';
import { Side } from '#people/contract.ts';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';
import { AgendaItem } from '#steering-groups/agenda-view.ts';
import { Minutes, whyNotSign } from '#steering-groups/minute-view.ts';

/** A meeting's name in an address: its key on the journey, or the id of one that was called besides. */
export const MeetingKey = z.string().regex(/^[a-z0-9-]{1,80}$/);
export const ofMeeting = z.object({ company: Id, meeting: MeetingKey });

/**
 * planned: lies ahead · unwritten: its day is past and no minutes were begun · begun · ended: waits for signatures ·
 * sealed: signed by both · called-off
 */
export const MeetingState = z.enum(['planned', 'unwritten', 'begun', 'ended', 'sealed', 'called-off']);
export type MeetingState = z.infer<typeof MeetingState>;

const about = {
  meeting: z.string(),
  /** Its number on the journey; null for one called besides. */
  n: z.int().nullable(),
  /** The day it was held, or is planned for. */
  date: PlanDate,
  state: MeetingState,
};

export const MeetingRow = z
  .object({
    ...about,
    place: z.string(),
    why: z.string(),
    /** What the journey says of one nobody wrote minutes of. */
    journey: z.enum(['held', 'missed', 'unreported', 'planned', 'cancelled']).nullable(),
    decisions: z.int(),
    dissents: z.int(),
    actions: z.int(),
    /** The parties that have not signed, once it has ended. */
    unsigned: z.array(Side),
    absent: z.array(Side),
  })
  .meta({ id: 'SteeringMeetingRow' });
export type MeetingRow = z.infer<typeof MeetingRow>;

const Company = z.object({ company: Id, name: z.string() });

export const MeetingsView = z
  .object({
    company: Company,
    today: PlanDate,
    /** The latest first. */
    meetings: z.array(MeetingRow),
    /** The one to prepare or to write in now. */
    next: z.string().nullable(),
    may: z.object({ call: z.boolean(), sides: z.array(Side) }),
  })
  .meta({ id: 'SteeringMeetings' });
export type MeetingsView = z.infer<typeof MeetingsView>;

export const MeetingView = z
  .object({
    ...about,
    company: Company,
    today: PlanDate,
    place: z.string(),
    why: z.string(),
    called: z.object({ side: Side, by: z.string() }).nullable(),
    calledOff: z.object({ by: z.string(), at: Moment, reason: z.string() }).nullable(),
    /** The meeting after this one: what is put off, and dissent, comes up there. */
    following: z.object({ meeting: z.string(), n: z.int().nullable(), date: PlanDate }).nullable(),
    /** Whether its agenda is made by what happens until then; one further ahead holds only what was asked for. */
    isNext: z.boolean(),
    agenda: z.array(AgendaItem),
    /** How many each party has in the group; null where nobody has said. */
    members: z.object({ employer: z.int(), employees: z.int() }),
    /** Whom an action can be given to. */
    persons: z.array(z.object({ person: Id, name: z.string(), side: OwnerSide })),
    /** The adopted principles a decision can rest on. */
    principles: z.array(z.object({ principle: Id, name: z.string() })),
    minutes: Minutes.nullable(),
    may: z.object({
      /** The parties the person speaks for. */
      sides: z.array(Side),
      /** The parties the person may disagree for: a safety representative speaks here too. */
      voices: z.array(Side),
      write: z.boolean(),
      begin: z.boolean(),
      callOff: z.boolean(),
      correct: z.boolean(),
      sign: z.array(Side),
      whySign: z.enum(whyNotSign).nullable(),
    }),
  })
  .meta({ id: 'SteeringMeeting' });
export type MeetingView = z.infer<typeof MeetingView>;
