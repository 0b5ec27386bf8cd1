import type { WebRoom } from '#platform/web/room.ts';
import { steeringGroups } from '#steering-groups/contract.ts';

export const meetingPages: WebRoom['pages'] = [
  {
    path: '/companies/$company/steering-group/meetings',
    load: () => import('#steering-groups/web/MeetingsPage.tsx'),
    data: steeringGroups.listMeetings.path,
  },
  {
    path: '/companies/$company/steering-group/meetings/$meeting',
    load: () => import('#steering-groups/web/MeetingPage.tsx'),
    data: steeringGroups.readMeeting.path,
  },
];
