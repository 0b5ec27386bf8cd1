// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'ambitions.ambition': {
      company: string;
      ambition: string;
      number: Generated<number>;
      madeBy: string;
      madeByName: string;
      madeAt: string;
    };
    'ambitions.assent': {
      company: string;
      assent: string;
      number: Generated<number>;
      about: string;
      thing: string | null;
      side: string;
      word: string;
      saidOf: string;
      note: Generated<string>;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'ambitions.challenge': {
      company: string;
      challenge: string;
      number: Generated<number>;
      side: string;
      madeBy: string;
      madeByName: string;
      madeAt: string;
    };
    'ambitions.content': {
      company: string;
      content: string;
      number: Generated<number>;
      ambition: string;
      statement: string;
      figure: string;
      indicator: string | null;
      words: string;
      unit: Generated<string>;
      decimals: Generated<number>;
      baseline: number | null;
      target: number | null;
      byDate: string | null;
      reason: Generated<string>;
      answers: string[];
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'ambitions.edit': {
      company: string;
      edit: string;
      number: Generated<number>;
      side: string | null;
      thing: string | null;
      field: string;
      value: string;
      basedOn: string | null;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'ambitions.finish': {
      company: string;
      finish: string;
      number: Generated<number>;
      side: string;
      finished: boolean;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'ambitions.jointChallenge': {
      company: string;
      joint: string;
      number: Generated<number>;
      topic: string;
      madeBy: string;
      madeByName: string;
      madeAt: string;
    };
    'ambitions.sorting': {
      company: string;
      sorting: string;
      number: Generated<number>;
      challenge: string;
      topic: string;
      sortedBy: string;
      sortedByName: string;
      sortedAt: string;
    };
    'ambitions.standing': {
      company: string;
      standing: string;
      number: Generated<number>;
      thing: string;
      stands: boolean;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'ambitions.version': {
      company: string;
      version: string;
      number: Generated<number>;
      digest: string;
      content: unknown;
      signatures: unknown;
      signedBy: string;
      signedAt: string;
    };
  }
}
