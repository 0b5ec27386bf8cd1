// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'lean_status.agreedEdit': {
      company: string;
      edit: string;
      number: Generated<number>;
      round: string;
      dimension: string;
      nowLevel: number;
      targetLevel: number;
      note: string;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'lean_status.assent': {
      company: string;
      assent: string;
      number: Generated<number>;
      round: string;
      dimension: string;
      side: string;
      given: boolean;
      digest: string;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'lean_status.calibrationAnswer': {
      answer: string;
      number: Generated<number>;
      programme: string;
      setProgramme: string;
      version: string;
      caseKey: string;
      levels: unknown;
      answeredBy: string;
      answeredByName: string;
      answeredAt: string;
    };
    'lean_status.calibrationSet': {
      programme: string;
      version: string;
      number: Generated<number>;
      source: string;
      body: unknown;
      hash: string;
      publishedAt: Generated<string>;
      publishedBy: string | null;
      publishedByName: string | null;
    };
    'lean_status.handing': {
      company: string;
      handing: string;
      number: Generated<number>;
      round: string;
      voice: string;
      given: boolean;
      saidBy: string;
      saidAt: string;
    };
    'lean_status.instrument': {
      programme: string;
      version: string;
      number: Generated<number>;
      source: string;
      body: unknown;
      hash: string;
      publishedBy: string | null;
      publishedAt: Generated<string>;
      publishedByName: string | null;
    };
    'lean_status.laying': {
      company: string;
      round: string;
      cause: string;
      laidAt: string;
    };
    'lean_status.layingWord': {
      company: string;
      word: string;
      number: Generated<number>;
      round: string;
      side: string;
      given: boolean;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'lean_status.operatorAsking': {
      company: string;
      asking: string;
      number: Generated<number>;
      round: string;
      isOn: boolean;
      opensOn: string;
      closesOn: string;
      shownOn: string;
      saidAt: string;
    };
    'lean_status.operatorResult': {
      company: string;
      round: string;
      recordedAt: string;
    };
    'lean_status.operatorRow': {
      company: string;
      round: string;
      dimension: string;
      answers: number;
      median: number;
      counts: unknown | null;
    };
    'lean_status.photo': {
      company: string;
      photo: string;
      type: string;
      content: Buffer;
      width: number;
      height: number;
      addedBy: string;
      addedAt: string;
    };
    'lean_status.rating': {
      company: string;
      rating: string;
      number: Generated<number>;
      round: string;
      voice: string;
      dimension: string;
      nowLevel: number | null;
      targetLevel: number | null;
      observation: string;
      photo: string | null;
      ratedBy: string;
      ratedByName: string;
      ratedAt: string;
    };
    'lean_status.round': {
      company: string;
      round: string;
      number: Generated<number>;
      occasion: string;
      title: string;
      programme: string;
      version: string;
      opensOn: string;
      startedBy: string;
      startedByName: string;
      startedAt: string;
    };
    'lean_status.roundDay': {
      company: string;
      roundDay: string;
      number: Generated<number>;
      round: string;
      closesOn: string;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
  }
}
