import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { roomTable, type Storey, storeys } from '#tools/house.ts';
import { isRoomName, namesOf } from '#tools/new-room/names.ts';
import { serverFiles } from '#tools/new-room/server-files.ts';
import { testFiles } from '#tools/new-room/test-files.ts';
import { topFiles } from '#tools/new-room/top-files.ts';
import { appLines, webFiles } from '#tools/new-room/web-files.ts';

export type RoomOrder = {
  readonly room: string;
  readonly storey: Storey;
  /** One line on what the room is for. */
  readonly says: string;
  /** One of what it keeps, where the room's name does not give it. */
  readonly thing?: string;
  /** `20261122`: the day in the migration's name. */
  readonly day: string;
};

/** A sentence for whoever asked. */
export class CannotBuild extends Error {}

/**
 * Writes a whole room below `root` and gives it its storey in tools/house.ts.
 * Answers with the paths written. Throws CannotBuild when the room stands already or its name is no name.
 */
export function buildRoom(root: string, order: RoomOrder): string[] {
  const { room, storey, says, thing, day } = order;
  if (!isRoomName(room)) {
    throw new CannotBuild(
      `"${room}" is no name for a room. Use small letters and single dashes: pulse-boards.`,
    );
  }
  const folder = `capabilities/${room}`;
  if (existsSync(join(root, folder, 'README.md'))) {
    throw new CannotBuild(`${folder} stands already. Choose another name, or build on there.`);
  }
  const names = namesOf(room, thing);
  const files = {
    ...topFiles(names, says),
    ...serverFiles(names, day),
    ...testFiles(names),
    ...webFiles(names),
  };
  giveStorey(root, room, storey);
  const paths = Object.entries(files).map(([path, text]) => {
    const full = join(root, folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
    return `${folder}/${path}`;
  });
  tidy(root, folder);
  return paths;
}

function giveStorey(root: string, room: string, storey: Storey): void {
  const path = join(root, 'tools/house.ts');
  const known = roomTable[room];
  if (known === storey) return;
  if (known)
    throw new CannotBuild(
      `${room} is on the ${known} storey in tools/house.ts. Use --storey ${known}, or move it there first.`,
    );
  const text = readFileSync(path, 'utf8');
  const table = /(export const roomTable: RoomTable = \{\n)([\s\S]*?)(\n\};)/;
  if (!table.test(text))
    throw new CannotBuild('The table of rooms in tools/house.ts is not where it was. Add the room by hand.');
  const key = room.includes('-') ? `'${room}'` : room;
  writeFileSync(path, text.replace(table, `$1$2\n  ${key}: '${storey}',$3`));
}

/** Biome puts imports in order and breaks lines; which of them depends on the room's name. */
function tidy(root: string, folder: string): void {
  const biome = join(import.meta.dirname, '..', 'node_modules/@biomejs/biome/bin/biome');
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, 'check', '--write', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new CannotBuild(
      `The room is written, and its style could not be put in order:\n${stdout}${stderr}`,
    );
}

const usage = `Build a room: npm run new-room -- NAME --storey ${storeys.join('|')} [--says "one line"] [--thing WORD]`;

function readOrder(args: readonly string[]): RoomOrder {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { storey: { type: 'string' }, says: { type: 'string' }, thing: { type: 'string' } },
  });
  const storey = storeys.find((one) => one === values.storey);
  const [room, ...rest] = positionals;
  if (!room || !storey || rest.length > 0) throw new CannotBuild(usage);
  return {
    room,
    storey,
    says: values.says ?? 'Say here, in a line, what this room is for.',
    ...(values.thing !== undefined && { thing: values.thing }),
    day: new Date().toISOString().slice(0, 10).replaceAll('-', ''),
  };
}

function main(): number {
  try {
    const order = readOrder(process.argv.slice(2));
    for (const path of buildRoom(process.cwd(), order)) console.log(`wrote ${path}`);
    const lines = appLines(namesOf(order.room, order.thing));
    console.log('\nTwo lines to add, each at its height among the rooms:');
    console.log(`  app/rooms.server.ts  ${lines.server}\n  app/rooms.web.tsx    ${lines.web}`);
    console.log(`Then: npm test -- capabilities/${order.room}`);
    return 0;
  } catch (error) {
    const known =
      error instanceof CannotBuild || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    if (!known) throw error;
    console.error(error instanceof CannotBuild ? error.message : `${(error as Error).message}\n${usage}`);
    return 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main();
