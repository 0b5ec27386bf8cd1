// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'people.membership': {
      membership: string;
      person: string;
      role: string;
      company: string | null;
      programme: string | null;
      place: string;
      fromDate: string;
      toDate: string | null;
      demo: Generated<boolean>;
    };
    'people.person': {
      person: string;
      name: string;
      language: Generated<string>;
      demo: Generated<boolean>;
      madeAt: Generated<string>;
    };
    'people.session': {
      tokenHash: Buffer;
      person: string;
      begunAt: Generated<string>;
      expiresAt: string;
      endedAt: string | null;
    };
  }
}
