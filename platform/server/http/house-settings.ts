import { randomBytes } from 'node:crypto';
import { type KeyFolder, keysInMemory } from '#platform/server/key-folder/key-folder.ts';
import type { IdentityProvider } from '#platform/server/open-id/identity-provider.ts';
import { boxWithKey, type SecretBox } from '#platform/server/secret-box/secret-box.ts';
import type { Translator } from '#platform/server/translation/translator.ts';

/** What the operator has decided that handlers need. */
export type HouseSettings = {
  /** Services people may sign in by. */
  readonly identityProviders: readonly IdentityProvider[];
  /** Seals what is stored and must be read again. */
  readonly secretBox: SecretBox;
  /** Private keys that are destroyed when they have done their work. */
  readonly keys: KeyFolder;
  /** Null unless one was chosen: then nothing is sent anywhere. */
  readonly translator: Translator | null;
};

/** Where nothing was decided: no services, no translation, and a key that is gone with the process. */
export const noSettings: HouseSettings = {
  identityProviders: [],
  secretBox: boxWithKey(randomBytes(32)),
  keys: keysInMemory(),
  translator: null,
};
