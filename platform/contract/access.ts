/**
 * Who may do what, as data: one rule per endpoint in each room's `access.ts`.
 * The server asks the rule before it opens a transaction; the same rule's answer travels with the data.
 */
export type Membership = {
  readonly role: string;
  readonly company: string | null;
  /** Set for a role over a whole programme. */
  readonly programme: string | null;
};

export type Rule =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'signed-in' }
  /** One of the roles in the company the path names, or over the programme that company belongs to. */
  | { readonly kind: 'company'; readonly roles: readonly string[] }
  /** One of the roles over a programme, or in any company; sees the companies its memberships reach. */
  | { readonly kind: 'reach'; readonly roles: readonly string[] };

export const anyone = { kind: 'anyone' } as const satisfies Rule;
export const signedIn = { kind: 'signed-in' } as const satisfies Rule;
export const inCompany = (...roles: readonly string[]) =>
  ({ kind: 'company', roles }) as const satisfies Rule;
export const withReach = (...roles: readonly string[]) => ({ kind: 'reach', roles }) as const satisfies Rule;

/** The roles somebody has in a company, or over the programme it belongs to (null: over none they have a role in). */
export const rolesOver = (
  memberships: readonly Membership[],
  company: string,
  programme: string | null,
): string[] =>
  memberships
    .filter((m) => m.company === company || (programme !== null && m.programme === programme))
    .map(({ role }) => role);

/** Whether memberships allow a rule's act on a company: asked by the route, and again for what travels with the data. */
export function allows(
  rule: Rule,
  memberships: readonly Membership[],
  company: string,
  programme: string | null,
): boolean {
  if (rule.kind === 'anyone' || rule.kind === 'signed-in') return true;
  return rolesOver(memberships, company, programme).some((role) => rule.roles.includes(role));
}
