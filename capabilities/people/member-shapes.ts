import { z } from 'zod';
import { Id, LanguageShape, line, Moment, PlanDate } from '#platform/contract/shapes.ts';
import { organisationKinds } from './role.ts';
import { RoleShape } from './session-shapes.ts';

/** An address letters can be sent to; told apart without regard to capitals. */
export const Email = z.email().max(254);

export const Organisation = z
  .object({
    organisation: Id,
    kind: z.enum(organisationKinds),
    name: line(200),
    region: z.string().nullable(),
    endedOn: PlanDate.nullable(),
  })
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof Organisation>;

export const Region = z
  .strictObject({ region: z.string().regex(/^[a-z0-9-]{1,40}$/), name: line(200) })
  .meta({ id: 'Region' });

/** A role somebody holds, and what whoever asks may do about it. */
export const Member = z
  .object({
    membership: Id,
    person: Id,
    name: z.string(),
    role: RoleShape,
    place: z.string(),
    company: Id.nullable(),
    organisation: z.string().nullable(),
    fromDate: PlanDate,
    /** The role's last day; null for roles from before every role had one. */
    toDate: PlanDate.nullable(),
    mayEnd: z.boolean(),
  })
  .meta({ id: 'Member' });
export type MemberShape = z.infer<typeof Member>;

export const invitationStates = [
  'waiting',
  'sent',
  'not-sent',
  'printed',
  'accepted',
  'expired',
  'withdrawn',
] as const;

export const Invitation = z
  .object({
    invitation: Id,
    name: z.string(),
    email: z.string().nullable(),
    role: RoleShape,
    place: z.string(),
    toDate: PlanDate,
    invitedBy: z.string(),
    invitedAt: Moment,
    expiresAt: Moment,
    state: z.enum(invitationStates),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Invitation' });
export type InvitationShape = z.infer<typeof Invitation>;

/** The members of a company or of a programme, with the letters that are under way. */
export const Members = z.object({
  members: z.array(Member),
  invitations: z.array(Invitation),
  /** Roles whoever asks may give here. */
  mayGive: z.array(RoleShape),
  organisations: z.array(Organisation),
  regions: z.array(Region),
  /** Last day proposed for a role. */
  proposedEnd: PlanDate,
  today: PlanDate,
});
export type Members = z.infer<typeof Members>;

export const NewInvitation = z.strictObject({
  invitation: Id,
  role: RoleShape,
  name: line(200),
  email: Email,
  language: LanguageShape,
  organisation: Id.nullable().default(null),
  toDate: PlanDate,
});

/** A slip of paper for somebody without e-mail. `code` and `address` are shown this once. */
export const Slip = z
  .object({
    invitation: Id,
    name: z.string(),
    role: RoleShape,
    place: z.string(),
    code: z.string(),
    address: z.string(),
    /** A square for a phone's camera, as an SVG in a data address. */
    square: z.string(),
    expiresAt: Moment,
    language: LanguageShape,
    /** What stands on the paper, in the slip's own language: the page it is printed from may be in another. */
    words: z.object({ greeting: z.string(), how: z.string(), until: z.string() }),
  })
  .meta({ id: 'Slip' });
export type Slip = z.infer<typeof Slip>;

/** The secret of an invitation: from the link or the square, or the code typed from a slip. */
export const InvitationKey = z.strictObject({
  token: z.string().max(100).optional(),
  code: z.string().max(40).optional(),
});

export const InvitationSeen = z.object({
  name: z.string(),
  role: RoleShape,
  place: z.string(),
  invitedBy: z.string(),
  toDate: PlanDate,
  language: LanguageShape,
  /** True when whoever accepts has no e-mail here, and needs a PIN to come back. */
  onPaper: z.boolean(),
});
