import { z } from 'zod';
import { Id, LanguageShape, Moment, PlanDate } from '#platform/contract/shapes.ts';
import { roles } from './role.ts';

export const RoleShape = z.enum(roles);

export const MembershipShape = z
  .object({
    role: RoleShape,
    company: Id.nullable(),
    programme: z.string().nullable(),
    organisation: Id.nullable(),
    place: z.string(),
  })
  .meta({ id: 'Membership' });
export type MembershipShape = z.infer<typeof MembershipShape>;

/** Ways to begin a session. */
export const methods = ['demo', 'link', 'invitation', 'slip', 'passkey', 'oidc', 'pin', 'badge'] as const;
export type Method = (typeof methods)[number];

export const Session = z
  .object({
    person: z.object({ person: Id, name: z.string() }).nullable(),
    memberships: z.array(MembershipShape),
    /** Roles that wait for the second factor. */
    asleep: z.array(MembershipShape),
    /** How this session began; null for a stand-in and for nobody. */
    method: z.enum(methods).nullable(),
    /** The wall screen this browser is, or null. */
    screen: z.object({ screen: Id, name: z.string(), company: Id }).nullable(),
    language: LanguageShape,
    demo: z.boolean(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** A session as its owner sees it in the list. */
export const OwnSession = z.object({
  session: Id.or(z.uuid()),
  label: z.string(),
  method: z.enum(methods),
  begunAt: Moment,
  seenOn: PlanDate.nullable(),
  expiresAt: Moment,
  current: z.boolean(),
});

export const DemoPerson = z
  .object({ person: Id, name: z.string(), memberships: z.array(MembershipShape) })
  .meta({ id: 'DemoPerson' });
export type DemoPerson = z.infer<typeof DemoPerson>;

/** A kind of thing that is stored, in words, with the rows about whoever asks. */
export const RecordShape = z
  .object({
    room: z.string(),
    kind: z.string(),
    title: z.string(),
    why: z.string(),
    seen: z.string(),
    kept: z.string(),
    protection: z.enum(['S1', 'S2', 'S3', 'S4']),
    rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  })
  .meta({ id: 'ProcessingRecord' });
