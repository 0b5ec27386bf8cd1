import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  boardContract,
  boardTable,
  cardText,
  inHouse,
  type Plan,
  soundHouse,
} from '#tools/check-house/tiny-house.ts';
import { checkHouse } from '#tools/check-house.ts';

/** A breach planted in the sound house: the files that change, and what must be said of it and of nothing else. */
type Plant = { readonly name: string; readonly files: Plan; readonly guard: string; readonly says: RegExp };

const boards = 'capabilities/pulse-boards';
const rules = `${boards}/rules.ts`;
const routes = `${boards}/server/routes.ts`;
const page = `${boards}/web/BoardPage.tsx`;
const plant = (name: string, guard: string, says: RegExp, files: Plan): Plant => ({
  name,
  files,
  guard,
  says,
});
const importing = (name: string, path: string, specifier: string, says: RegExp): Plant =>
  plant(name, 'floors', says, { [path]: `import { x } from '${specifier}';\nexport const y = x;\n` });

const floors: Plant[] = [
  importing(
    'a rule that reads the disk',
    rules,
    'node:fs',
    /rules\.ts may not import node:fs: a rule has no I\/O\. Move the call to server\/\./,
  ),
  importing('a builtin without its prefix', routes, 'fs', /write it as node:fs/),
  importing('a rule that leans on a package of the world', rules, 'fastify', /the top of a room is pure/),
  importing('a rule that speaks to the database', rules, 'kysely', /a rule has no I\/O/),
  importing('a rule that calls its own server', rules, './server/store.ts', /a rule has no I\/O/),
  importing('a rule that knows a screen', rules, './web/BoardPage.tsx', /a rule knows no screen/),
  importing(
    'a rule that calls the platform’s server',
    rules,
    '#platform/server/pool.ts',
    /a rule has no I\/O/,
  ),
  importing(
    'a rule that passes a neighbour’s door by',
    rules,
    '#companies/server/door.ts',
    /Go through #companies\/contract\.ts\./,
  ),
  importing(
    'a route that reaches into a neighbour’s store',
    routes,
    '#companies/server/store.ts',
    /contract\.ts or server\/door\.ts/,
  ),
  importing(
    'a route that calls a neighbour’s builders',
    routes,
    '#companies/server/builders.ts',
    /neighbours meet in the doorway/,
  ),
  importing('a route that draws', routes, '#pulse-boards/web/BoardPage.tsx', /the server draws nothing/),
  importing('a route that speaks SQL through a package', routes, 'kysely', /only a store speaks SQL/),
  importing('a screen that calls the server', page, '../server/routes.ts', /never reaches the server/),
  importing('a screen that reads the disk', page, 'node:fs', /a screen runs in the browser/),
  importing('a screen that calls an engine', page, '#engines/spread/spread.ts', /a screen does not reckon/),
  importing(
    'a screen that shows a neighbour’s inner part',
    page,
    '#companies/web/Card.tsx',
    /contract\.ts or web\/door\.tsx/,
  ),
  importing('a screen on the platform’s server', page, '#platform/server/pool.ts', /stands on platform\/web/),
  importing('a room that does not exist', routes, '#nowhere/contract.ts', /there is no room nowhere/),
  importing('a room that imports app', routes, '#app/rooms.server.ts', /nobody imports app/),
  importing('a room that imports a tool', routes, '#tools/count.ts', /from outside/),
  importing(
    'a room that reads the programme’s files',
    rules,
    '#programmes/fordypning.ts',
    /only app and the room programme/,
  ),
  importing(
    'an engine that reads the disk',
    'engines/spread/spread.ts',
    'node:fs',
    /an engine imports itself only/,
  ),
  importing(
    'an engine that knows another engine',
    'engines/spread/spread.ts',
    '#engines/other/other.ts',
    /another engine/,
  ),
  importing(
    'an engine that knows a room',
    'engines/spread/spread.ts',
    '#people/contract.ts',
    /an engine imports itself only/,
  ),
  importing(
    'an engine’s test that knows a room',
    'engines/spread/mean.test.ts',
    '#people/contract.ts',
    /an engine imports itself only/,
  ),
  importing(
    'a platform that knows a room',
    'platform/server/pool.ts',
    '#people/contract.ts',
    /the platform knows no room/,
  ),
  importing(
    'a platform that knows an engine',
    'platform/server/pool.ts',
    '#engines/spread/spread.ts',
    /the platform knows no room/,
  ),
  importing(
    'a kit that calls the server',
    'platform/web/kit.tsx',
    '#platform/server/pool.ts',
    /platform\/web never reaches/,
  ),
  importing('a kit that reads the disk', 'platform/web/kit.tsx', 'node:fs', /runs in the browser/),
  importing(
    'a contract language that calls the server',
    'platform/contract/words.ts',
    '#platform/server/pool.ts',
    /platform\/contract is pure/,
  ),
  importing(
    'a drawing that calls the server',
    'platform/chart/draw.ts',
    '#platform/server/pool.ts',
    /platform\/chart draws in the browser and on the server alike/,
  ),
  importing(
    'a drawing that knows a screen',
    'platform/chart/draw.ts',
    '#platform/web/kit.tsx',
    /platform\/chart draws in the browser and on the server alike/,
  ),
  importing(
    'a drawing that reads the disk',
    'platform/chart/draw.ts',
    'node:fs',
    /platform\/chart draws in the browser and on the server alike/,
  ),
  importing(
    'a drawing that leans on another package',
    'platform/chart/draw.ts',
    'linkedom',
    /platform\/chart draws in the browser and on the server alike/,
  ),
  importing(
    'a contract language that draws',
    'platform/contract/words.ts',
    '#platform/chart/draw.ts',
    /platform\/contract is pure/,
  ),
  importing(
    'a rule that draws',
    rules,
    '#platform/chart/draw.ts',
    /a rule describes a picture and draws none/,
  ),
  importing('a screen with a drawing of its own', page, '@observablehq/plot', /only platform\/chart draws/),
  importing(
    'a server with a drawing of its own',
    'platform/server/pool.ts',
    '@observablehq/plot',
    /only platform\/chart draws/,
  ),
  importing(
    'a lower storey that looks up',
    'capabilities/companies/server/door.ts',
    '#pulse-boards/contract.ts',
    /Look down, never up/,
  ),
  importing(
    'a way out of the room by dots',
    routes,
    '../../companies/contract.ts',
    /Write it as #companies\/contract\.ts/,
  ),
  importing(
    'a test that meets a neighbour’s store',
    `${boards}/server/store.test.ts`,
    '#companies/server/store.ts',
    /by its doors and builders/,
  ),
  importing(
    'a test that takes the whole app',
    `${boards}/server/store.test.ts`,
    '#app/server.ts',
    /through #app\/testing\.ts/,
  ),
  importing('a route that opens the test house', routes, '#app/testing.ts', /nobody imports app/),
  plant('a neighbour reached by import()', 'floors', /neighbours meet/, {
    [routes]: "export const late = async () => (await import('#companies/server/store.ts')).read;\n",
  }),
  plant('a neighbour reached by a type', 'floors', /neighbours meet/, {
    [routes]: "export type Row = import('#companies/server/store.ts').Row;\n",
  }),
  plant('a neighbour passed on by export', 'floors', /neighbours meet/, {
    [routes]: "export { read } from '#companies/server/store.ts';\nexport const x = 1;\n",
  }),
  plant('a neighbour reached by require', 'floors', /neighbours meet/, {
    [routes]: "export const x = require('#companies/server/store.ts');\n",
  }),
  plant('a module whose name is computed', 'floors', /a door must be seen/, {
    [routes]: 'export const open = (name: string) => import(`#${name}/server/store.ts`);\n',
  }),
  plant('a summit room somebody imports', 'floors', /nobody imports a summit room/, {
    'capabilities/portfolio/README.md': soundHouse['capabilities/people/README.md']!,
    'capabilities/portfolio/contract.ts': 'export type Share = number;\n',
    'capabilities/evaluation/README.md': soundHouse['capabilities/people/README.md']!,
    'capabilities/evaluation/rules.ts':
      "import type { Share } from '#portfolio/contract.ts';\nexport type Mine = Share;\n",
  }),
];

const circles: Plant[] = [
  plant(
    'two rooms that import each other',
    'circles',
    /in a ring: .*(companies → people → companies|people → companies → people)/,
    {
      'capabilities/people/contract.ts':
        "import type { Company } from '#companies/contract.ts';\nexport const endpoints = {} as Company & {};\n",
      'capabilities/companies/contract.ts':
        "import type { endpoints } from '#people/contract.ts';\nexport type Company = typeof endpoints;\n",
    },
  ),
  plant('an import one way and a foreign key the other', 'circles', /in a ring/, {
    'capabilities/people/contract.ts':
      "import type { Company } from '#companies/contract.ts';\nexport const endpoints: { c?: Company } = {};\n",
    'capabilities/companies/server/migrations/20261122-2-name-owner.sql':
      'alter table companies.company add column owner uuid references people.person;\n',
  }),
];

const migration = `${boards}/server/migrations/20261122-1-create-board.sql`;
const store = `${boards}/server/store.ts`;
const sql: Plant[] = [
  plant('a route that queries', 'sql', /may not speak SQL/, {
    [routes]: "export const all = (tx: any) => tx.selectFrom('pulse_boards.board');\n",
  }),
  plant('a route with SQL in a string', 'sql', /may not speak SQL/, {
    [routes]: "export const all = (tx: any) => tx.query('SELECT board FROM pulse_boards.board');\n",
  }),
  plant('a job with SQL in a template', 'sql', /may not speak SQL/, {
    [`${boards}/server/jobs.ts`]:
      'export const all = (tx: any) => tx.run(`update pulse_boards.board set company = null`);\n',
  }),
  plant('an app that queries', 'sql', /may not speak SQL/, {
    'app/server.ts':
      "export const all = (tx: any) => tx.query('delete from companies.company where true');\n",
  }),
  plant(
    'a store that reads a neighbour’s table',
    'sql',
    /may not read companies\.company: a room's SQL names its own tables only/,
    {
      [store]: "export const all = (tx: any) => tx.selectFrom('companies.company as c');\n",
    },
  ),
  plant('a store that joins a neighbour in a template', 'sql', /may not read people\.person/, {
    [store]:
      'export const all = (tx: any, b: string) => tx.run(`select 1 from pulse_boards.board join people.person p on true where board = ${b}`);\n',
  }),
  plant('a migration that names a neighbour’s table', 'sql', /may not name people\.person/, {
    [migration]: `${boardTable}create function pulse_boards.f() returns uuid language sql return (select person from people.person);\n`,
  }),
  plant(
    'a foreign key that points up',
    'sql',
    /foreign keys point downwards, and pulse-boards is above companies/,
    {
      'capabilities/companies/server/migrations/20261122-2-hang-board.sql':
        'alter table companies.company add column board uuid references pulse_boards.board;\n',
    },
  ),
  plant('a table in no schema', 'sql', /Write pulse_boards\.mark/, {
    [migration]: `${boardTable}create table mark (mark uuid);\n`,
  }),
  plant('a table without row-level security', 'sql', /leaves pulse_boards\.mark open.*enable and force/, {
    [migration]: `${boardTable}create table pulse_boards.mark (mark uuid);\n`,
  }),
  plant('a table whose owner sees everything', 'sql', /leaves pulse_boards\.board open.*… force row/, {
    [migration]: boardTable.replace(/.*force row level security;\n/, ''),
  }),
  plant('row-level security that is only a comment', 'sql', /leaves pulse_boards\.board open/, {
    [migration]: boardTable.replace(
      'alter table pulse_boards.board force',
      '-- alter table pulse_boards.board force',
    ),
  }),
  plant('a view that sees as its owner', 'sql', /with \(security_invoker = true\)/, {
    [migration]: `${boardTable}create view pulse_boards.all_boards as select board from pulse_boards.board;\n`,
  }),
  plant('a function that sees everything', 'sql', /security definer/, {
    [migration]: `${boardTable}create function pulse_boards.f() returns int language sql security definer return 1;\n`,
  }),
];

const longFile = Array.from({ length: 251 }, (_, i) => `export const line${i} = ${i};`).join('\n');
const shape: Plant[] = [
  ...[
    'date-utils.ts',
    'NewBoard.ts',
    'board-helper.ts',
    'common.ts',
    'shared.ts',
    'misc.ts',
    'rules-v2.ts',
    'board-manager.ts',
  ].map((name) =>
    plant(`a file called ${name}`, 'names', /may not be called/, {
      [`platform/server/${name}`]: 'export const x = 1;\n',
    }),
  ),
  plant('a folder of odds and ends', 'names', /may not be called "utils"/, {
    'engines/spread/utils/mean.ts': 'export const x = 1;\n',
  }),
  plant('a file of 251 lines', 'length', /has 251 lines, and 250 is the most/, {
    'platform/server/long.ts': longFile,
  }),
  plant('a barrel', 'barrels', /only passes on/, {
    'platform/server/all.ts':
      "// Everything.\nexport * from './pool.ts';\nexport { now } from './pool.ts';\n",
  }),
  plant('a barrel in two steps', 'barrels', /only passes on/, {
    'platform/server/all.ts': "import { now } from './pool.ts';\nexport { now };\n",
  }),
  plant('a default export', 'defaults', /may not export a default/, {
    'platform/server/x.ts': 'export default 1;\n',
  }),
  plant('a default export in a list', 'defaults', /may not export a default/, {
    'platform/server/x.ts': 'const x = 1;\nexport { x as default };\n',
  }),
  plant('an enum', 'enums', /may not declare an enum/, {
    'platform/server/x.ts': 'export const enum Side { Employer }\n',
  }),
];

const purity: Plant[] = (
  [
    ['Date.now()', /the clock/],
    ['new Date()', /the clock/],
    ['Math.random()', /chance/],
    ['crypto.randomUUID()', /chance/],
    ["fetch('/x')", /the network/],
    ['process.env', /the process/],
    ['setTimeout(() => 1)', /a timer/],
  ] as const
).flatMap(([call, says]) => [
  plant(`an engine that calls ${call}`, 'purity', says, {
    'engines/spread/mean.ts': `export const mean = () => ${call};\n`,
  }),
  plant(`a drawing that calls ${call}`, 'purity', says, {
    'platform/chart/draw.ts': `export const draw = () => ${call};\n`,
  }),
  plant(`a rule that calls ${call}`, 'purity', says, { [rules]: `export const late = () => ${call};\n` }),
]);

const rooms: Plant[] = [
  plant('a room the house does not know', 'rooms', /attic is a room the house does not know/, {
    'capabilities/attic/README.md': soundHouse['capabilities/people/README.md']!,
  }),
  plant('a room without a README', 'rooms', /README\.md is missing/, {
    'capabilities/visits/rules.ts': 'export const x = 1;\n',
  }),
  plant('a README of three lines', 'rooms', /has 3 lines/, {
    'capabilities/people/README.md': '# people\n\nPersons.\n',
  }),
  plant('a service in server/', 'places', /stands where the house does not look/, {
    [`${boards}/server/service.ts`]: 'export const x = 1;\n',
  }),
  plant('a folder inside web/', 'places', /stands where the house does not look/, {
    [`${boards}/web/parts/Row.tsx`]: 'export const x = 1;\n',
  }),
  plant('a migration without a number', 'places', /stands where the house does not look/, {
    [`${boards}/server/migrations/create.sql`]: '',
  }),
  plant('a file lying between the rooms', 'places', /lies loose/, {
    'capabilities/rules.ts': 'export const x = 1;\n',
  }),
  plant('an endpoint without a rule', 'contracts', /access\.ts has no rule for readBoard/, {
    [`${boards}/access.ts`]: 'export const access = {};\n',
  }),
  plant('a rule without an endpoint', 'contracts', /has a rule for closeBoard/, {
    [`${boards}/access.ts`]:
      "export const access = { readBoard: { kind: 'anyone' }, closeBoard: { kind: 'anyone' } };\n",
  }),
  plant('an address that belongs to another room', 'contracts', /an address begins with its room/, {
    [`${boards}/contract.ts`]: boardContract.replace('/api/pulse-boards/', '/api/companies/'),
  }),
  plant('a refusal without words', 'contracts', /no words for "board-is-gone"/, {
    [`${boards}/contract.ts`]: boardContract.replace("'board-is-full'", "'board-is-full', 'board-is-gone'"),
  }),
  plant('refusals in a room without words', 'contracts', /text\.ts holds no words/, {
    'capabilities/companies/contract.ts':
      "export const c = { readCompany: { method: 'GET', path: '/api/companies', answer: {}, refusals: ['gone'] } };\nexport type Company = string;\n",
    'capabilities/companies/access.ts': "export const access = { readCompany: { kind: 'anyone' } };\n",
  }),
  plant('a contract that cannot be read', 'reading', /cannot be read: no/, {
    'capabilities/companies/contract.ts': "throw new Error('no');\nexport const x = 1;\n",
  }),
];

const spoken = (from: string, to: string): Plan => {
  assert.ok(cardText.includes(from), `the tiny house says ${from}`);
  return { [`${boards}/text.ts`]: cardText.replace(from, to) };
};
const phrases: Plant[] = [
  plant(
    'a phrase whose braces do not close',
    'phrases',
    /text\.plain does not parse in pl/,
    spoken('Cześć, {name}', 'Cześć, {name'),
  ),
  plant(
    'a phrase that lacks a language',
    'phrases',
    /says nothing in pl/,
    spoken(", pl: 'Tablica jest pełna'", ''),
  ),
  plant('a phrase of only space', 'phrases', /says nothing in pl/, spoken('Tablica jest pełna', ' ')),
  plant('a Polish plural without few', 'phrases', /without "few" in pl/, spoken('few {# tablice} ', '')),
  plant('a Polish plural without many', 'phrases', /without "many" in pl/, spoken('many {# tablic} ', '')),
  plant(
    'a placeholder spelt otherwise in one language',
    'phrases',
    /asks for navn in pl but for name in nb/,
    spoken('Cześć, {name}', 'Cześć, {navn}'),
  ),
  plant(
    'a placeholder hidden by an apostrophe',
    'phrases',
    /asks for none in pl/,
    spoken('Cześć, {name}', "Cześć, \\'{name}\\'"),
  ),
  plant('a text file without phrases', 'phrases', /holds no phrases/, {
    'app/kit-text.ts': 'export const kit = {};\n',
  }),
];

// Put together here, so that this file is not itself a breach.
const machine = ['', 'work', 'main', 'x.ts'].join('/');
const words: Plant[] = [
  plant('a folder of one machine in a page', 'words', /names a folder of one machine/, {
    'docs/running.md': `Open ${machine}.\n`,
  }),
  plant('a home folder in code', 'words', /names a folder of one machine/, {
    'platform/server/x.ts': `export const x = '${['', 'root', '.cache', 'x'].join('/')}';\n`,
  }),
  plant('a registry in the lockfile', 'words', /address of a package registry/, {
    'package-lock.json': `{ "resolved": "https://${['registry', 'example', 'org'].join('.')}/zod" }\n`,
  }),
  plant('a tarball in the lockfile', 'words', /address of a package registry/, {
    'package-lock.json': `{ "resolved": "${'https'}://example.org/zod-4.tgz" }\n`,
  }),
];

const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/');

test('a sound house stands, and the check says what it looked at', async () => {
  const { breaches, looked } = await inHouse(soundHouse, (root) => checkHouse(root));
  assert.deepEqual(breaches, []);
  assert.deepEqual([looked.rooms, looked.phrases, looked.endpoints, looked.migrations], [3, 3, 1, 2]);
  assert.ok(looked.imports! >= 20 && looked.files! >= 20, JSON.stringify(looked));
});

for (const { name, files, guard, says } of [
  ...floors,
  ...circles,
  ...sql,
  ...shape,
  ...purity,
  ...rooms,
  ...phrases,
  ...words,
]) {
  test(`the ${guard} guard sees ${name}`, async () => {
    const { breaches } = await inHouse({ ...soundHouse, ...files }, (root) => checkHouse(root));
    const seen = breaches.filter((breach) => breach.guard === guard);
    assert.ok(
      seen.some((breach) => says.test(breach.says)),
      `expected ${says}, got ${JSON.stringify(breaches, null, 2)}`,
    );
    const planted = Object.keys(files).map(folderOf);
    assert.ok(
      seen.every((breach) => planted.includes(folderOf(breach.file))),
      JSON.stringify(seen),
    );
  });
}

test('an empty folder is a breach of every sight', async () => {
  const { breaches } = await inHouse({}, (root) => checkHouse(root));
  const seen = breaches.map((breach) => breach.says.split(':')[0]);
  assert.deepEqual(
    seen,
    ['files', 'imports', 'rooms', 'phrases', 'endpoints', 'migrations'].map(
      (what) => `The check saw no ${what}`,
    ),
  );
});

test('a house whose rooms have moved away is a breach', async () => {
  const moved = Object.fromEntries(
    Object.entries(soundHouse).filter(([path]) => !path.startsWith('capabilities/')),
  );
  const { breaches } = await inHouse(moved, (root) => checkHouse(root));
  assert.ok(breaches.some((breach) => breach.says.startsWith('The check saw no rooms')));
});

test('the command prints each breach with its line and exits with 1', async () => {
  const run = (plan: Plan) =>
    inHouse(plan, (root) =>
      spawnSync(process.execPath, [join(import.meta.dirname, 'check-house.ts'), root], { encoding: 'utf8' }),
    );
  const broken = await run({ ...soundHouse, [rules]: "export const a = 1;\nimport 'node:fs';\n" });
  assert.equal(broken.status, 1, broken.stderr);
  assert.match(
    broken.stdout,
    /rules\.ts may not import node:fs: a rule has no I\/O\. Move the call to server\/\. \[floors, line 2\]/,
  );
  assert.match(broken.stdout, /^1 breach\. Looked at \d+ files, \d+ imports, 3 rooms/m);
  const sound = await run(soundHouse);
  assert.equal(sound.status, 0, sound.stdout + sound.stderr);
  assert.match(sound.stdout, /^The house stands\. Looked at/m);
});

test('files that git is told to ignore are not looked at', async () => {
  const plan = { ...soundHouse, '.gitignore': 'node_modules/\n*.log\n', 'run.log': `${machine}\n` };
  const { breaches } = await inHouse(plan, (root) => {
    execFileSync('git', ['init', '--quiet', root]);
    return checkHouse(root);
  });
  assert.deepEqual(breaches, []);
});
