import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { inCompany, signedIn } from '#platform/contract/access.ts';
import { houseFile } from '#tools/check-house/files.ts';
import { type MappedRoom, mapLines, mapOf } from '#tools/map.ts';

const boards: MappedRoom = {
  name: 'pulse-boards',
  endpoints: {
    readBoard: {
      method: 'GET',
      path: '/api/pulse-boards/:board',
      summary: 'One board.',
      answer: z.object({}),
      refusals: [],
    },
    addMark: {
      method: 'POST',
      path: '/api/pulse-boards/:board/marks',
      summary: 'A mark.',
      answer: z.object({}),
      refusals: [],
    },
    endBoard: {
      method: 'DELETE',
      path: '/api/pulse-boards/:board',
      summary: 'End it.',
      answer: z.object({}),
      refusals: [],
    },
  },
  access: { readBoard: signedIn, addMark: inCompany('manager', 'employee') },
};

const migrations = 'capabilities/pulse-boards/server/migrations';
const files = [
  houseFile(
    `${migrations}/20261122-1-a.sql`,
    'create table pulse_boards.board (b int);\ncreate table pulse_boards.mark (m int);\n-- create table pulse_boards.ghost (g int);\n',
  ),
  houseFile(
    `${migrations}/20261123-1-b.sql`,
    `alter table pulse_boards.board enable row level security;
     alter table pulse_boards.board force row level security;
     create policy one on pulse_boards.board for select using (true);
     create policy two on pulse_boards.board for insert with check (true);
     alter table pulse_boards.mark enable row level security;
     create table pulse_boards.board_day (d int);`,
  ),
  houseFile(
    'capabilities/pulse-boards/server/jobs.ts',
    'export async function remindOwners() {}\nexport const closeDay = 1;\nfunction inner() {}\n',
  ),
];

test('every route stands on the map with its room and its rule, by address and method', () => {
  const { routes } = mapOf([boards], files);
  assert.deepEqual(
    routes.map(({ method, path, room, access }) => [method, path, room, access]),
    [
      ['DELETE', '/api/pulse-boards/:board', 'pulse-boards', 'NO RULE'],
      ['GET', '/api/pulse-boards/:board', 'pulse-boards', 'signed-in'],
      ['POST', '/api/pulse-boards/:board/marks', 'pulse-boards', 'company: manager, employee'],
    ],
  );
});

test('every table stands on the map with its security as the migrations leave it', () => {
  assert.deepEqual(
    mapOf([boards], files).tables.map(({ table, security, policies }) => [table, security, policies]),
    [
      ['pulse_boards.board', 'forced', 2],
      ['pulse_boards.mark', 'enabled', 0],
      ['pulse_boards.board_day', 'off', 0],
    ],
  );
});

test('jobs are what a jobs file exports', () => {
  assert.deepEqual(
    mapOf([boards], files).jobs.map(({ job }) => job),
    ['remindOwners', 'closeDay'],
  );
});

test('the lines hold each route with its summary, in columns', () => {
  const lines = mapLines(mapOf([boards], files));
  assert.equal(lines[0], 'Routes (3)');
  assert.match(
    lines[3]!,
    /^ {2}POST {4}\/api\/pulse-boards\/:board\/marks +pulse-boards +company: manager, employee +A mark\.$/,
  );
});
