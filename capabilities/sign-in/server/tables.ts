// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'sign_in.attempt': {
      attemptHash: Buffer;
      kind: string;
      service: string | null;
      person: string | null;
      expiresAt: string;
    };
    'sign_in.badge': {
      company: string;
      badge: string;
      person: string;
      badgeHash: Buffer;
      madeAt: string;
      madeBy: string;
      madeByName: string;
      endedAt: string | null;
    };
    'sign_in.code': {
      person: string;
      sealed: Buffer;
      madeAt: string;
      confirmedAt: string | null;
      lastStep: Generated<number>;
      tries: Generated<number>;
      lockedUntil: string | null;
    };
    'sign_in.companyToken': {
      company: string;
      token: string;
      tokenHash: Buffer;
      name: string;
      scopes: string[];
      madeAt: string;
      madeBy: string;
      madeByName: string;
      expiresOn: string;
      seenOn: string | null;
      endedAt: string | null;
      endedByName: string | null;
    };
    'sign_in.identity': {
      identity: string;
      person: string;
      service: string;
      issuer: string;
      subject: string;
      subjectHash: Buffer;
      madeAt: string;
      seenOn: string | null;
    };
    'sign_in.letter': {
      letter: string;
      email: string;
      askedAt: string;
      expiresAt: string | null;
      dueAt: string | null;
      tries: Generated<number>;
      tokenHash: Buffer | null;
      person: string | null;
      usedAt: string | null;
    };
    'sign_in.passkey': {
      passkey: string;
      person: string;
      credential: string;
      credentialHash: Buffer;
      publicKey: Buffer;
      counter: number;
      transports: string[];
      multiDevice: boolean;
      backedUp: boolean;
      label: string;
      madeAt: string;
      seenOn: string | null;
    };
    'sign_in.personalToken': {
      token: string;
      person: string;
      tokenHash: Buffer;
      name: string;
      scopes: string[];
      level: number;
      madeAt: string;
      expiresOn: string;
      seenOn: string | null;
      endedAt: string | null;
    };
    'sign_in.pin': {
      company: string;
      person: string;
      slowHash: string;
      tries: Generated<number>;
      lockedUntil: string | null;
      madeAt: string;
    };
  }
}
