import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { longest, memberRoles, mostMembers, rhythms } from '#pilot-groups/limits.ts';
import { Id, line, note, PlanDate } from '#platform/contract/shapes.ts';

/** Somebody in a pilot group, on behalf of a party. `person` is null for one without an account, who is still named. */
export const GroupMember = z.strictObject({
  member: Id,
  person: Id.nullable(),
  name: line(longest.name),
  side: Side,
  role: z.enum(memberRoles),
  from: PlanDate,
  /** The last day; null for as long as the group lasts. */
  to: PlanDate.nullable(),
});
export type GroupMember = z.infer<typeof GroupMember>;

/** Where a pilot is run, and why there. */
export const AreaWords = z.strictObject({
  name: line(longest.name),
  /** The site it lies at; null where it goes across. */
  site: Id.nullable(),
  what: note(longest.text),
  /** Effect held against effort, in words. */
  why: note(longest.text),
  /** The challenge it answers, in words; empty where there is none. */
  challenge: note(longest.line),
});
export type AreaWords = z.infer<typeof AreaWords>;

export const GroupWords = z.strictObject({
  title: line(longest.name),
  goal: note(longest.text),
  areas: z.array(Id).max(20),
  sites: z.array(Id).max(50),
  rhythm: z.enum(rhythms),
  /** Day, clock and place of its meeting. */
  meets: note(longest.line),
  /** Whom it reports to in the line, and who speaks for it in the steering group. */
  line: note(longest.line),
  steering: note(longest.line),
  members: z.array(GroupMember).max(mostMembers),
});
export type GroupWords = z.infer<typeof GroupWords>;

export const HoursPromise = z.object({
  /** Paid hours a week for each person. */
  hours: z.number(),
  persons: z.int(),
  from: PlanDate,
  to: PlanDate,
});
export type HoursPromise = z.infer<typeof HoursPromise>;

/** The organisation both parties sign. */
export const OrganisationContent = z.object({
  areas: z.array(AreaWords.extend({ area: Id, siteName: z.string() })),
  groups: z.array(
    GroupWords.extend({
      group: Id,
      areaNames: z.array(z.string()),
      siteNames: z.array(z.string()),
      promise: HoursPromise.extend({ by: z.string() }).nullable(),
    }),
  ),
});
export type OrganisationContent = z.infer<typeof OrganisationContent>;
