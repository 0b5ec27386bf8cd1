import type { WebRoom } from '#platform/web/room.ts';

/** Their answers are not fetched ahead: each reading leaves a line in the log. */
export const room: WebRoom = {
  name: 'audit',
  pages: [
    { path: '/companies/$company/log', load: () => import('#audit/web/CompanyLogPage.tsx') },
    { path: '/log', load: () => import('#audit/web/ProgrammeLogPage.tsx') },
  ],
};
