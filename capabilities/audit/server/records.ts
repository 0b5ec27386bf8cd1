import type { ProcessingRecord } from '#platform/server/http/records.ts';

/** Where each chain ends and how far it is signed. Who did what is in the platform's own record of the lines. */
export const records: readonly ProcessingRecord[] = [
  { kind: 'audit-head', tables: ['platform.audit_head', 'platform.audit_signed'], protection: 'S1' },
];
