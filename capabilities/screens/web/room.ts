import type { WebRoom } from '#platform/web/room.ts';
import { screens } from '#screens/contract.ts';

export const room: WebRoom = {
  name: 'screens',
  pages: [
    { path: '/screens', load: () => import('#screens/web/WherePage.tsx') },
    {
      path: '/companies/$company/screens',
      load: () => import('#screens/web/ScreensPage.tsx'),
      data: screens.listScreens.path,
    },
  ],
};
