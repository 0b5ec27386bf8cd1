import type { WebRoom } from '#platform/web/room.ts';

export const room: WebRoom = {
  name: 'people',
  pages: [],
};
