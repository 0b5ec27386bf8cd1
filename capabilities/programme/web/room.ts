import type { WebRoom } from '#platform/web/room.ts';
import { programme } from '#programme/contract.ts';

export const room: WebRoom = {
  name: 'programme',
  pages: [
    {
      path: '/companies',
      load: () => import('#programme/web/PortfolioPage.tsx'),
      data: programme.readPortfolio.path,
    },
    { path: '/companies/register', load: () => import('#programme/web/RegisterPage.tsx') },
    { path: '/companies/$company/details', load: () => import('#programme/web/CorrectPage.tsx') },
    { path: '/companies/$company/enrol', load: () => import('#programme/web/EnrolPage.tsx') },
    {
      path: '/companies/$company/journey',
      load: () => import('#programme/web/JourneyPage.tsx'),
      data: programme.readJourney.path,
    },
    {
      path: '/progress',
      load: () => import('#programme/web/ProgressPage.tsx'),
      data: programme.readProgress.path,
    },
    {
      path: '/companies/$company/gates/$gate',
      load: () => import('#programme/web/GatePage.tsx'),
      data: programme.readJourney.path,
    },
    { path: '/wall', load: () => import('#programme/web/WallPage.tsx'), bare: true },
    { path: '/templates', load: () => import('#programme/web/TemplatesPage.tsx') },
  ],
};
