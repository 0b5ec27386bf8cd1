import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { hourWords, memberRoles } from '#pilot-groups/limits.ts';
import {
  AreaWords,
  GroupWords,
  HoursPromise,
  OrganisationContent,
} from '#pilot-groups/organisation-content.ts';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';

const Said = z.object({ by: z.string(), at: Moment });

export const AreaView = AreaWords.extend({
  area: Id,
  content: Id,
  siteName: z.string(),
  written: Said,
  may: z.object({ remove: z.boolean() }),
});
export type AreaView = z.infer<typeof AreaView>;

/** What a party said last of a week. */
export const HoursWord = Said.extend({ word: z.enum(hourWords), hours: z.number(), note: z.string() });
export type HoursWord = z.infer<typeof HoursWord>;

export const HoursWeek = z.object({
  /** Its Monday. */
  week: PlanDate,
  /** Hours promised to the whole group. */
  promised: z.number(),
  employer: HoursWord.nullable(),
  employees: HoursWord.nullable(),
  /** `silent`: nobody has answered · `agreed` · `one`: one party has · `differ`: the two say different hours. */
  state: z.enum(['silent', 'one', 'agreed', 'differ']),
});
export type HoursWeek = z.infer<typeof HoursWeek>;

/** A week the company's journey is closed in, by its Monday, and why in words. */
export const ClosedWeek = z.object({ week: PlanDate, name: z.string() });
export type ClosedWeek = z.infer<typeof ClosedWeek>;

/** Hours over the weeks that have passed. Where the parties differ, the least and the most they say. */
export const HoursSum = z.object({
  promised: z.number(),
  /** What was promised in the weeks somebody has answered for. */
  promisedAnswered: z.number(),
  least: z.number(),
  most: z.number(),
  weeks: z.int(),
  silent: z.int(),
  differ: z.int(),
});
export type HoursSum = z.infer<typeof HoursSum>;

export const GroupView = GroupWords.extend({
  group: Id,
  content: Id,
  areaNames: z.array(z.string()),
  siteNames: z.array(z.string()),
  written: Said,
  /** Those who are members today. */
  count: z.object({ employer: z.int(), employees: z.int() }),
  /** What holds today, or what holds next; null while no hours are promised. */
  promise: HoursPromise.extend({ promise: Id, by: z.string(), at: Moment, note: z.string() }).nullable(),
  /** Every open week a promise has covered until now, oldest first. */
  weeks: z.array(HoursWeek),
  /** Those between them that are closed and owe no hours. */
  closed: z.array(ClosedWeek),
  sum: HoursSum,
});
export type GroupView = z.infer<typeof GroupView>;

/** What the organisation lacks, and whose turn it is. */
export const Missing = z.object({
  what: z.enum(['area', 'group', 'area-group', 'side', 'leader', 'hours', 'line', 'signature']),
  turn: z.enum(['employer', 'employees', 'both']),
  /** The area or the group it is about; empty for the whole. */
  about: z.string(),
});
export type Missing = z.infer<typeof Missing>;

const Signature = Said.nullable();

export const PilotGroupsView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    sites: z.array(z.object({ site: Id, name: z.string() })),
    /** People of the company one can choose, with the party they speak for, if any. */
    people: z.array(
      z.object({ person: Id, name: z.string(), role: z.enum(memberRoles), side: Side.nullable() }),
    ),
    areas: z.array(AreaView),
    groups: z.array(GroupView),
    organisation: z.object({
      digest: z.string(),
      missing: z.array(Missing),
      said: z.object({ employer: Signature, employees: Signature }),
      /** The version signed last. */
      signed: z.object({ number: z.int(), at: Moment }).nullable(),
      changed: z.boolean(),
      may: z.object({ sign: z.array(Side) }),
    }),
    may: z.object({ sides: z.array(Side), write: z.boolean(), promise: z.boolean() }),
  })
  .meta({ id: 'PilotGroups' });
export type PilotGroupsView = z.infer<typeof PilotGroupsView>;

/** The organisation as both parties signed it once. */
export const SignedVersion = z.object({
  version: Id,
  number: z.int(),
  at: Moment,
  signatures: z.object({ employer: Said, employees: Said }),
  content: OrganisationContent,
});
export type SignedVersion = z.infer<typeof SignedVersion>;
