// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'programme.advice': {
      company: string;
      advice: string;
      number: Generated<number>;
      enrolment: string;
      gate: string;
      verdict: string;
      words: string;
      givenBy: string;
      givenByName: string;
      givenAt: string;
    };
    'programme.beatChange': {
      company: string;
      change: string;
      enrolment: string;
      subject: string;
      key: string;
      sequence: number;
      kind: string;
      planned: string;
      date: string;
      fromHour: string | null;
      toHour: string | null;
      mode: string | null;
      place: Generated<string>;
      although: Generated<string[]>;
      reason: Generated<string>;
      changedBy: string;
      changedByName: string;
      changedAt: string;
    };
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
    'programme.calendarInvitation': {
      company: string;
      invitation: string;
      enrolment: string;
      number: Generated<number>;
      subject: string;
      key: string;
      person: string;
      sequence: number;
      kind: string;
      date: string;
      fromHour: string | null;
      toHour: string | null;
      mode: string | null;
      place: Generated<string>;
      madeAt: string;
      dueAt: string | null;
      tries: Generated<number>;
      sentAt: string | null;
      droppedAt: string | null;
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
    'programme.evidence': {
      company: string;
      evidence: string;
      enrolment: string;
      key: string;
      kind: string;
      words: Generated<string>;
      link: Generated<string>;
      fileName: Generated<string>;
      fileType: Generated<string>;
      content: Buffer | null;
      givenBy: string;
      givenByName: string;
      givenAt: string;
    };
    'programme.evidenceWithdrawal': {
      company: string;
      evidence: string;
      reason: string;
      withdrawnBy: string;
      withdrawnByName: string;
      withdrawnAt: string;
    };
    'programme.invitationWish': {
      company: string;
      wish: string;
      number: Generated<number>;
      person: string;
      wanted: boolean;
      saidAt: string;
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
    'programme.ownership': {
      company: string;
      ownership: string;
      number: Generated<number>;
      enrolment: string;
      key: string;
      owner: string | null;
      ownerName: string;
      givenBy: string;
      givenByName: string;
      givenAt: string;
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
