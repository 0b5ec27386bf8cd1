import { actions } from '#actions/contract.ts';
import type { WebRoom } from '#platform/web/room.ts';

export const room: WebRoom = {
  name: 'actions',
  pages: [
    {
      path: '/companies/$company/actions',
      load: () => import('#actions/web/ActionsPage.tsx'),
      data: actions.listActions.path,
    },
  ],
};
