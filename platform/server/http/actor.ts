import type { Membership } from '#platform/contract/access.ts';
import type { Language } from '#platform/contract/language.ts';

/** Whoever makes a call, with the memberships in force today. */
export type Actor = {
  /** A person in a browser, a paired wall screen, or a program with a token. */
  readonly kind: 'person' | 'screen' | 'token';
  /**
   * Id of the person, or of the screen or company's token that stands in. Whoever makes a screen or token chooses its
   * id: it opens nothing, and is never put in scope as a person.
   */
  readonly person: string;
  /** True for a screen and for a company's token: nothing that is a person's own is theirs. */
  readonly standsIn: boolean;
  /** Factors given in this session. */
  readonly level: 1 | 2;
  readonly name: string;
  readonly language: Language;
  readonly memberships: readonly Membership[];
  /** Roles that wait until a second factor has been given in this session. */
  readonly asleep: readonly Membership[];
  /** What a token may do, as `room:read` and `room:write`; null for everybody else. */
  readonly tokenScopes: readonly string[] | null;
};
