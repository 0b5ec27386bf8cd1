import type { Breach } from '#tools/check-house/breach.ts';
import type { HouseFile } from '#tools/check-house/files.ts';
import { placeOf } from '#tools/check-house/places.ts';
import type { RoomTable } from '#tools/house.ts';

export const roomsOf = (files: readonly HouseFile[]): string[] => [
  ...new Set(files.flatMap(({ path }) => (/^capabilities\/[^/]+\//.test(path) ? [path.split('/')[1]!] : []))),
];

/** Every room stands in the table, introduces itself, and keeps its files where the house looks for them. */
export function checkRooms(files: readonly HouseFile[], table: RoomTable): Breach[] {
  return [
    ...roomsOf(files).flatMap((room) => [...stands(room, table), ...introduces(room, files)]),
    ...files.flatMap((file) => [...atItsPlace(file), ...loose(file)]),
  ];
}

function stands(room: string, table: RoomTable): Breach[] {
  if (table[room] !== undefined) return [];
  const file = `capabilities/${room}`;
  return [
    {
      guard: 'rooms',
      file,
      says: `${file} is a room the house does not know. Give it a storey in tools/house.ts.`,
    },
  ];
}

function introduces(room: string, files: readonly HouseFile[]): Breach[] {
  const file = `capabilities/${room}/README.md`;
  const lines = files.find(({ path }) => path === file)?.lines;
  if (lines !== undefined && lines >= 10) return [];
  const what = lines === undefined ? 'is missing' : `has ${lines} lines`;
  const says = `${file} ${what}: a room says its purpose, words, invariants and neighbours in ten lines or more. Write them.`;
  return [{ guard: 'rooms', file, says }];
}

const places: readonly RegExp[] = [
  /^README\.md$/,
  /^[a-z][a-z0-9-]*(\.test)?\.ts$/,
  /^server\/(door|routes|store|jobs|builders|client|records)(-[a-z0-9-]+)?(\.test)?\.ts$/,
  /^server\/[a-z][a-z0-9-]*\.test\.ts$/,
  /^server\/testing\/[a-z][a-z0-9-]*\.ts$/,
  /^server\/tables\.ts$/,
  /^server\/migrations\/\d{8}-\d+-[a-z0-9-]+\.sql$/,
  /^web\/[A-Za-z][A-Za-z0-9-]*(\.test)?\.tsx?$/,
  /^web\/[A-Za-z][A-Za-z0-9-]*\.(css|svg)$/,
  // The board on a wall and the ballot are built by themselves, without anything of the office's pages.
  /^web\/(wall|ballot)\/[A-Za-z][A-Za-z0-9-]*(\.test)?\.(tsx?|css)$/,
];

function atItsPlace(file: HouseFile): Breach[] {
  const place = placeOf(file.path);
  if (place.floor !== 'room' || place.rest === '') return [];
  if (places.some((pattern) => pattern.test(place.rest))) return [];
  const says =
    `${file.path} stands where the house does not look. A room has README.md and pure .ts files at the top, ` +
    'door, routes, store, jobs, builders, clients and records in server/, what its tests lean on in server/testing/, 20261122-1-what-it-does.sql in server/migrations/, and screens in web/.';
  return [{ guard: 'places', file: file.path, says }];
}

function loose(file: HouseFile): Breach[] {
  if (!/^(capabilities|engines)\/[^/]+$/.test(file.path)) return [];
  const says = `${file.path} lies loose in ${file.path.split('/')[0]}/. Put it in the folder of its subject.`;
  return [{ guard: 'places', file: file.path, says }];
}
