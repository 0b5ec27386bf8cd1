import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { checkHouse } from '#tools/check-house.ts';
import { roomTable } from '#tools/house.ts';
import { namesOf, singularOf } from '#tools/new-room/names.ts';
import { appLines } from '#tools/new-room/web-files.ts';
import { buildRoom, CannotBuild } from '#tools/new-room.ts';

const project = join(import.meta.dirname, '..');
const left = new Set(['node_modules', '.git', 'dist', 'data', '.cache']);
/** No room of the programme's: one that stands here today may stand in the project tomorrow. */
const room = 'tool-sheds';
const order = { room, storey: 'first', says: 'Where the tools hang.', day: '20261122' } as const;
let copy: string;

before(() => {
  copy = mkdtempSync(join(tmpdir(), 'room-to-be-'));
  cpSync(project, copy, { recursive: true, filter: (from) => !left.has(relative(project, from)) });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
});

after(() => rmSync(copy, { recursive: true, force: true }));

test('a room that is built passes the check of the house and is well styled', async () => {
  const paths = buildRoom(copy, order);
  assert.ok(paths.includes(`capabilities/${room}/server/migrations/20261122-1-create-tool-shed.sql`));
  const lines = appLines(namesOf(room));
  appendFileSync(join(copy, 'app/rooms.server.ts'), `${lines.server}\n`);
  appendFileSync(join(copy, 'app/rooms.web.tsx'), `${lines.web}\n`);

  const { breaches, looked } = await checkHouse(copy, { ...roomTable, [room]: 'first' });
  assert.ok(looked.rooms! > 1);
  assert.deepEqual(
    breaches.filter((breach) => breach.file.includes(room)),
    [],
  );

  const biome = join(project, 'node_modules/@biomejs/biome/bin/biome');
  const style = spawnSync(process.execPath, [biome, 'check', '--error-on-warnings', `capabilities/${room}`], {
    cwd: copy,
    encoding: 'utf8',
  });
  assert.equal(style.status, 0, style.stdout + style.stderr);
});

test('a built room stands in the table of the house, and cannot be built twice', () => {
  assert.match(
    readFileSync(join(copy, 'tools/house.ts'), 'utf8'),
    /evaluation: 'summit',\n {2}'tool-sheds': 'first',\n\};/,
  );
  assert.throws(
    () => buildRoom(copy, order),
    (error) => error instanceof CannotBuild && /stands already/.test(error.message),
  );
});

test('a room on another storey than the house says is refused before anything is written', () => {
  assert.throws(
    () => buildRoom(copy, { ...order, room: 'portfolio', storey: 'ground' }),
    /portfolio is on the summit storey/,
  );
});

test('the command without a storey, and a name that is no name, get a sentence and exit with 1', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(copy, 'tools/new-room.ts'), ...args], { cwd: copy, encoding: 'utf8' });
  for (const [args, says] of [
    [['drying-rooms'], /Build a room: npm run new-room/],
    [['Drying_Rooms', '--storey', 'first'], /is no name for a room/],
    [['drying-rooms', '--floor', 'first'], /--floor/],
  ] as const) {
    const { status, stderr } = run(...args);
    assert.equal(status, 1, stderr);
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /at \w+ \(/);
  }
});

test('a room keeps one of what it is named after', () => {
  for (const [name, one] of [
    ['pulse-boards', 'pulse-board'],
    ['companies', 'company'],
    ['learning', 'learning'],
    ['lean-status', 'lean-status'],
  ] as const) {
    assert.equal(singularOf(name), one);
  }
  assert.equal(namesOf('lean-status', 'rating').Thing, 'Rating');
});
