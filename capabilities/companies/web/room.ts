import { companies } from '#companies/contract.ts';
import type { WebRoom } from '#platform/web/room.ts';

export const room: WebRoom = {
  name: 'companies',
  pages: [
    {
      path: '/companies/$company/about',
      load: () => import('#companies/web/AboutPage.tsx'),
      data: companies.readAbout.path,
    },
  ],
};
