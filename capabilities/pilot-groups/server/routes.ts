import { access } from '#pilot-groups/access.ts';
import { pilotGroups } from '#pilot-groups/contract.ts';
import { recordsText } from '#pilot-groups/records-text.ts';
import { records } from '#pilot-groups/server/records.ts';
import { hoursHandlers } from '#pilot-groups/server/routes-hours.ts';
import { organisationHandlers } from '#pilot-groups/server/routes-organisation.ts';
import { signingHandlers } from '#pilot-groups/server/routes-signing.ts';
import { text } from '#pilot-groups/text.ts';
import { serverRoom } from '#platform/server/http/room.ts';

export const room = serverRoom({
  name: 'pilot-groups',
  endpoints: pilotGroups,
  access,
  text: { ...text, ...recordsText },
  records,
  handlers: { ...organisationHandlers, ...hoursHandlers, ...signingHandlers },
});
