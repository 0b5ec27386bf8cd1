import { parties } from '#parties/contract.ts';
import type { WebRoom } from '#platform/web/room.ts';

export const room: WebRoom = {
  name: 'parties',
  pages: [
    {
      path: '/companies/$company/parties',
      load: () => import('#parties/web/PartiesPage.tsx'),
      data: parties.readParties.path,
    },
    {
      path: '/companies/$company/measures',
      load: () => import('#parties/web/MeasuresPage.tsx'),
      data: parties.listMeasures.path,
    },
    {
      path: '/companies/$company/measures/$measure',
      load: () => import('#parties/web/MeasurePage.tsx'),
      data: parties.listMeasures.path,
    },
  ],
};
