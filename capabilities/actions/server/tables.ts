// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'actions.action': {
      company: string;
      action: string;
      source: string;
      sourceThing: string;
      what: string;
      owner: string | null;
      ownerName: string;
      ownerSide: string;
      due: string;
      promisedOn: string;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'actions.word': {
      company: string;
      word: string;
      number: Generated<number>;
      action: string;
      kind: string;
      due: string | null;
      note: Generated<string>;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
  }
}
