import { people } from '#people/contract.ts';
import type { WebRoom } from '#platform/web/room.ts';

export const room: WebRoom = {
  name: 'people',
  pages: [
    {
      path: '/companies/$company/people',
      load: () => import('#people/web/PeoplePage.tsx'),
      data: people.listMembers.path,
    },
    { path: '/companies/$company/people/slips', load: () => import('#people/web/SlipsPage.tsx') },
    {
      path: '/people',
      load: () => import('#people/web/ProgrammePeoplePage.tsx'),
      data: people.listProgrammeMembers.path,
    },
    { path: '/invitation', load: () => import('#people/web/InvitationPage.tsx') },
    { path: '/me', load: () => import('#people/web/MePage.tsx'), data: people.readOwnData.path },
    {
      path: '/processing',
      load: () => import('#people/web/ProcessingPage.tsx'),
      data: people.readProcessing.path,
    },
  ],
};
