import type { Membership } from '#platform/contract/access.ts';
import type { Language } from '#platform/contract/language.ts';

/** Whoever makes a call, with the memberships in force today. */
export type Actor = {
  /** A person in a browser, a paired wall screen, or a program with a token. */
  readonly kind: 'person' | 'screen' | 'token';
  /** Id of the person, or of the screen or token that stands in. */
  readonly person: string;
  readonly name: string;
  readonly language: Language;
  readonly memberships: readonly Membership[];
  /** Roles that wait until a second factor has been given in this session. */
  readonly asleep: readonly Membership[];
  /** What a token may do, as `room:read` and `room:write`; null for everybody else. */
  readonly tokenScopes: readonly string[] | null;
};
