import { pathToFileURL } from 'node:url';
import { type Breach, breachLine } from '#tools/check-house/breach.ts';
import { checkCircles, leaningsByImport } from '#tools/check-house/circles.ts';
import { checkContracts } from '#tools/check-house/contracts.ts';
import { readHouse } from '#tools/check-house/files.ts';
import { checkFloors } from '#tools/check-house/floors.ts';
import { checkMigrations } from '#tools/check-house/migrations.ts';
import { checkPhrases } from '#tools/check-house/phrases.ts';
import { checkRooms, roomsOf } from '#tools/check-house/rooms.ts';
import { checkPurity, checkShape } from '#tools/check-house/shape.ts';
import { checkSql } from '#tools/check-house/sql.ts';
import { checkWords } from '#tools/check-house/words.ts';
import { type RoomTable, roomTable } from '#tools/house.ts';

export type HouseReport = {
  readonly breaches: readonly Breach[];
  /** How many of each thing the guards looked at. */
  readonly looked: Readonly<Record<string, number>>;
};

/** What must not be zero: a guard that sees nothing says nothing. */
const mustSee = ['files', 'imports', 'rooms', 'phrases', 'endpoints', 'migrations'];

/**
 * Looks through the house below `root` and reports where it breaks its own rules.
 * A check that saw nothing of what must be there is itself a breach.
 */
export async function checkHouse(root: string, table: RoomTable = roomTable): Promise<HouseReport> {
  const files = readHouse(root);
  const migrations = checkMigrations(files, table);
  const phrases = await checkPhrases(root, files);
  const contracts = await checkContracts(root, files);
  const looked = {
    files: files.length,
    imports: files.reduce((sum, file) => sum + file.imports.length, 0),
    rooms: roomsOf(files).length,
    phrases: phrases.phrases,
    endpoints: contracts.endpoints,
    migrations: migrations.migrations,
  };
  const breaches = [
    ...blindness(looked),
    ...checkFloors(files, table),
    ...checkCircles([...leaningsByImport(files), ...migrations.leanings]),
    ...checkSql(files, table),
    ...migrations.breaches,
    ...checkPurity(files),
    ...checkShape(files),
    ...checkRooms(files, table),
    ...contracts.breaches,
    ...phrases.breaches,
    ...checkWords(files),
  ];
  return { breaches, looked };
}

function blindness(looked: Readonly<Record<string, number>>): Breach[] {
  return mustSee
    .filter((what) => !looked[what])
    .map((what) => ({
      guard: 'sight',
      file: '.',
      says: `The check saw no ${what}: it has looked at nothing, or in the wrong folder.`,
    }));
}

/** The report as lines for a person, and whether the house stands. */
export function houseLines({ breaches, looked }: HouseReport): string[] {
  const counts = Object.entries(looked).map(([what, n]) => `${n} ${what}`);
  const verdict =
    breaches.length === 0
      ? 'The house stands'
      : `${breaches.length} ${breaches.length === 1 ? 'breach' : 'breaches'}`;
  return [...breaches.map(breachLine), `${verdict}. Looked at ${counts.join(', ')}.`];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const report = await checkHouse(process.argv[2] ?? process.cwd());
  for (const line of houseLines(report)) console.log(line);
  process.exitCode = report.breaches.length === 0 ? 0 : 1;
}
