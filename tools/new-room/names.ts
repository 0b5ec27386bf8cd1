import { schemaOf } from '#tools/house.ts';

/** A room's words in every dress the files need. */
export type RoomNames = {
  /** `wall-screens`: the folder and the address. */
  readonly room: string;
  /** `wall-screen`, `wallScreen`, `WallScreen`, `wall_screen`, `wall screen`: one of what the room keeps. */
  readonly thing: string;
  readonly thingKey: string;
  readonly Thing: string;
  readonly thingColumn: string;
  readonly thingWords: string;
  /** `wallScreens`, `WallScreens`, `wall screens`: all of them. */
  readonly things: string;
  readonly Things: string;
  readonly thingsWords: string;
  readonly schema: string;
};

const camel = (kebab: string): string =>
  kebab.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const pascal = (kebab: string): string => camel(`-${kebab}`);
const spaced = (kebab: string): string => kebab.replaceAll('-', ' ');

/** One of what a room is named after: `wall-screens` keeps a `wall-screen`, `companies` a `company`. */
export function singularOf(room: string): string {
  if (room.endsWith('ies')) return `${room.slice(0, -3)}y`;
  return /[^su]s$/.test(room) ? room.slice(0, -1) : room;
}

export const isRoomName = (name: string): boolean => /^[a-z]+(-[a-z]+)*$/.test(name);

export function namesOf(room: string, thing: string = singularOf(room)): RoomNames {
  return {
    room,
    thing,
    thingKey: camel(thing),
    Thing: pascal(thing),
    thingColumn: schemaOf(thing),
    thingWords: spaced(thing),
    things: camel(room),
    Things: pascal(room),
    thingsWords: spaced(room),
    schema: schemaOf(room),
  };
}
