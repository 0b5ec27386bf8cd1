import { officeOf } from '#platform/contract/office.ts';

/**
 * Who may do what, as data: one rule per endpoint in each room's `access.ts`.
 * The server asks the rule before it opens a transaction; the same rule's answer travels with the data.
 */
export type Membership = {
  readonly role: string;
  readonly company: string | null;
  /** Set for a role over a whole programme. */
  readonly programme: string | null;
  /** On whose behalf; with neither company nor programme, the organisation the role is held in. */
  readonly organisation?: string | null;
};

export type Rule =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'signed-in' }
  /** One of the roles in the company the path names, or over the programme or organisation it belongs to. */
  | {
      readonly kind: 'company';
      readonly roles: readonly string[];
      /** The office of a programme may do it with what is its own, and with no company's. */
      readonly office?: true;
    }
  /** One of the roles over a programme or organisation, or in any company; sees the companies they reach. */
  | { readonly kind: 'reach'; readonly roles: readonly string[] };

export const anyone = { kind: 'anyone' } as const satisfies Rule;
export const signedIn = { kind: 'signed-in' } as const satisfies Rule;
export const inCompany = (...roles: readonly string[]) =>
  ({ kind: 'company', roles }) as const satisfies Rule;
export const inCompanyOrOffice = (...roles: readonly string[]) =>
  ({ kind: 'company', roles, office: true }) as const satisfies Rule;
export const withReach = (...roles: readonly string[]) => ({ kind: 'reach', roles }) as const satisfies Rule;

/** What a company belongs to, as far as the one who asks has a role over it; null where they have none. */
export type Over = { readonly programme: string | null; readonly organisation: string | null };

/** The same from a transaction's scope, where what is not named is not held. */
type OverInScope = { readonly [K in keyof Over]?: string | null | undefined };

/** The organisation a role is held in, and not merely on behalf of; null for other roles. */
export const heldIn = (m: Membership): string | null =>
  m.company === null && m.programme === null ? (m.organisation ?? null) : null;

/** The roles somebody has in a company, or over what it belongs to. */
export const rolesOver = (memberships: readonly Membership[], company: string, over: Over): string[] =>
  memberships
    .filter(
      (m) =>
        m.company === company ||
        (over.programme !== null && m.programme === over.programme) ||
        (over.organisation !== null && heldIn(m) === over.organisation),
    )
    .map(({ role }) => role);

/** The programme whose office somebody is of and whose own things an id stands for; null for a company's id. */
export function officeAt(rule: Rule, memberships: readonly Membership[], company: string): string | null {
  if (rule.kind !== 'company' || !rule.office) return null;
  const held = memberships.find(
    ({ role, programme }) =>
      role === 'programme-office' && programme !== null && officeOf(programme) === company,
  );
  return held?.programme ?? null;
}

/** The id under which the office somebody is of keeps what is its own; null for whoever is of none. */
export function officeIn(memberships: readonly Membership[]): string | null {
  const { programme = null } =
    memberships.find((one) => one.role === 'programme-office' && one.programme !== null) ?? {};
  return programme === null ? null : officeOf(programme);
}

/** Whether memberships allow a rule's act on a company: asked by the route, and again for what travels with the data. */
export function allows(
  rule: Rule,
  memberships: readonly Membership[],
  company: string,
  over: OverInScope,
): boolean {
  if (rule.kind === 'anyone' || rule.kind === 'signed-in') return true;
  if (officeAt(rule, memberships, company) !== null) return true;
  const whole = { programme: over.programme ?? null, organisation: over.organisation ?? null };
  return rolesOver(memberships, company, whole).some((role) => rule.roles.includes(role));
}
