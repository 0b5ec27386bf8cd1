import type { WebRoom } from '#platform/web/room.ts';

export const room: WebRoom = {
  name: 'principles',
  pages: [
    { path: '/companies/$company/principles', load: () => import('#principles/web/PrinciplesPage.tsx') },
    { path: '/companies/$company/principles/poster', load: () => import('#principles/web/PosterPage.tsx') },
  ],
};
