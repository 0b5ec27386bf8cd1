import type { WebRoom } from '#platform/web/room.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { meetingPages } from '#steering-groups/web/meeting-pages.ts';

export const room: WebRoom = {
  name: 'steering-groups',
  pages: [
    {
      path: '/companies/$company/steering-group',
      load: () => import('#steering-groups/web/GroupPage.tsx'),
      data: steeringGroups.readGroup.path,
    },
    {
      path: '/companies/$company/steering-group/mandate',
      load: () => import('#steering-groups/web/GroupMandatePage.tsx'),
      data: steeringGroups.readGroup.path,
    },
    {
      path: '/companies/$company/steering-group/anchoring',
      load: () => import('#steering-groups/web/AnchoringPage.tsx'),
      data: steeringGroups.readAnchorings.path,
    },
    {
      path: '/companies/$company/steering-group/summary',
      load: () => import('#steering-groups/web/SummaryPage.tsx'),
      data: steeringGroups.readSummary.path,
    },
    ...meetingPages,
  ],
};
