/** `spranget register import FILE`: the register's own file of all its units, read into our copy. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportCount, ImportStopped, importRegister } from '#companies/server/door-import.ts';
import { writeUnits } from '#companies/server/store-register.ts';
import { readDay } from '#platform/contract/dates.ts';
import { readInstallationIn } from '#platform/server/database/installation.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { type Database, openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import { startPostgres } from '#platform/server/postgres/start.ts';
import { messageOf, StartFailure } from '#platform/server/postgres/start-failure.ts';
import { dataFolder, readFlags, typedPath, UsageError } from './flags.ts';
import { allMigrations } from './server.ts';
import { checkDatabase, checkDataFolder } from './start-checks.ts';

const usage =
  'register is used as: spranget register import FILE [--kind legal|production] [--industry 10-33] ' +
  '[--dated YYYY-MM-DD] [--from N] [--data DIR]';

type Wanted = {
  file: string;
  kind: 'legal' | 'production';
  wants: (industryCode: string | null) => boolean;
  /** When the register wrote the file. */
  moment: Date;
  from: number;
  data: string;
};

/** Runs the command and resolves to its exit code: 1 when the file was not read to its end. */
export async function registerCommand(args: string[]): Promise<number> {
  const wanted = wantedBy(args);
  const stop = new AbortController();
  const onSignal = () => stop.abort(new StartFailure('Stopped.'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  try {
    return await withDatabase(wanted.data, stop.signal, (database) => run(database, wanted, stop.signal));
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** What the flags ask for. Throws a UsageError. */
function wantedBy(args: string[]): Wanted {
  const text = { type: 'string' } as const;
  const flags = { kind: text, industry: text, dated: text, from: text, data: text };
  const { values, positionals } = readFlags('register', args, flags, true);
  const [verb, file, ...rest] = positionals;
  if (verb !== 'import' || !file || rest.length) throw new UsageError(usage);
  const { kind = 'legal' } = values;
  if (kind !== 'legal' && kind !== 'production')
    throw new UsageError(`--kind is ${kind}. Write legal or production.`);
  const path = typedPath(file);
  return {
    file: path,
    kind,
    wants: industriesFrom(values.industry),
    moment: momentOf(path, values.dated),
    from: countFrom(values.from),
    data: dataFolder(values.data),
  };
}

/** `10-33`, or `10-33,38`: two-digit industries, first and last included. All of them when it is left out. */
function industriesFrom(flag: string | undefined): Wanted['wants'] {
  if (flag === undefined) return () => true;
  const ranges = flag.split(',').map((part) => /^(\d{2})(?:-(\d{2}))?$/.exec(part.trim()));
  if (ranges.some((range) => !range || Number(range[1]) > Number(range[2] ?? range[1])))
    throw new UsageError(`--industry is ${flag}. Write two-digit industries, such as 10-33 or 10-33,38.`);
  return (code) => {
    const industry = Number(code?.slice(0, 2) ?? Number.NaN);
    return ranges.some(
      (range) => industry >= Number(range![1]) && industry <= Number(range![2] ?? range![1]),
    );
  };
}

/** When the register wrote a file: as it is said, else when it was last changed, which a download keeps or makes today. */
function momentOf(path: string, dated: string | undefined): Date {
  if (dated !== undefined) {
    const day = readDay(dated);
    if (!day) throw new UsageError(`--dated is ${dated}. Write a day, such as 2026-11-22.`);
    return new Date(`${day}T00:00:00Z`);
  }
  try {
    return statSync(path).mtime;
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${messageOf(error)}.`);
  }
}

function countFrom(flag = '0'): number {
  if (/^\d{1,9}$/.test(flag)) return Number(flag);
  throw new UsageError(`--from is ${flag}. Write how many entries to pass over, such as --from 250000.`);
}

async function run(database: Database, wanted: Wanted, signal: AbortSignal): Promise<number> {
  const installation = await inScope(database, {}, readInstallationIn);
  if (!installation)
    throw new StartFailure('This installation has never been started. Start it once: npm start -- --empty');
  if (installation.demo) {
    throw new StartFailure(
      'This is a demo installation, and its register is invented. Import into one that was started with --empty.',
    );
  }
  try {
    const count = await importRegister(wanted.file, {
      ...wanted,
      fetchedAt: wanted.moment.toISOString(),
      source: 'bulk',
      day: wanted.moment.toISOString().slice(0, 10),
      dayBy: 'day-of-file',
      write: (units) => {
        signal.throwIfAborted();
        return inScope(database, { programme: 'installation' }, (tx) => writeUnits(tx, units));
      },
      progress: progressLine(),
    });
    process.stdout.write(`\n${summaryOf(count)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof ImportStopped)) throw error;
    process.stdout.write('\n');
    process.stderr.write(
      `The file was not read to its end: ${error.message}\n${summaryOf(error.count)}` +
        `Nothing is lost by running it again; to go on where it stopped, add --from ${error.safe}\n`,
    );
    return 1;
  }
}

/** A line that is written over on a screen, and one for each hundred thousand entries in a file. */
function progressLine(): (count: ImportCount) => void {
  let said = 0;
  return ({ read, written }) => {
    const words = `${read.toLocaleString('en')} entries read, ${written.toLocaleString('en')} units written`;
    if (process.stdout.isTTY) process.stdout.write(`\r${words}`);
    else if (read - said >= 100_000) {
      said = read;
      process.stdout.write(`${words}\n`);
    }
  };
}

function summaryOf({ read, written, unwanted, broken, reasons }: ImportCount): string {
  const figure = (n: number) => n.toLocaleString('en');
  const more = broken > reasons.length ? [`and ${figure(broken - reasons.length)} more`] : [];
  return [
    `Entries read: ${figure(read)}. Units written: ${figure(written)}. Of other industries: ${figure(unwanted)}. Broken and left out: ${figure(broken)}.`,
    ...[...reasons, ...more].map((reason) => `  ${reason}`),
    '',
  ].join('\n');
}

/** Runs work on the installation's database: DATABASE_URL's, or the one that comes along, started for it. */
async function withDatabase<T>(
  folder: string,
  signal: AbortSignal,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const { DATABASE_URL: ownUrl, DATABASE_APP_URL: appUrl } = process.env;
  if (ownUrl) {
    await checkDatabase(ownUrl);
    return onDatabase(ownUrl, appUrl, work);
  }
  checkDataFolder(folder);
  const log = (line: string) => process.stdout.write(`${line}\n`);
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), durable: true, log, signal });
  try {
    return await onDatabase(server.url, undefined, work);
  } finally {
    await server.stop();
  }
}

async function onDatabase<T>(
  ownerUrl: string,
  appRoleUrl: string | undefined,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const { appUrl } = await migrate(ownerUrl, await allMigrations(), appRoleUrl);
  const warn = (error: Error) => process.emitWarning(error.message, 'DatabaseConnection');
  const opened = openDatabase(appUrl, warn, 2);
  try {
    return await work(opened.database);
  } finally {
    await opened.close();
  }
}
