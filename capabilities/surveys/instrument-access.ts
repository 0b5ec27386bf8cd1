import { withReach } from '#platform/contract/access.ts';

/** What is asked is open to everybody who may be asked, and to those who help them. */
const reads = withReach(
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
  'employee',
  'board-member',
  'adviser',
  'lead-adviser',
  'adviser-coordinator',
  'programme-office',
);
const writes = withReach('programme-office');

export const instrumentAccess = {
  listInstruments: reads,
  readInstrument: reads,
  readInstrumentFile: reads,
  uploadInstrument: writes,
  beginInstrument: writes,
  readInstrumentDraft: writes,
  writeInstrumentDraft: writes,
  dropInstrumentDraft: writes,
  publishInstrument: writes,
} as const;
