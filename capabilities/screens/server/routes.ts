import { serverRoom } from '#platform/server/http/room.ts';
import { access } from '#screens/access.ts';
import { screens } from '#screens/contract.ts';
import { deleteByScheduleErrand } from '#screens/server/deletion.ts';
import { records } from '#screens/server/records.ts';
import { pairingHandlers } from '#screens/server/routes-pairing.ts';
import { sessionHandlers } from '#screens/server/routes-sessions.ts';
import { text } from '#screens/text.ts';

export const room = serverRoom({
  name: 'screens',
  endpoints: screens,
  access,
  text,
  errands: [deleteByScheduleErrand],
  records,
  handlers: { ...pairingHandlers, ...sessionHandlers },
});
