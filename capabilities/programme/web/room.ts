import type { WebRoom } from '#platform/web/room.ts';

export const room: WebRoom = {
  name: 'programme',
  pages: [
    { path: '/companies', load: () => import('#programme/web/PortfolioPage.tsx') },
    { path: '/companies/register', load: () => import('#programme/web/RegisterPage.tsx') },
    { path: '/companies/$company/details', load: () => import('#programme/web/CorrectPage.tsx') },
    { path: '/companies/$company/enrol', load: () => import('#programme/web/EnrolPage.tsx') },
    { path: '/companies/$company/journey', load: () => import('#programme/web/JourneyPage.tsx') },
    { path: '/templates', load: () => import('#programme/web/TemplatesPage.tsx') },
  ],
};
