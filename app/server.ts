import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as rooms from '#app/rooms.server.ts';
import { publicRegister, registerClient } from '#companies/server/client-register.ts';
import { companiesOf } from '#companies/server/door.ts';
import { companiesRoom } from '#companies/server/routes.ts';
import { findActor } from '#people/server/door.ts';
import { findMigrations, type Migration } from '#platform/server/database/migrate.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import { buildHttp } from '#platform/server/http/http.ts';
import type { ServerRoom } from '#platform/server/http/room.ts';
import { publishTemplateFile } from '#programme/server/door.ts';
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
  /** True behind https: cookies then carry `Secure` and the `__Host-` prefix. */
  secure?: boolean;
  logLevel?: 'info' | 'warn' | 'silent';
  clock?: () => Date;
  /** Address of Enhetsregisteret's service; the public one when left out. */
  register?: string;
};

export type Server = { address: string; close: () => Promise<void> };

/** Publishes what stands in `programmes/`, then listens. The address is the one to open. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { clock = () => new Date(), secure = false, logLevel = 'warn', register = publicRegister } = options;
  const opened = openDatabase(options.appUrl, (error) =>
    process.emitWarning(error.message, 'DatabaseConnection'),
  );
  try {
    await publishProgrammes(opened.database);
    const http = await buildHttp({
      database: opened.database,
      rooms: roomsAsking(register),
      findActor,
      companiesOf,
      clock,
      secure,
      logLevel,
      version: packageFile.version,
      webFolder: options.webFolder,
    });
    const address = await http.listen({ port: options.port, host: options.host });
    return {
      address,
      close: async () => {
        await http.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Publishes each template file whose version is not there yet. Running companies keep theirs. */
export async function publishProgrammes(
  database: ReturnType<typeof openDatabase>['database'],
): Promise<void> {
  const folder = join(root, 'programmes');
  for (const fileName of (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()) {
    const source = await readFile(join(folder, fileName), 'utf8');
    await inScope(database, { programme: 'installation' }, (tx) =>
      publishTemplateFile(tx, source, `programmes/${fileName}`),
    );
  }
}
