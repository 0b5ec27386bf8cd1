import type { WebRoom } from '#platform/web/room.ts';

export const room: WebRoom = {
  name: 'screens',
  // A company's screens are a page of the room that knows what hangs on them; what is on it stands in ScreensSheet.tsx.
  pages: [{ path: '/screens', load: () => import('#screens/web/WherePage.tsx') }],
};
