import type { ProcessingRecord } from '#platform/server/http/records.ts';
import { listPairedBy } from '#screens/server/store.ts';

export const records: readonly ProcessingRecord[] = [
  {
    kind: 'screen',
    tables: ['screens.screen'],
    protection: 'S2',
    about: async (tx, actor) =>
      (await listPairedBy(tx, actor.person)).map(({ name, pairedAt, revokedAt, pairedBy, revokedBy }) => ({
        screen: name,
        paired: pairedBy === actor.person ? pairedAt : null,
        revoked: revokedBy === actor.person ? revokedAt : null,
      })),
  },
  { kind: 'pairing', tables: ['screens.pairing', 'screens.challenge'], protection: 'S4' },
];
