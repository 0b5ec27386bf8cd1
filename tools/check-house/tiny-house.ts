import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of a house, by path from its root. */
export type Plan = Readonly<Record<string, string>>;

const readme = (room: string) => `# ${room}\n${'\nA line that says something of the room.'.repeat(10)}\n`;

const phrase = (nb: string, pl: string) =>
  `{ nb: '${nb}', nn: '${nb}', en: '${nb}', sv: '${nb}', pl: '${pl}' }`;

export const cardText = `import { endpoints } from '#people/contract.ts';
export const text = {
  plain: ${phrase('Hei, {name}', 'Cześć, {name}')},
  counted: ${phrase(
    '{n, plural, one {# tavle} other {# tavler}}',
    '{n, plural, one {# tablica} few {# tablice} many {# tablic} other {# tablicy}}',
  )},
  'board-is-full': ${phrase('Tavla er full', 'Tablica jest pełna')},
};
export const kept = endpoints;
`;

export const boardTable = `create table pulse_boards.board (
  board uuid primary key,
  company uuid not null references companies.company
);
alter table pulse_boards.board enable row level security;
alter table pulse_boards.board force row level security;
create policy readable on pulse_boards.board for select using (company = any ((select platform.companies())::uuid[]));
`;

export const boardContract = `import { z } from 'zod';
import type { Company } from '#companies/contract.ts';
export type Board = { company: Company };
export const shape = z;
export const boards = {
  readBoard: { method: 'GET', path: '/api/pulse-boards/:board', summary: 'One board.', answer: {}, refusals: ['board-is-full'] },
};
`;

/** A small house in which every rule holds: three rooms on two storeys, an engine, a platform and an app. */
export const soundHouse: Plan = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: {
      '#app/*': './app/*',
      '#engines/*': './engines/*',
      '#platform/*': './platform/*',
      '#*': './capabilities/*',
    },
  }),
  // Stands in for the package, so that a contract of the tiny house can be imported.
  'node_modules/zod/package.json': '{ "name": "zod", "type": "module", "exports": "./zod.js" }',
  'node_modules/zod/zod.js': 'export const z = {};',
  'README.md': '# A tiny house\n',
  'engines/spread/spread.ts':
    "import { mean } from '#engines/spread/mean.ts';\nexport const spread = mean;\n",
  'engines/spread/mean.ts': 'export const mean = (values: number[]) => values.length;\n',
  'engines/spread/mean.test.ts': "import test from 'node:test';\ntest('it is', () => {});\n",
  'platform/contract/words.ts': 'export const words = 1;\n',
  'platform/chart/picture.ts': 'export type Picture = { points: number[] };\n',
  'platform/chart/draw.ts':
    "import * as Plot from '@observablehq/plot';\nimport { words } from '#platform/contract/words.ts';\nexport const draw = [Plot, words];\n",
  'platform/server/pool.ts':
    "import pg from 'pg';\nexport const pool = pg;\nexport const now = () => Date.now();\n",
  'platform/web/kit.tsx':
    "import { words } from '#platform/contract/words.ts';\nexport const kit = [words, () => import('#platform/chart/draw.ts')];\n",
  'app/rooms.server.ts': "export { room as pulseBoards } from '#pulse-boards/server/routes.ts';\n",
  'app/testing.ts': 'export const openTestHouse = () => 1;\n',
  'tools/count.ts': "import * as rooms from '#app/rooms.server.ts';\nexport const count = rooms;\n",
  'vite.config.ts': 'export default {};\n',

  'capabilities/people/README.md': readme('people'),
  'capabilities/people/contract.ts': 'export const endpoints = {};\n',
  'capabilities/companies/README.md': readme('companies'),
  'capabilities/companies/contract.ts': 'export type Company = string;\n',
  'capabilities/companies/server/door.ts':
    "import { read } from './store.ts';\nexport const readCompany = read;\n",
  'capabilities/companies/server/store.ts':
    "import { sql } from 'kysely';\nexport const read = () => sql`select company from companies.company`;\n",
  'capabilities/companies/server/builders.ts': 'export const buildCompany = () => 1;\n',
  'capabilities/companies/web/door.tsx': 'export const CompanyName = () => null;\n',
  'capabilities/companies/server/migrations/20261122-1-create-company.sql':
    'create table companies.company (company uuid primary key);\n' +
    'alter table companies.company enable row level security;\nalter table companies.company force row level security;\n',

  'capabilities/pulse-boards/README.md': readme('pulse-boards'),
  'capabilities/pulse-boards/contract.ts': boardContract,
  'capabilities/pulse-boards/rules.ts':
    "import type { Board } from './contract.ts';\nimport type { Picture } from '#platform/chart/picture.ts';\nimport { spread } from '#engines/spread/spread.ts';\n" +
    '/** Who manages? Never import node:fs here. */\nexport const late = (boards: Board[], _: Picture) => spread([boards.length]);\n',
  'capabilities/pulse-boards/access.ts': "export const access = { readBoard: { kind: 'signed-in' } };\n",
  'capabilities/pulse-boards/text.ts': cardText,
  'capabilities/pulse-boards/server/routes.ts':
    "import { readCompany } from '#companies/server/door.ts';\nimport { late } from '#pulse-boards/rules.ts';\n" +
    "import { pool } from '#platform/server/pool.ts';\nimport { draw } from '#platform/chart/draw.ts';\nexport const room = { readCompany, late, pool, draw };\n",
  'capabilities/pulse-boards/server/store.ts':
    "export const list = (tx: any) => tx.selectFrom('pulse_boards.board as b').select(['b.board', 'b.company']);\n",
  'capabilities/pulse-boards/server/store.test.ts':
    "import { openTestHouse } from '#app/testing.ts';\nimport { buildCompany } from '#companies/server/builders.ts';\nimport { pool } from '#platform/server/pool.ts';\n" +
    "pool.query('select board from pulse_boards.board', [buildCompany(), openTestHouse]);\n",
  'capabilities/pulse-boards/server/migrations/20261122-1-create-board.sql': boardTable,
  'capabilities/pulse-boards/web/BoardPage.tsx':
    "import { CompanyName } from '#companies/web/door.tsx';\nimport { kit } from '#platform/web/kit.tsx';\n" +
    "import { late } from '#pulse-boards/rules.ts';\nexport const Page = () => [CompanyName, kit, late, \"don't\"];\n",
};

/** Builds a house in a folder of its own, lets `use` look at it, and takes it down. */
export async function inHouse<T>(plan: Plan, use: (root: string) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'tiny-house-'));
  try {
    for (const [path, text] of Object.entries(plan)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
