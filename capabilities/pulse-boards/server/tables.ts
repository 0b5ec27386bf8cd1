// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'pulse_boards.change': {
      company: string;
      seq: number;
      change: string;
      kind: string;
      board: string;
      thing: string;
      fields: unknown;
      seen: unknown;
      by: string | null;
      byName: string;
      at: string;
    };
    'pulse_boards.photo': {
      company: string;
      photo: string;
      type: string;
      content: Buffer;
      width: number;
      height: number;
    };
    'pulse_boards.postLink': {
      company: string;
      link: string;
      board: string;
      category: string | null;
      spot: string;
      madeBy: string;
      madeByName: string;
      madeAt: string;
    };
    'pulse_boards.postLinkEnding': {
      company: string;
      link: string;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'pulse_boards.postSecret': {
      company: string;
      secret: string;
      number: Generated<number>;
      link: string;
      tokenHash: Buffer;
      madeBy: string;
      madeByName: string;
      madeAt: string;
    };
    'pulse_boards.postSecretShown': {
      company: string;
      secret: string;
      sealed: Buffer;
    };
    'pulse_boards.sequence': {
      company: string;
      seq: number;
    };
    'pulse_boards.translation': {
      company: string;
      wordsHash: Buffer;
      fromLanguage: string;
      toLanguage: string;
      text: string;
      madeAt: string;
    };
  }
}
