// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'visits.hours': {
      company: string;
      writing: string;
      number: Generated<number>;
      entry: string;
      onDay: string;
      kind: string;
      people: number | null;
      minutes: number;
      withdrawn: Generated<boolean>;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'visits.noteAct': {
      company: string;
      act: string;
      number: Generated<number>;
      visit: string;
      kind: string;
      detail: unknown;
      saidBy: string;
      saidByName: string;
      saidAs: string;
      saidAt: string;
      receivedAt: string;
    };
    'visits.ownNote': {
      person: string;
      edit: string;
      number: Generated<number>;
      company: string;
      visit: string;
      value: string;
      basedOn: string | null;
      writtenAt: string;
    };
  }
}
