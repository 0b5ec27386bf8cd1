// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'steering_groups.agendaItem': {
      company: string;
      item: string;
      meeting: string;
      title: string;
      why: string;
      side: string;
      addedBy: string;
      addedByName: string;
      addedAt: string;
    };
    'steering_groups.agendaOrder': {
      company: string;
      ordering: string;
      number: Generated<number>;
      meeting: string;
      keys: string[];
      orderedBy: string;
      orderedByName: string;
      orderedAt: string;
    };
    'steering_groups.agendaWord': {
      company: string;
      word: string;
      number: Generated<number>;
      meeting: string;
      key: string;
      kind: string;
      note: Generated<string>;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'steering_groups.anchoring': {
      company: string;
      anchoring: string;
      number: Generated<number>;
      body: string;
      bodyName: Generated<string>;
      heldOn: string;
      caseNumber: Generated<string>;
      about: string;
      said: Generated<string>;
      recordedBy: string;
      recordedByName: string;
      recordedAt: string;
    };
    'steering_groups.attendance': {
      company: string;
      attendance: string;
      number: Generated<number>;
      minutes: string;
      employerPresent: number;
      employerMembers: number;
      employeesPresent: number;
      employeesMembers: number;
      countedBy: string;
      countedByName: string;
      countedAt: string;
    };
    'steering_groups.callingOff': {
      company: string;
      meeting: string;
      reason: string;
      calledOffBy: string;
      calledOffByName: string;
      calledOffAt: string;
    };
    'steering_groups.chair': {
      company: string;
      choice: string;
      number: Generated<number>;
      post: string;
      member: string | null;
      chosenBy: string;
      chosenByName: string;
      chosenAt: string;
    };
    'steering_groups.correction': {
      company: string;
      correction: string;
      number: Generated<number>;
      minutes: string;
      entry: string | null;
      words: string;
      correctedBy: string;
      correctedByName: string;
      correctedAt: string;
    };
    'steering_groups.declining': {
      company: string;
      declining: string;
      number: Generated<number>;
      minutes: string;
      side: string;
      reason: string;
      declinedBy: string;
      declinedByName: string;
      declinedAt: string;
    };
    'steering_groups.dissentWord': {
      company: string;
      word: string;
      number: Generated<number>;
      entry: string;
      kind: string;
      note: Generated<string>;
      side: string;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'steering_groups.ending': {
      company: string;
      minutes: string;
      endedBy: string;
      endedByName: string;
      endedAt: string;
    };
    'steering_groups.entry': {
      company: string;
      entry: string;
      position: Generated<number>;
      minutes: string;
      kind: string;
      item: string;
      number: number | null;
      decision: string | null;
      side: string | null;
      principle: string | null;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'steering_groups.entryEdit': {
      company: string;
      edit: string;
      number: Generated<number>;
      minutes: string;
      entry: string;
      field: string;
      value: string;
      basedOn: string | null;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'steering_groups.entryTerm': {
      company: string;
      term: string;
      number: Generated<number>;
      minutes: string;
      entry: string;
      owner: string | null;
      ownerName: string;
      ownerSide: string;
      due: string;
      setBy: string;
      setByName: string;
      setAt: string;
    };
    'steering_groups.mandateEdit': {
      company: string;
      edit: string;
      number: Generated<number>;
      part: string;
      value: string;
      basedOn: string | null;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'steering_groups.mandateVersion': {
      company: string;
      version: number;
      body: unknown;
      digest: string;
      madeBy: string;
      madeAt: string;
    };
    'steering_groups.meeting': {
      company: string;
      meeting: string;
      onDate: string;
      place: string;
      why: string;
      side: string;
      calledBy: string;
      calledByName: string;
      calledAt: string;
    };
    'steering_groups.member': {
      company: string;
      member: string;
      number: Generated<number>;
      seat: string;
      person: string | null;
      name: string;
      title: Generated<string>;
      fromDate: string;
      addedBy: string;
      addedByName: string;
      addedAt: string;
    };
    'steering_groups.memberWord': {
      company: string;
      word: string;
      number: Generated<number>;
      member: string;
      kind: string;
      toDate: string | null;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'steering_groups.minutes': {
      company: string;
      minutes: string;
      meeting: string;
      number: Generated<number>;
      heldOn: string;
      agenda: unknown;
      begunBy: string;
      begunByName: string;
      begunAt: string;
    };
    'steering_groups.minutesSignature': {
      company: string;
      signature: string;
      number: Generated<number>;
      minutes: string;
      side: string;
      digest: string;
      signedBy: string;
      signedByName: string;
      signedAt: string;
    };
    'steering_groups.paper': {
      company: string;
      paper: string;
      number: Generated<number>;
      anchoring: string;
      name: string;
      type: string;
      size: number;
      digest: string;
      content: Buffer;
      addedBy: string;
      addedByName: string;
      addedAt: string;
    };
    'steering_groups.sealing': {
      company: string;
      minutes: string;
      digest: string;
      sealedBy: string;
      sealedByName: string;
      sealedAt: string;
    };
    'steering_groups.signature': {
      company: string;
      version: number;
      side: string;
      signature: string;
      signedBy: string;
      signedByName: string;
      signedAt: string;
    };
    'steering_groups.striking': {
      company: string;
      striking: string;
      number: Generated<number>;
      minutes: string;
      entry: string;
      struck: boolean;
      struckBy: string;
      struckByName: string;
      struckAt: string;
    };
    'steering_groups.withdrawal': {
      company: string;
      subject: string;
      kind: string;
      reason: string;
      withdrawnBy: string;
      withdrawnByName: string;
      withdrawnAt: string;
    };
  }
}
