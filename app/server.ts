import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gate } from '#app/gate.ts';
import * as rooms from '#app/rooms.server.ts';
import { readSettings, type Settings } from '#app/settings.ts';
import { registerClient } from '#companies/server/client-register.ts';
import { companiesRoom } from '#companies/server/routes.ts';
import { publishCalibration, publishLeanInstrument } from '#lean-status/server/door.ts';
import { signAuditHeads } from '#platform/server/audit/sign.ts';
import { findMigrations, type Migration } from '#platform/server/database/migrate.ts';
import { type Database, openDatabase } from '#platform/server/database/pool.ts';
import { inScope, type Tx } from '#platform/server/database/scope.ts';
import { type ErrandHouse, startErrands } from '#platform/server/errands/errands.ts';
import { buildHttp } from '#platform/server/http/http.ts';
import type { ServerRoom } from '#platform/server/http/room.ts';
import { keyFolder } from '#platform/server/key-folder/key-folder.ts';
import { openLive } from '#platform/server/live/live.ts';
import { folderMailer, type Mailer, smtpMailer } from '#platform/server/mail/mailer.ts';
import { secretBox } from '#platform/server/secret-box/secret-box.ts';
import { libreTranslate } from '#platform/server/translation/libre-translate.ts';
import { publishTemplateFile } from '#programme/server/door.ts';
import { publishInstrumentFile, publishOperatorsInstrument } from '#surveys/server/door.ts';
import packageFile from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');

export const serverRooms = Object.values(rooms);

/** The rooms as they are served, asking Enhetsregisteret at an address. */
export const roomsAsking = (register: string): ServerRoom[] =>
  Object.values({ ...rooms, companies: companiesRoom(registerClient(register)) });

/** All rooms' migrations, the platform's first. */
export const allMigrations = (): Promise<Migration[]> =>
  findMigrations(
    serverRooms.map(({ name }) => ({
      name,
      folder: join(root, 'capabilities', name, 'server', 'migrations'),
    })),
  );

export type ServerOptions = {
  /** URL of the role that owns nothing. */
  appUrl: string;
  port: number;
  host: string;
  /** Folder of the built web; null serves the API alone. */
  webFolder: string | null;
  /** Folder outside the database for what must survive it: signed heads of the audit, letters where no mail server is set. */
  folder: string;
  /** True behind https: cookies then carry `Secure` and the `__Host-` prefix. */
  secure?: boolean;
  settings?: Settings;
  clock?: () => Date;
};

export type Server = {
  address: string;
  /** Runs an errand once, from its beginning. */
  runErrand: (name: string) => Promise<void>;
  close: () => Promise<void>;
};

/** Connections for what calls do beside their transactions: counted tries, which take a millisecond. */
const asideConnections = 3;

const warn = (what: string) => (error: Error) => process.emitWarning(error.message, what);

/** Publishes what stands in `programmes/`, then listens. The address is the one to open. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { clock = () => new Date(), secure = false, settings = readSettings({}), appUrl } = options;
  const opened = openDatabase(appUrl, warn('DatabaseConnection'));
  const aside = openDatabase(appUrl, warn('DatabaseConnection'), asideConnections);
  const closing: (() => Promise<unknown>)[] = [opened.close, aside.close];
  const close = async () => {
    for (const one of closing.toReversed()) await one();
  };
  try {
    await publishProgrammes(opened.database);
    const house = errandHouse(options, opened.database, clock, settings);
    const live = openLive(appUrl, { ...gate, database: opened.database, clock }, warn('LivePages'));
    const all = serverRooms.flatMap((room) => [...(room.errands ?? [])]);
    const errands = startErrands(all, house, (name, error) =>
      warn('Errand')(new Error(`${name}: ${error.message}`)),
    );
    const http = await buildHttp({
      database: opened.database,
      aside: aside.database,
      rooms: roomsAsking(settings.registerAddress),
      ...gate,
      clock,
      secure,
      live,
      poke: errands.poke,
      address: () => house.address,
      settings: {
        identityProviders: settings.identityProviders,
        secretBox: secretBox(options.folder),
        keys: house.keys,
        translator:
          settings.translation && libreTranslate(settings.translation.address, settings.translation.key),
      },
      trustedProxies: settings.trustedProxies,
      logLevel: settings.logLevel,
      version: packageFile.version,
      webFolder: options.webFolder,
    });
    closing.push(
      async () => house.mailer.close(),
      errands.stop,
      // Signed while the database still answers: what comes after can only be added to.
      () => errands.runOnce(signAuditHeads.name),
      () => http.close(),
      live.close,
    );
    const listening = await http.listen({ port: options.port, host: options.host });
    house.address = settings.address ?? listening;
    errands.poke(signAuditHeads.name);
    return { address: listening, runErrand: errands.runOnce, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function errandHouse(
  { folder }: ServerOptions,
  database: Database,
  clock: () => Date,
  settings: Settings,
): ErrandHouse & { address: string; mailer: Mailer } {
  const from = settings.mail?.from ?? 'Spranget <spranget@localhost>';
  const mailer = settings.mail
    ? smtpMailer(settings.mail.url, from)
    : folderMailer(join(folder, 'letters'), from, clock);
  return { database, clock, folder, mailer, address: settings.address ?? '', keys: keyFolder(folder) };
}

type Publish = (tx: Tx, source: string, fileName: string) => Promise<void>;

/** What is rated apart, and what operators are asked of the same by ballot. */
const publishLeanStatus: Publish = async (tx, source, fileName) => {
  await publishLeanInstrument(tx, source, fileName);
  await publishOperatorsInstrument(tx, source, fileName);
};

/** Who publishes what lies in `programmes/instruments/`, by the schema a file says it has. */
const instrumentKinds: readonly [schema: RegExp, publish: Publish][] = [
  [/^schema: *"?lean-status\/1"?[ \t]*$/m, publishLeanStatus],
  [/^schema: *"?calibration\/1"?[ \t]*$/m, publishCalibration],
];

const publishAnyInstrument: Publish = (tx, source, fileName) => {
  const publish = instrumentKinds.find(([schema]) => schema.test(source))?.[1] ?? publishInstrumentFile;
  return publish(tx, source, fileName);
};

/** Publishes each file whose version is not there yet: templates, and what is asked. Running companies keep theirs. */
export async function publishProgrammes(database: Database): Promise<void> {
  await publishFolder(database, 'programmes', publishTemplateFile);
  await publishFolder(database, 'programmes/instruments', publishAnyInstrument);
}

async function publishFolder(database: Database, folder: string, publish: Publish): Promise<void> {
  for (const name of (await readdir(join(root, folder))).filter((one) => one.endsWith('.yaml')).sort()) {
    const source = await readFile(join(root, folder, name), 'utf8');
    await inScope(database, { programme: 'installation' }, (tx) => publish(tx, source, `${folder}/${name}`));
  }
}
