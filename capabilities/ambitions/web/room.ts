import { ambitions } from '#ambitions/contract.ts';
import type { WebRoom } from '#platform/web/room.ts';

export const room: WebRoom = {
  name: 'ambitions',
  pages: [
    {
      path: '/companies/$company/ambitions',
      load: () => import('#ambitions/web/PicturePage.tsx'),
      data: ambitions.readAmbitions.path,
    },
    {
      path: '/companies/$company/ambitions/challenges',
      load: () => import('#ambitions/web/ChallengesPage.tsx'),
      data: ambitions.readAmbitions.path,
    },
    {
      path: '/companies/$company/ambitions/versions',
      load: () => import('#ambitions/web/VersionsPage.tsx'),
      data: ambitions.listPictures.path,
    },
  ],
};
