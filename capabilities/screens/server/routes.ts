import type { ProcessingRecord } from '#platform/server/http/records.ts';
import { serverRoom } from '#platform/server/http/room.ts';
import { access } from '#screens/access.ts';
import { screens } from '#screens/contract.ts';
import { deleteByScheduleErrand } from '#screens/server/jobs.ts';
import { pairingHandlers } from '#screens/server/routes-pairing.ts';
import { sessionHandlers } from '#screens/server/routes-sessions.ts';
import { listPairedBy } from '#screens/server/store.ts';
import { text } from '#screens/text.ts';

const records: readonly ProcessingRecord[] = [
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

export const room = serverRoom({
  name: 'screens',
  endpoints: screens,
  access,
  text,
  errands: [deleteByScheduleErrand],
  records,
  handlers: { ...pairingHandlers, ...sessionHandlers },
});
