import { serverRoom } from '#platform/server/http/room.ts';
import { access } from '#visits/access.ts';
import { visits } from '#visits/contract.ts';
import { recordsText } from '#visits/records-text.ts';
import { records } from '#visits/server/records.ts';
import { hoursHandlers } from '#visits/server/routes-hours.ts';
import { noteHandlers } from '#visits/server/routes-notes.ts';
import { ownNoteHandlers } from '#visits/server/routes-own-notes.ts';
import { readVisits } from '#visits/server/store-views.ts';
import { text as refusalText } from '#visits/text.ts';

export const room = serverRoom({
  name: 'visits',
  endpoints: visits,
  access,
  text: { ...refusalText, ...recordsText },
  records,
  handlers: {
    ...noteHandlers,
    ...hoursHandlers,
    ...ownNoteHandlers,
    listVisits: readVisits,
  },
});
