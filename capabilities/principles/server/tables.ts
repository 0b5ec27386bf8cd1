// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'principles.card': {
      company: string;
      card: string;
      number: Generated<number>;
      round: string;
      text: string;
      proposedBy: string | null;
      proposedByName: string | null;
    };
    'principles.checkAnswer': {
      company: string;
      answer: string;
      number: Generated<number>;
      quarter: number;
      version: number;
      side: string;
      principle: string;
      score: number;
      example: string;
      answeredBy: string;
      answeredByName: string;
      answeredAt: string;
    };
    'principles.choice': {
      company: string;
      choice: string;
      number: Generated<number>;
      round: string;
      clusters: string[];
      side: string;
      placedBy: string;
      placedAt: string;
    };
    'principles.cluster': {
      company: string;
      cluster: string;
      number: Generated<number>;
      round: string;
      madeBy: string;
      madeByName: string;
      madeAt: string;
    };
    'principles.clusterWord': {
      company: string;
      word: string;
      number: Generated<number>;
      cluster: string;
      isOut: boolean;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'principles.draft': {
      company: string;
      draft: string;
      number: Generated<number>;
      round: string;
      principle: string;
      cluster: string | null;
      addedBy: string;
      addedByName: string;
      addedAt: string;
    };
    'principles.draftWord': {
      company: string;
      word: string;
      number: Generated<number>;
      draft: string;
      isOut: boolean;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'principles.edit': {
      company: string;
      edit: string;
      number: Generated<number>;
      thing: string;
      field: string;
      value: string;
      basedOn: string | null;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'principles.move': {
      company: string;
      move: string;
      number: Generated<number>;
      card: string;
      cluster: string | null;
      movedBy: string;
      movedByName: string;
      movedAt: string;
    };
    'principles.note': {
      company: string;
      note: string;
      round: string;
      text: string;
      side: string;
      writtenBy: string;
      writtenAt: string;
    };
    'principles.noteCount': {
      company: string;
      noteCount: string;
      round: string;
      change: number;
    };
    'principles.noteRemoval': {
      company: string;
      note: string;
      removedBy: string;
      removedAt: string;
    };
    'principles.ordering': {
      company: string;
      ordering: string;
      number: Generated<number>;
      round: string;
      drafts: string[];
      orderedBy: string;
      orderedByName: string;
      orderedAt: string;
    };
    'principles.round': {
      company: string;
      round: string;
      number: Generated<number>;
      everyone: boolean;
      begunBy: string;
      begunByName: string;
      begunAt: string;
    };
    'principles.signature': {
      company: string;
      signature: string;
      number: Generated<number>;
      round: string;
      side: string;
      digest: string;
      isGiven: boolean;
      signedBy: string;
      signedByName: string;
      signedAt: string;
    };
    'principles.step': {
      company: string;
      step: string;
      number: Generated<number>;
      round: string;
      stage: string;
      tally: unknown | null;
      takenBy: string;
      takenByName: string;
      takenAt: string;
    };
    'principles.version': {
      company: string;
      version: number;
      round: string;
      digest: string;
      content: unknown;
      signed: unknown;
      adoptedOn: string;
      adoptedAt: string;
    };
  }
}
