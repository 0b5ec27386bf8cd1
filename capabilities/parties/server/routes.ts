import { access } from '#parties/access.ts';
import { parties } from '#parties/contract.ts';
import { recordsText } from '#parties/records-text.ts';
import { records } from '#parties/server/records.ts';
import { actHandlers } from '#parties/server/routes-acts.ts';
import { intakeHandlers } from '#parties/server/routes-intake.ts';
import { measureHandlers } from '#parties/server/routes-measures.ts';
import { readParties } from '#parties/server/store-views.ts';
import { text } from '#parties/text.ts';
import { serverRoom } from '#platform/server/http/room.ts';

export const room = serverRoom({
  name: 'parties',
  endpoints: parties,
  access,
  text: { ...text, ...recordsText },
  records,
  handlers: { readParties, ...intakeHandlers, ...actHandlers, ...measureHandlers },
});
