/**
 * `npm start`: from nothing to a running Spranget, and back to nothing.
 *
 * Order: port and folder are looked at, the web is built when its sources changed, PostgreSQL starts (unless
 * DATABASE_URL names one), the schema is brought up to date, the demo world is loaded on the first start,
 * the server listens. Stopping goes the other way.
 */
import { join } from 'node:path';
import { StartFailure } from '#platform/server/postgres/start-failure.ts';
import { dataFolder, readFlags, UsageError } from './flags.ts';
import { type Life, liveUntilStopped } from './lifecycle.ts';
import { readSettings, type Settings } from './settings.ts';
import { checkDatabase, checkDataFolder, checkPort, listenFailure, portFrom } from './start-checks.ts';

const webFolder = join(import.meta.dirname, '..', 'dist', 'web');

export type StartOptions = {
  port: number;
  host: string;
  dataDir: string;
  /** Leaves out the demo world on the first start. */
  empty: boolean;
  /** A server in front of this one speaks https with the browsers. */
  behindHttps: boolean;
  /** Of a database owner; null starts the PostgreSQL that comes along. */
  databaseUrl: string | null;
  /** Of the role the application connects by, when the owner may not make one. */
  databaseAppUrl: string | null;
  settings: Settings;
};

/** The options of `npm start` from its flags and environment. Throws a UsageError. */
export function startOptions(args: readonly string[], env: NodeJS.ProcessEnv = process.env): StartOptions {
  const { values } = readFlags('start', args, {
    port: { type: 'string', default: '4400' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string' },
    empty: { type: 'boolean', default: false },
    'behind-https': { type: 'boolean', default: false },
  });
  return {
    port: portFrom(values.port),
    host: values.host,
    dataDir: dataFolder(values.data),
    empty: values.empty,
    behindHttps: values['behind-https'] || isSet('SPRANGET_BEHIND_HTTPS', env),
    databaseUrl: env.DATABASE_URL || null,
    databaseAppUrl: env.DATABASE_APP_URL || null,
    settings: readSettings(env),
  };
}

/** A setting that is on or off: 1 or 0, and off when it is left out. Throws a UsageError for anything else. */
function isSet(name: string, env: NodeJS.ProcessEnv): boolean {
  const value = env[name] || '0';
  if (value === '0' || value === '1') return value === '1';
  throw new UsageError(`${name} is ${value}. Set it to 1 for yes, or leave it out.`);
}

/** The address of a database owner, its server started by us unless DATABASE_URL names one. */
async function startDatabase(options: StartOptions, life: Life): Promise<string> {
  if (options.databaseUrl) {
    await life.step('Reaching the database', checkDatabase(options.databaseUrl));
    return options.databaseUrl;
  }
  const { startOwnPostgres } = await import('./own-postgres.ts');
  return (await startOwnPostgres(options.dataDir, life)).url;
}

/** Brings the schema up to date. Resolves to the address the application connects by. */
async function migrateDatabase(ownerUrl: string, options: StartOptions, life: Life): Promise<string> {
  const { CannotMigrate } = await import('#platform/server/database/cannot-migrate.ts');
  const { migrate } = await import('#platform/server/database/migrate.ts');
  const { allMigrations } = await import('./server.ts');
  try {
    const migrating = migrate(ownerUrl, await allMigrations(), options.databaseAppUrl ?? undefined);
    return (await life.step('Bringing the database up to date', migrating)).appUrl;
  } catch (error) {
    throw error instanceof CannotMigrate ? new StartFailure(error.message, { cause: error }) : error;
  }
}

/** Loads the demo world on the first start, unless the installation is to be empty. */
async function loadWorld(appUrl: string, options: StartOptions, life: Life): Promise<string[]> {
  const { demoSignIns, loadDemoWorld } = await import('./demo-world.ts');
  const { keyFolder } = await import('#platform/server/key-folder/key-folder.ts');
  const loading = loadDemoWorld({ appUrl, empty: options.empty, keys: keyFolder(options.dataDir) });
  await life.step('Loading the demo world', inASentence(loading));
  return demoSignIns({ appUrl });
}

/** A programme that cannot be published is for whoever put the file there, and no bug. */
async function inASentence<T>(publishing: Promise<T>): Promise<T> {
  const { TemplateNotPublished } = await import('#programme/server/door.ts');
  return publishing.catch((error) => {
    throw error instanceof TemplateNotPublished ? new StartFailure(error.message, { cause: error }) : error;
  });
}

/** Listens. Resolves to the address of the pages. */
async function serveApp(
  appUrl: string,
  { host, port, behindHttps, dataDir, settings }: StartOptions,
  life: Life,
): Promise<string> {
  const { startServer } = await import('./server.ts');
  const starting = inASentence(
    startServer({ appUrl, host, port, webFolder, folder: dataDir, settings, secure: behindHttps }),
  );
  life.ends(async () => {
    const server = await starting.catch(() => null);
    await Promise.race([server?.close(), aborted(life.hurry)]);
  });
  try {
    return (await life.step('Starting the server', starting)).address;
  } catch (error) {
    throw listenFailure(error, host, port) ?? error;
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Everything from nothing to listening. Throws a StartFailure; what was started is registered with `life`. */
export async function startSpranget(options: StartOptions, life: Life): Promise<void> {
  await checkPort(options.host, options.port);
  if (!options.databaseUrl) checkDataFolder(options.dataDir);
  const { buildWeb } = await import('#tools/build-web.ts');
  await life.step('Building the web pages', buildWeb());
  const appUrl = await migrateDatabase(await startDatabase(options, life), options, life);
  const signIns = await loadWorld(appUrl, options, life);
  const address = await serveApp(appUrl, options, life);
  life.say(`Spranget runs at ${address}`);
  if (!options.behindHttps && !/^(127\.|localhost$|::1$)/.test(options.host))
    life.say(
      'It answers in clear text on the network: put a server that speaks https in front, see docs/running.md.',
    );
  if (options.behindHttps)
    life.say('Open it by its https address: over http the browser keeps nobody signed in.');
  for (const line of signIns) life.say(line);
  life.say('Stop it with Ctrl-C.');
}

/** Runs the command until it is told to stop; resolves to the exit code. */
export async function startCommand(args: readonly string[]): Promise<number> {
  const options = startOptions(args);
  return liveUntilStopped((life) => startSpranget(options, life));
}
