import type { WebRoom } from '#platform/web/room.ts';

export const room: WebRoom = {
  name: 'visits',
  pages: [
    {
      path: '/companies/$company/visits',
      offline: true,
      load: () => import('#visits/web/VisitsPage.tsx'),
    },
    {
      path: '/companies/$company/visits/$visit',
      offline: true,
      load: () => import('#visits/web/VisitPage.tsx'),
    },
    {
      path: '/companies/$company/visits/$visit/note',
      offline: true,
      load: () => import('#visits/web/NotePage.tsx'),
    },
    {
      path: '/companies/$company/own-hours',
      data: '/api/visits/companies/:company/own-hours',
      load: () => import('#visits/web/HoursPage.tsx'),
    },
  ],
};
