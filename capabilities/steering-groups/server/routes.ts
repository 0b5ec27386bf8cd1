import { serverRoom } from '#platform/server/http/room.ts';
import { access } from '#steering-groups/access.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { recordsText } from '#steering-groups/records-text.ts';
import { records } from '#steering-groups/server/records.ts';
import { meetingRecords } from '#steering-groups/server/records-meetings.ts';
import { anchoringHandlers } from '#steering-groups/server/routes-anchoring.ts';
import { groupHandlers } from '#steering-groups/server/routes-group.ts';
import { meetingHandlers } from '#steering-groups/server/routes-meetings.ts';
import { summaryHandlers } from '#steering-groups/server/routes-summary.ts';
import { text } from '#steering-groups/text.ts';

export const room = serverRoom({
  name: 'steering-groups',
  endpoints: steeringGroups,
  access,
  text: { ...text, ...recordsText },
  records: [...records, ...meetingRecords],
  handlers: { ...groupHandlers, ...anchoringHandlers, ...summaryHandlers, ...meetingHandlers },
});
