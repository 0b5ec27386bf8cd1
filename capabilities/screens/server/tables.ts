// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'screens.challenge': {
      challengeHash: Buffer;
      screen: string;
      expiresAt: string;
    };
    'screens.pairing': {
      pairing: string;
      keyHash: Buffer;
      publicKey: string;
      codeHash: Buffer;
      askedAt: string;
      expiresAt: string;
      company: string | null;
      screen: string | null;
      usedAt: string | null;
    };
    'screens.screen': {
      company: string;
      screen: string;
      name: string;
      kind: string;
      shows: string;
      language: string;
      publicKey: string;
      pairing: string;
      pairedBy: string;
      pairedByName: string;
      pairedAt: string;
      seenOn: string | null;
      revokedAt: string | null;
      revokedBy: string | null;
      revokedByName: string | null;
      tokenHash: Buffer | null;
      tokenExpiresAt: string | null;
      boards: Generated<string[]>;
      seconds: Generated<number>;
      nightFrom: Generated<number>;
      nightTo: Generated<number>;
    };
  }
}
