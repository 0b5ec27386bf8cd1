// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'parties.admission': {
      company: string;
      admittedBy: string;
      admittedByName: string;
      admittedAt: string;
    };
    'parties.anchoring': {
      company: string;
      anchoring: string;
      number: Generated<number>;
      body: string;
      heldOn: string;
      caseNumber: string;
      note: Generated<string>;
      recordedBy: string;
      recordedByName: string;
      recordedAt: string;
    };
    'parties.application': {
      company: string;
      application: string;
      revision: number;
      motivation: string;
      products: string;
      employees: number;
      unions: string;
      agreement: string;
      contactName: string;
      contactReach: string;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'parties.approval': {
      company: string;
      act: string;
      side: string;
      person: string;
      name: string;
      approvedAt: string;
    };
    'parties.assent': {
      company: string;
      assent: string;
      number: Generated<number>;
      subject: string;
      textVersion: string | null;
      side: string;
      given: boolean;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'parties.discussion': {
      company: string;
      discussion: string;
      measure: string;
      revision: number;
      heldOn: string;
      withWhom: string;
      views: string;
      disagreement: Generated<string>;
      recordedBy: string;
      recordedByName: string;
      recordedAt: string;
    };
    'parties.effect': {
      company: string;
      act: string;
      tookAt: string;
    };
    'parties.ending': {
      company: string;
      measure: string;
      reason: string;
      endedBy: string;
      endedByName: string;
      endedAt: string;
    };
    'parties.exportTaking': {
      company: string;
      act: string;
      takenBy: string;
      takenByName: string;
      takenAt: string;
    };
    'parties.jointAct': {
      company: string;
      act: string;
      number: Generated<number>;
      kind: string;
      key: string;
      subject: unknown;
      note: Generated<string>;
      proposedBy: string;
      proposedByName: string;
      proposedSide: string | null;
      proposedAt: string;
      expiresAt: string;
    };
    'parties.measure': {
      company: string;
      measure: string;
      subject: string | null;
      registeredBy: string;
      registeredByName: string;
      registeredAt: string;
    };
    'parties.measureVersion': {
      company: string;
      measure: string;
      revision: number;
      title: string;
      purpose: string;
      pointsAtPeople: boolean;
      seenBy: string;
      consequences: string;
      fromDate: string;
      toDate: string | null;
      reviewBy: string;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'parties.opening': {
      company: string;
      measure: string;
      revision: number;
      pointsAtPeople: boolean;
      discussion: string | null;
      act: string | null;
      openedBy: string;
      openedByName: string;
      openedAt: string;
    };
    'parties.readiness': {
      company: string;
      readiness: string;
      number: Generated<number>;
      side: string;
      instrument: string;
      answers: unknown;
      note: Generated<string>;
      answeredBy: string;
      answeredByName: string;
      answeredAt: string;
    };
    'parties.review': {
      company: string;
      review: string;
      number: Generated<number>;
      measure: string;
      heldOn: string;
      withWhom: string;
      finding: string;
      verdict: string;
      nextReview: string | null;
      recordedBy: string;
      recordedByName: string;
      recordedAt: string;
    };
    'parties.threshold': {
      company: string;
      act: string;
      number: Generated<number>;
      means: number;
      distributions: number;
    };
    'parties.withdrawal': {
      company: string;
      act: string;
      side: string;
      person: string;
      name: string;
      note: Generated<string>;
      withdrawnAt: string;
    };
  }
}
