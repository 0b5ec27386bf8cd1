// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'pilot_groups.area': {
      company: string;
      content: string;
      number: Generated<number>;
      area: string;
      name: string;
      site: string | null;
      what: string;
      why: string;
      challenge: string;
      stands: boolean;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'pilot_groups.hoursAnswer': {
      company: string;
      answer: string;
      number: Generated<number>;
      pilotGroup: string;
      week: string;
      side: string;
      word: string;
      hours: number;
      note: string;
      answeredBy: string;
      answeredByName: string;
      answeredAt: string;
    };
    'pilot_groups.pilotGroup': {
      company: string;
      content: string;
      number: Generated<number>;
      pilotGroup: string;
      title: string;
      goal: string;
      areas: string[];
      sites: string[];
      rhythm: string;
      meets: string;
      line: string;
      steering: string;
      members: unknown;
      stands: boolean;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'pilot_groups.promise': {
      company: string;
      promise: string;
      number: Generated<number>;
      pilotGroup: string;
      hours: number;
      persons: number;
      fromDate: string;
      toDate: string;
      note: string;
      promisedBy: string;
      promisedByName: string;
      promisedAt: string;
    };
    'pilot_groups.signature': {
      company: string;
      signature: string;
      number: Generated<number>;
      side: string;
      digest: string;
      isGiven: boolean;
      signedBy: string;
      signedByName: string;
      signedAt: string;
    };
    'pilot_groups.version': {
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
