// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'people.invitation': {
      invitation: string;
      company: string | null;
      programme: string | null;
      organisation: string | null;
      underProgramme: string | null;
      role: string;
      place: string;
      name: string;
      email: string | null;
      language: string;
      toDate: string;
      tokenHash: Buffer | null;
      slipHash: Buffer | null;
      codeHash: string | null;
      codeTries: Generated<number>;
      invitedBy: string;
      invitedByName: string;
      invitedAt: string;
      expiresAt: string;
      mailDueAt: string | null;
      mailTries: Generated<number>;
      mailedAt: string | null;
      acceptedAt: string | null;
      acceptedBy: string | null;
      withdrawnAt: string | null;
    };
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
      organisation: string | null;
      underProgramme: string | null;
      givenBy: string | null;
      givenByName: string | null;
      givenAt: Generated<string>;
      endedAt: string | null;
      endedBy: string | null;
      endedByName: string | null;
    };
    'people.organisation': {
      organisation: string;
      programme: string;
      kind: string;
      name: string;
      region: string | null;
      madeAt: Generated<string>;
      madeBy: string;
      endedOn: string | null;
    };
    'people.person': {
      person: string;
      name: string;
      language: Generated<string>;
      demo: Generated<boolean>;
      madeAt: Generated<string>;
      email: string | null;
      closedAt: string | null;
    };
    'people.region': {
      programme: string;
      region: string;
      name: string;
    };
    'people.session': {
      tokenHash: Buffer;
      person: string;
      begunAt: Generated<string>;
      expiresAt: string;
      endedAt: string | null;
      session: Generated<string>;
      level: number;
      method: string;
      label: Generated<string>;
      screen: string | null;
      company: string | null;
      seenOn: string | null;
    };
  }
}
