// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'programme.calendarFeed': {
      feed: string;
      tokenHash: Buffer;
      person: string;
      company: string | null;
      language: string;
      madeAt: Generated<string>;
      endedAt: string | null;
      level: number;
    };
    'programme.change': {
      company: string;
      change: string;
      enrolment: string;
      revision: number;
      kind: string;
      detail: unknown;
      reason: Generated<string>;
      changedBy: string;
      changedByName: string;
      changedAt: string;
    };
    'programme.cohort': {
      cohort: string;
      programme: string;
      template: string;
      name: string;
      madeAt: Generated<string>;
      madeBy: string;
    };
    'programme.enrolment': {
      company: string;
      enrolment: string;
      cohort: string;
      template: string;
      version: string;
      calendar: string;
      start: string;
      visitWeekday: number;
      close: Generated<string[]>;
      open: Generated<string[]>;
      enrolledBy: string;
      enrolledAt: Generated<string>;
      endedAt: string | null;
    };
    'programme.mark': {
      company: string;
      mark: string;
      enrolment: string;
      number: Generated<number>;
      subject: string;
      key: string;
      side: string | null;
      state: string;
      note: Generated<string>;
      markedBy: string;
      markedByName: string;
      markedAt: string;
    };
    'programme.templateVersion': {
      programme: string;
      version: string;
      source: string;
      body: unknown;
      hash: string;
      publishedAt: Generated<string>;
      publishedBy: string | null;
    };
  }
}
