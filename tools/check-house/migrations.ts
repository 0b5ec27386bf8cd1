import type { Breach } from '#tools/check-house/breach.ts';
import type { Leaning } from '#tools/check-house/circles.ts';
import type { HouseFile } from '#tools/check-house/files.ts';
import { placeOf } from '#tools/check-house/places.ts';
import { tablesIn, withoutComments } from '#tools/check-house/tables-in-sql.ts';
import { type RoomTable, schemaNames, schemaOf, storeys } from '#tools/house.ts';

export type MigrationFindings = {
  readonly breaches: Breach[];
  /** Foreign keys from one room's tables to another's. */
  readonly leanings: Leaning[];
  readonly migrations: number;
};

/** A room's migrations make its own tables, close them, point downwards, and open no way around the rights. */
export function checkMigrations(files: readonly HouseFile[], table: RoomTable): MigrationFindings {
  const breaches: Breach[] = [];
  const leanings: Leaning[] = [];
  const migrations = files.flatMap((file) => {
    const place = placeOf(file.path);
    return place.floor === 'room' && file.path.endsWith('.sql') ? [{ file, room: place.room }] : [];
  });
  for (const { file, room } of migrations) {
    const ofRoom = migrations.filter((one) => one.room === room).map((one) => one.file.text);
    const sql = withoutComments(file.text);
    const names = foreignNames(sql, room, table);
    leanings.push(
      ...names.filter((one) => one.why === null).map(({ to }) => ({ from: room, to, file: file.path })),
    );
    const faults = [
      ...names.flatMap(({ at, why }) => (why === null ? [] : [{ at, why }])),
      ...tableFaults(file.text, ofRoom.join(';\n'), room),
      ...wayAround(sql),
    ];
    for (const { at, why } of faults) {
      const line = sql.slice(0, at).split('\n').length;
      breaches.push({ guard: 'sql', file: file.path, line, says: `${file.path} ${why}` });
    }
  }
  return { breaches, leanings, migrations: migrations.length };
}

type Fault = { readonly at: number; readonly why: string };

function foreignNames(
  sql: string,
  room: string,
  table: RoomTable,
): { at: number; to: string; why: string | null }[] {
  const names = new RegExp(
    `(?<![\\w.])(references\\s+)?(?<!\\w)(${schemaNames(table)})\\.([a-z_]\\w*)`,
    'gi',
  );
  return [...sql.matchAll(names)].flatMap((match) => {
    const to = Object.keys(table).find((name) => schemaOf(name) === match[2]!.toLowerCase())!;
    if (to === room) return [];
    const name = `${match[2]}.${match[3]}`;
    const why = !match[1]
      ? `may not name ${name}: a room's SQL names its own tables only. Point at it with references, or ask through a door.`
      : isAbove(to, room, table)
        ? `may not point at ${name}: foreign keys point downwards, and ${to} is above ${room}.`
        : null;
    return [{ at: match.index, to, why }];
  });
}

const isAbove = (one: string, other: string, table: RoomTable): boolean =>
  storeys.indexOf(table[one]!) > storeys.indexOf(table[other] ?? 'summit');

function tableFaults(sql: string, ofRoom: string, room: string): Fault[] {
  const own = schemaOf(room);
  return tablesIn(sql, ofRoom).flatMap(({ name, at, security }): Fault[] => {
    if (!name.startsWith(`${own}.`)) {
      const right = `${own}.${name.split('.').at(-1)}`;
      return [
        { at, why: `may not create ${name}: a room's tables stand in its own schema. Write ${right}.` },
      ];
    }
    if (security === 'forced') return [];
    const missing = security === 'off' ? 'enable and force' : 'force';
    return [
      {
        at,
        why: `leaves ${name} open: a table without forced row-level security shows every company's rows. Write alter table ${name} … ${missing} row level security.`,
      },
    ];
  });
}

const waysAround: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern: /\bsecurity\s+definer\b/gi,
    why: 'may not use security definer: such a function sees every company. Let it run as its caller.',
  },
  {
    pattern: /\bcreate\s+materialized\s+view\b/gi,
    why: 'may not create a materialized view: it holds every company’s rows without a policy. Make a table with one.',
  },
  {
    pattern: /\bcreate\s+(?:or\s+replace\s+)?view\b(?![^;]*?security_invoker)/gi,
    why: 'creates a view that sees as its owner does. Write create view … with (security_invoker = true).',
  },
];

const wayAround = (sql: string): Fault[] =>
  waysAround.flatMap(({ pattern, why }) =>
    [...sql.matchAll(pattern)].map((match) => ({ at: match.index, why })),
  );
