import { randomBytes } from 'node:crypto';
import type { IdentityProvider } from '#platform/server/open-id/identity-provider.ts';
import { boxWithKey, type SecretBox } from '#platform/server/secret-box/secret-box.ts';

/** What the operator has decided that handlers need. */
export type HouseSettings = {
  /** Services people may sign in by. */
  readonly identityProviders: readonly IdentityProvider[];
  /** Seals what is stored and must be read again. */
  readonly secretBox: SecretBox;
};

/** Where nothing was decided: no services, and a key that is gone with the process. */
export const noSettings: HouseSettings = {
  identityProviders: [],
  secretBox: boxWithKey(randomBytes(32)),
};
