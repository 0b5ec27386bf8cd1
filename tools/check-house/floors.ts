import { builtinModules } from 'node:module';
import type { Breach } from '#tools/check-house/breach.ts';
import type { HouseFile } from '#tools/check-house/files.ts';
import type { ImportSite } from '#tools/check-house/imports.ts';
import { hasName, type Place, placeOf, type Target, targetOf, unitOf } from '#tools/check-house/places.ts';
import { databasePackages, drawingPackages, purePackages, type RoomTable, storeys } from '#tools/house.ts';

const builtins = new Set(builtinModules);

/** Who may import whom: the table of floors, one breach for each import that goes through a wall. */
export function checkFloors(files: readonly HouseFile[], table: RoomTable): Breach[] {
  return files.flatMap((file) =>
    file.imports.flatMap((site): Breach[] => {
      const says = site.specifier === null ? whyHidden(file) : whyNot(file, site, site.specifier, table);
      return says === null
        ? []
        : [{ guard: 'floors', file: file.path, line: site.line, says: `${file.path} ${says}` }];
    }),
  );
}

function whyHidden(file: HouseFile): string | null {
  const { floor } = placeOf(file.path);
  if (floor !== 'room' && floor !== 'engine') return null;
  return 'may not import a module whose name is computed: a door must be seen. Write the name out.';
}

function whyNot(file: HouseFile, site: ImportSite, specifier: string, table: RoomTable): string | null {
  const target = targetOf(file.path, specifier);
  const reason =
    target.kind === 'package' && builtins.has(target.name)
      ? `: write it as node:${specifier}.`
      : (whyOutside(file, target) ?? whyThroughTheWall(file, site, target, table));
  return reason === null ? null : `may not import ${specifier}${reason}`;
}

/** What holds on every floor. */
function whyOutside(file: HouseFile, target: Target): string | null {
  if (target.kind !== 'file') return null;
  const from = placeOf(file.path).floor;
  const to = target.place.floor;
  const isTestHouse = target.path === 'app/testing.ts' && file.isTest && from === 'room';
  if (to === 'app' && from !== 'app' && from !== 'outside' && !isTestHouse) {
    return file.isTest && from === 'room'
      ? ': a test opens all rooms at once through #app/testing.ts, and takes nothing else from app.'
      : ': nobody imports app. Hand it over as an argument.';
  }
  if (to === 'outside' && from !== 'app' && from !== 'outside') {
    return ': tools, journeys and benchmarks look at the house from outside. Move what you need into the house.';
  }
  if (target.relative && hasName(target.path) && unitOf(file.path) !== unitOf(target.path)) {
    return `: it leaves ${unitOf(file.path) || 'the root'}. Write it as #${target.path.replace(/^capabilities\//, '')}.`;
  }
  return null;
}

function whyThroughTheWall(
  file: HouseFile,
  site: ImportSite,
  target: Target,
  table: RoomTable,
): string | null {
  const place = placeOf(file.path);
  if (place.floor === 'engine') return whyNotEngine(file, place.engine, target);
  if (place.floor === 'platform') return whyNotPlatform(file, place.part, target);
  if (place.floor === 'room') return whyNotRoom(file, site, place, target, table);
  return null;
}

function whyNotEngine(file: HouseFile, engine: string, target: Target): string | null {
  if (target.kind !== 'file') {
    return file.isTest ? null : ': an engine imports itself only. Take what it needs as an argument.';
  }
  if (target.place.floor === 'engine' && target.place.engine === engine) return null;
  return target.place.floor === 'engine'
    ? ': an engine does not know another engine. Let the room that uses both pass the values on.'
    : ': an engine imports itself only. Take what it needs as an argument.';
}

function whyNotPlatform(file: HouseFile, part: string, target: Target): string | null {
  if (target.kind !== 'file') {
    if (file.isTest) return null;
    if (part === 'chart') return drawingPackages.includes(target.name) ? null : `: ${drawingRunsEverywhere}.`;
    if (drawingPackages.includes(target.name)) return onePlaceDraws;
    if (part === 'server') return null;
    if (target.kind === 'node')
      return `: platform/${part} runs in the browser. Move the call to platform/server.`;
    if (databasePackages.includes(target.name))
      return ': only platform/server and the stores speak to the database.';
    if (part !== 'contract' || [...purePackages, 'intl-messageformat'].includes(target.name)) return null;
    return ': platform/contract is pure. Move the call to platform/server or platform/web.';
  }
  if (target.place.floor !== 'platform')
    return ': the platform knows no room, engine or programme. Turn it round.';
  if (file.isTest) return null;
  const to = target.place.part;
  if (part === 'web' && to === 'server')
    return ': platform/web never reaches platform/server. Go through platform/contract.';
  if (part === 'chart' && to !== 'chart' && to !== 'contract') return `: ${drawingRunsEverywhere}.`;
  if (part === 'contract' && to !== 'contract')
    return `: platform/contract is pure. Move the call to platform/${to}.`;
  return null;
}

const drawingRunsEverywhere =
  'platform/chart draws in the browser and on the server alike. Take what it needs as an argument';
const onePlaceDraws =
  ': only platform/chart draws, so that a picture is the same everywhere. Hand it a Picture.';

type RoomPlace = Extract<Place, { floor: 'room' }>;

function whyNotRoom(
  file: HouseFile,
  site: ImportSite,
  place: RoomPlace,
  target: Target,
  table: RoomTable,
): string | null {
  if (target.kind !== 'file') return whyNotModule(file, place, target);
  const to = target.place;
  switch (to.floor) {
    case 'room':
      return to.room === place.room ? whyNotAtHome(file, place, to) : whyNotNeighbour(file, place, to, table);
    case 'engine':
      return place.part === 'web' && !file.isTest
        ? ': a screen does not reckon. Ask through rules.ts or an endpoint.'
        : null;
    case 'platform': {
      if (file.isTest || to.part === 'contract' || to.part === place.part) return null;
      if (to.part === 'chart') {
        return place.part !== 'pure' || site.typeOnly
          ? null
          : ': a rule describes a picture and draws none. Import its types only.';
      }
      if (place.part === 'pure') return `: a rule has no I/O. Move the call to ${to.part}/.`;
      return `: ${place.part}/ stands on platform/${place.part} and platform/contract, never on platform/${to.part}.`;
    }
    case 'programmes':
      return place.room === 'programme'
        ? null
        : ': only app and the room programme read programmes/. Ask #programme.';
    default:
      return null;
  }
}

function whyNotModule(
  file: HouseFile,
  place: RoomPlace,
  target: Exclude<Target, { kind: 'file' }>,
): string | null {
  if (file.isTest) return null;
  if (drawingPackages.includes(target.name)) return onePlaceDraws;
  if (place.part === 'server') {
    if (!databasePackages.includes(target.name) || isStore(place.rest) || place.rest === 'server/tables.ts') {
      return null;
    }
    return ': only a store speaks SQL. Move the call to server/store.ts.';
  }
  if (target.kind === 'node' || databasePackages.includes(target.name)) {
    return place.part === 'pure'
      ? ': a rule has no I/O. Move the call to server/.'
      : ': a screen runs in the browser. Move the call to server/ and give it an endpoint.';
  }
  if (place.part === 'web' || purePackages.includes(target.name)) return null;
  return `: the top of a room is pure, and of packages it leans on ${purePackages.join(' and ')} only. Move the call to server/ or web/.`;
}

export const isStore = (rest: string): boolean => /^server\/store[\w-]*\.ts$/.test(rest);

function whyNotAtHome(file: HouseFile, from: RoomPlace, to: RoomPlace): string | null {
  if (file.isTest || to.part === 'pure' || to.part === from.part) return null;
  if (from.part === 'pure') {
    return to.part === 'server'
      ? ': a rule has no I/O. Move the call to server/.'
      : ': a rule knows no screen. Move the call to web/.';
  }
  return from.part === 'web'
    ? ': a screen never reaches the server but through an endpoint. Declare it in contract.ts.'
    : ': the server draws nothing. Move what both need to the top of the room.';
}

function whyNotNeighbour(file: HouseFile, from: RoomPlace, to: RoomPlace, table: RoomTable): string | null {
  const [here, there] = [table[from.room], table[to.room]];
  if (there === undefined) return `: there is no room ${to.room}. Rooms stand in tools/house.ts.`;
  if (here !== undefined && storeys.indexOf(there) > storeys.indexOf(here)) {
    return `: ${to.room} is on the ${there} storey, above ${from.room} on the ${here}. Look down, never up.`;
  }
  if (there === 'summit') return `: ${to.room} is on the summit, and nobody imports a summit room.`;
  if (to.rest === 'contract.ts') return null;
  if (file.isTest) return whyNotInTest(to);
  if (from.part === 'server' && to.rest === 'server/door.ts') return null;
  if (/^server\/builders[\w-]*\.ts$/.test(from.rest) && /^server\/builders[\w-]*\.ts$/.test(to.rest))
    return null;
  if (from.part === 'web' && isWebDoor(to.rest)) return null;
  const doors = {
    pure: 'contract.ts',
    server: 'contract.ts or server/door.ts',
    web: 'contract.ts or web/door.tsx',
  };
  return `: neighbours meet in the doorway. Go through #${to.room}/${doors[from.part]}.`;
}

/** What a room lends to others' screens; `door.ts` is for what draws nothing, and leans on no library that does. */
const isWebDoor = (rest: string): boolean => /^web\/door\.tsx?$/.test(rest);

function whyNotInTest(to: RoomPlace): string | null {
  if (/^server\/(door|builders[\w-]*)\.ts$/.test(to.rest) || isWebDoor(to.rest)) return null;
  return `: a test meets a neighbour by its doors and builders. Go through #${to.room}/server/builders.ts.`;
}
