import * as rooms from '#app/rooms.web.tsx';

const paths = new Set<string>(Object.values(rooms).flatMap((room) => room.pages.map(({ path }) => path)));

/** Whether some room has a page at a path: a menu leads nowhere that is not there. */
export const isRegistered = (path: string): boolean => paths.has(path);
