// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'customers.answer': {
      company: string;
      answer: string;
      round: string;
      link: string;
      customer: string | null;
      words: string;
      mayQuote: boolean;
      answeredOn: string;
    };
    'customers.answerMark': {
      company: string;
      answer: string;
      need: string;
      importance: number | null;
      performance: number | null;
    };
    'customers.assent': {
      company: string;
      assent: string;
      number: Generated<number>;
      side: string;
      given: boolean;
      digest: string;
      interviews: number;
      answers: number;
      note: Generated<string>;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'customers.customer': {
      company: string;
      customer: string;
      madeBy: string;
      madeAt: string;
    };
    'customers.customerVersion': {
      company: string;
      customer: string;
      revision: number;
      name: string;
      trade: Generated<string>;
      turnoverShare: number | null;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'customers.descriptionEdit': {
      company: string;
      edit: string;
      number: Generated<number>;
      value: string;
      basedOn: string | null;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'customers.interview': {
      company: string;
      interview: string;
      madeBy: string;
      madeAt: string;
    };
    'customers.interviewVersion': {
      company: string;
      interview: string;
      revision: number;
      customer: string;
      role: string;
      personName: string | null;
      heldOn: string;
      heldBy: string;
      employerThere: boolean;
      employeesThere: boolean;
      finished: boolean;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'customers.link': {
      company: string;
      link: string;
      round: string;
      customer: string | null;
      language: string;
      tokenHash: Buffer;
      madeBy: string;
      madeByName: string;
      madeAt: string;
    };
    'customers.linkEnding': {
      company: string;
      link: string;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'customers.merging': {
      company: string;
      merging: string;
      number: Generated<number>;
      need: string;
      intoNeed: string | null;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'customers.need': {
      company: string;
      need: string;
      madeBy: string;
      madeAt: string;
    };
    'customers.needVersion': {
      company: string;
      need: string;
      revision: number;
      name: string;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'customers.placement': {
      company: string;
      placement: string;
      number: Generated<number>;
      statement: string;
      need: string | null;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'customers.quoteTie': {
      company: string;
      tie: string;
      number: Generated<number>;
      statement: string;
      pilotGroup: string | null;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'customers.removal': {
      company: string;
      removal: string;
      number: Generated<number>;
      kind: string;
      subject: string;
      removed: boolean;
      reason: string;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'customers.round': {
      company: string;
      round: string;
      title: string;
      opensOn: string;
      closesOn: string;
      madeBy: string;
      madeByName: string;
      madeAt: string;
    };
    'customers.roundChange': {
      company: string;
      change: string;
      number: Generated<number>;
      round: string;
      kind: string;
      closesOn: string | null;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'customers.roundNeed': {
      company: string;
      round: string;
      need: string;
      position: number;
      names: unknown;
    };
    'customers.statement': {
      company: string;
      interview: string;
      revision: number;
      statement: string;
      position: number;
      wants: string;
      gets: string;
      quote: string;
      quoteUse: string;
      importance: number | null;
      performance: number | null;
    };
  }
}
