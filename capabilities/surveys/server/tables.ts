// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'surveys.answer': {
      company: string;
      wave: string;
      answer: string;
      marks: unknown;
      groups: unknown;
    };
    'surveys.ballot': {
      company: string;
      slip: string;
      blindedHash: Buffer;
    };
    'surveys.comment': {
      company: string;
      wave: string;
      comment: string;
      item: string;
      words: string;
    };
    'surveys.commentReview': {
      company: string;
      review: string;
      number: Generated<number>;
      wave: string;
      comment: string;
      side: string;
      outcome: string;
      spans: unknown;
      reason: string;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'surveys.form': {
      company: string;
      form: string;
      occasion: string;
      thing: string;
      name: string;
      aboutOn: string;
      dueOn: string;
      instrument: string;
      instrumentVersion: string;
      openedBy: string;
      openedByName: string;
      openedAt: string;
    };
    'surveys.formAnswer': {
      company: string;
      edit: string;
      number: Generated<number>;
      form: string;
      side: string;
      item: string;
      value: string;
      basedOn: string | null;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'surveys.formAssent': {
      company: string;
      assent: string;
      number: Generated<number>;
      form: string;
      edit: string;
      side: string;
      given: boolean;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'surveys.formMark': {
      company: string;
      mark: string;
      number: Generated<number>;
      form: string;
      kind: string;
      side: string | null;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'surveys.formNote': {
      company: string;
      edit: string;
      number: Generated<number>;
      form: string;
      item: string;
      side: string;
      value: string;
      basedOn: string | null;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'surveys.instrument': {
      key: string;
      version: string;
      programme: string;
      source: string;
      body: unknown;
      hash: string;
      publication: string | null;
      publishedBy: string | null;
      publishedByName: string | null;
      publishedAt: Generated<string>;
    };
    'surveys.instrumentDraft': {
      programme: string;
      key: string;
      body: unknown;
      revision: number;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'surveys.letter': {
      company: string;
      wave: string;
      occasion: string;
      person: string;
      tries: Generated<number>;
      dueAt: string | null;
      sentAt: string | null;
    };
    'surveys.sealedAnswer': {
      company: string;
      wave: string;
      ballot: Buffer;
      sealed: Buffer;
    };
    'surveys.slip': {
      company: string;
      slip: string;
      wave: string;
      batch: string | null;
      person: string | null;
      tokenHash: Buffer;
    };
    'surveys.wave': {
      company: string;
      wave: string;
      address: string;
      addressHash: Buffer;
      instrument: string;
      instrumentVersion: string;
      statusRound: string | null;
      endedOn: string | null;
      madeBy: string;
      madeByName: string;
      madeAt: string;
    };
    'surveys.waveKey': {
      company: string;
      wave: string;
      ballotKey: Buffer;
      sealKey: Buffer;
    };
    'surveys.waveMark': {
      company: string;
      mark: string;
      number: Generated<number>;
      wave: string;
      kind: string;
      side: string | null;
      closesOn: string | null;
      digest: Generated<string>;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'surveys.wavePlan': {
      company: string;
      plan: string;
      number: Generated<number>;
      wave: string;
      title: string;
      reason: string;
      opensOn: string;
      closesOn: string;
      meetingOn: string;
      people: number;
      atLeast: number;
      groups: unknown;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
      writtenIn: Generated<string>;
    };
    'surveys.waveResult': {
      company: string;
      wave: string;
      answers: number;
      unreadable: number;
      tables: unknown;
      madeOn: string;
    };
  }
}
