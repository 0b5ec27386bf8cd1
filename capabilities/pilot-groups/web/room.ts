import { pilotGroups } from '#pilot-groups/contract.ts';
import type { WebRoom } from '#platform/web/room.ts';

export const room: WebRoom = {
  name: 'pilot-groups',
  pages: [
    {
      path: '/companies/$company/pilot-groups',
      load: () => import('#pilot-groups/web/PilotGroupsPage.tsx'),
      data: pilotGroups.readPilotGroups.path,
    },
    {
      path: '/companies/$company/pilot-groups/hours',
      load: () => import('#pilot-groups/web/HoursPage.tsx'),
      data: pilotGroups.readPilotGroups.path,
    },
    {
      path: '/companies/$company/pilot-groups/versions',
      load: () => import('#pilot-groups/web/VersionsPage.tsx'),
      data: pilotGroups.listVersions.path,
    },
  ],
};
