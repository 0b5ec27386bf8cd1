import type { WebRoom } from '#platform/web/room.ts';
import { samsyn } from '#samsyn/contract.ts';

export const room: WebRoom = {
  name: 'samsyn',
  pages: [
    {
      path: '/companies/$company/samsyn',
      load: () => import('#samsyn/web/SamsynPage.tsx'),
      data: samsyn.readSamsyn.path,
    },
  ],
};
