import { pathToFileURL } from 'node:url';
import type { Rule } from '#platform/contract/access.ts';
import type { EndpointShape } from '#platform/contract/endpoint.ts';
import { type HouseFile, readHouse } from '#tools/check-house/files.ts';
import { placeOf } from '#tools/check-house/places.ts';
import { tablesIn } from '#tools/check-house/tables-in-sql.ts';

/** What a room must say of itself to stand on the map; a ServerRoom does. */
export type MappedRoom = {
  readonly name: string;
  readonly endpoints: Readonly<Record<string, EndpointShape>>;
  readonly access: Readonly<Record<string, Rule>>;
};

export type HouseMap = {
  readonly routes: readonly {
    method: string;
    path: string;
    room: string;
    act: string;
    access: string;
    summary: string;
  }[];
  readonly jobs: readonly { room: string; job: string; file: string }[];
  readonly tables: readonly {
    table: string;
    room: string;
    security: string;
    policies: number;
    file: string;
  }[];
};

/** Every route, job and table of these rooms; jobs and tables are read from the files. */
export function mapOf(rooms: readonly MappedRoom[], files: readonly HouseFile[]): HouseMap {
  const routes = rooms.flatMap((room) =>
    Object.entries(room.endpoints).map(([act, { method, path, summary }]) => ({
      method,
      path,
      room: room.name,
      act,
      access: ruleWords(room.access[act]),
      summary,
    })),
  );
  routes.sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));
  return { routes, jobs: files.flatMap(jobsOf), tables: tablesOf(files) };
}

function ruleWords(rule: Rule | undefined): string {
  if (!rule) return 'NO RULE';
  if (rule.kind === 'anyone' || rule.kind === 'signed-in') return rule.kind;
  const own = rule.kind === 'company' && rule.office ? ', and an office with its own' : '';
  return `${rule.kind}: ${rule.roles.join(', ')}${own}`;
}

/** The functions a room's jobs files export: each is an errand that can be put in the queue by name. */
function jobsOf(file: HouseFile): HouseMap['jobs'] {
  const place = placeOf(file.path);
  if (place.floor !== 'room' || file.isTest || !/^server\/jobs[\w-]*\.ts$/.test(place.rest)) return [];
  return file.tokens.flatMap(({ text }, i) => {
    if (text !== 'export') return [];
    const [first, second, third] = file.tokens.slice(i + 1, i + 4).map((token) => token.text);
    const job = first === 'async' ? third : first === 'function' || first === 'const' ? second : undefined;
    return job ? [{ room: place.room, job, file: file.path }] : [];
  });
}

function tablesOf(files: readonly HouseFile[]): HouseMap['tables'] {
  const migrations = files.flatMap((file) => {
    const room = /^(?:capabilities\/([^/]+)|(platform))\/server\/migrations\/.*\.sql$/.exec(file.path);
    return room ? [{ file, room: (room[1] ?? room[2])! }] : [];
  });
  return migrations.flatMap(({ file, room }) => {
    const all = migrations.filter((one) => one.room === room).map((one) => one.file.text);
    return tablesIn(file.text, all.join(';\n')).map(({ name, security, policies }) => ({
      table: name,
      room,
      security,
      policies,
      file: file.path,
    }));
  });
}

/** The map as columns for a person to read. */
export function mapLines({ routes, jobs, tables }: HouseMap): string[] {
  return [
    `Routes (${routes.length})`,
    ...columns(routes.map((one) => [one.method, one.path, one.room, one.access, one.summary])),
    '',
    `Jobs (${jobs.length})`,
    ...columns(jobs.map((one) => [one.room, one.job, one.file])),
    '',
    `Tables (${tables.length})`,
    ...columns(
      tables.map((one) => [
        one.table,
        `row-level security ${one.security}`,
        policyWords(one.policies),
        one.file,
      ]),
    ),
  ];
}

const policyWords = (n: number): string => `${n} ${n === 1 ? 'policy' : 'policies'}`;

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i]!)).join('  ')}`.trimEnd());
}

const isRoom = (value: unknown): value is MappedRoom =>
  typeof value === 'object' && value !== null && 'name' in value && 'endpoints' in value && 'access' in value;

/** `npm run map`, with `--json` for machines. Exit code 1 when there is no route to see. */
async function main(): Promise<number> {
  const root = process.cwd();
  const known: Record<string, unknown> = await import('#app/rooms.server.ts');
  const rooms = Object.values(known).flat().filter(isRoom);
  const map = mapOf(rooms, readHouse(root));
  console.log(process.argv.includes('--json') ? JSON.stringify(map, null, 2) : mapLines(map).join('\n'));
  if (map.routes.length > 0) return 0;
  console.error('The map shows no route: app/rooms.server.ts lists no room, or the rooms no endpoint.');
  return 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main();
