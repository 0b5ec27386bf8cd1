import type { Membership } from '#platform/contract/access.ts';
import type { Language } from '#platform/contract/language.ts';

/** Whoever makes a call: a person with the memberships in force today. */
export type Actor = {
  readonly person: string;
  readonly name: string;
  readonly language: Language;
  readonly memberships: readonly Membership[];
};
