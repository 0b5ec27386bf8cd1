import type { WebRoom } from '#platform/web/room.ts';
import { screens } from '#screens/contract.ts';

export const room: WebRoom = {
  name: 'pulse-boards',
  pages: [
    {
      path: '/companies/$company/pulse-boards',
      load: () => import('#pulse-boards/web/PulseBoardsPage.tsx'),
      offline: true,
    },
    {
      path: '/companies/$company/pulse-boards/$board',
      load: () => import('#pulse-boards/web/BoardPage.tsx'),
      offline: true,
    },
    {
      path: '/companies/$company/pulse-boards/$board/paper',
      load: () => import('#pulse-boards/web/PaperPage.tsx'),
      offline: true,
    },
    {
      path: '/companies/$company/pulse-boards/$board/links',
      load: () => import('#pulse-boards/web/LinksPage.tsx'),
    },
    {
      path: '/companies/$company/screens',
      load: () => import('#pulse-boards/web/ScreensPage.tsx'),
      data: screens.listScreens.path,
    },
    // The office of a programme has boards of its own.
    { path: '/pulse-boards', load: () => import('#pulse-boards/web/PulseBoardsPage.tsx'), offline: true },
    { path: '/pulse-boards/$board', load: () => import('#pulse-boards/web/BoardPage.tsx'), offline: true },
    {
      path: '/pulse-boards/$board/paper',
      load: () => import('#pulse-boards/web/PaperPage.tsx'),
      offline: true,
    },
    { path: '/pulse-boards/$board/links', load: () => import('#pulse-boards/web/LinksPage.tsx') },
    // Whoever has scanned a sign sees it: no menu, no name, no way into the rest.
    { path: '/post', load: () => import('#pulse-boards/web/PostPage.tsx'), bare: true, offline: true },
  ],
};
