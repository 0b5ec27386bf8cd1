import { publishProgrammes } from '#app/server.ts';
import { listMemberships } from '#people/server/store.ts';
import { osloDay } from '#platform/contract/dates.ts';
import { readInstallationIn, writeInstallation } from '#platform/server/database/installation.ts';
import { type Database, openDatabase } from '#platform/server/database/pool.ts';
import { inScope, setScope } from '#platform/server/database/scope.ts';
import { type KeyFolder, keysInMemory } from '#platform/server/key-folder/key-folder.ts';
import { buildWorld } from './demo-world/build.ts';
import { namedAtStart } from './demo-world/cast.ts';

const uniqueViolation = '23505';

export type WorldOptions = {
  /** URL of the role that owns nothing. */
  appUrl: string;
  /** Leaves out the demo world: the installation is then for real companies, for good. */
  empty: boolean;
  /** The day the world is made for, `YYYY-MM-DD`; today in Oslo when left out. */
  today?: string;
  /** Where the server finds private keys: surveys that are open are sealed to one. Lost with the process when left out. */
  keys?: KeyFolder;
};

/**
 * Finishes the first start: publishes the programmes, loads the demo world unless the installation is to be
 * empty, and writes what the installation is. World and word come in one transaction, so a start that is cut
 * off leaves neither, and the next one does it whole. Later starts change nothing.
 */
export async function loadDemoWorld(options: WorldOptions): Promise<void> {
  const { appUrl, empty, today = osloDay(new Date()), keys = keysInMemory() } = options;
  await withDatabase(appUrl, async (database) => {
    if (await installationOf(database)) return;
    await publishProgrammes(database);
    try {
      await inScope(database, {}, async (tx) => {
        // Written first: another replica on its first start waits here, and then finds that all is done.
        await writeInstallation(tx, !empty);
        if (!empty) await buildWorld(tx, today, keys);
      });
    } catch (error) {
      const isLate = (error as { code?: string }).code === uniqueViolation;
      if (!isLate || !(await installationOf(database))) throw error;
    }
  });
}

/** Lines that say whom one may sign in as and where; none where there is no demo world. */
export async function demoSignIns({ appUrl }: { appUrl: string }): Promise<string[]> {
  return withDatabase(appUrl, async (database) => {
    if (!(await installationOf(database))?.demo) return [];
    const memberships = await inScope(database, {}, async (tx) => {
      await setScope(tx, { demo: 'yes' });
      return listMemberships(tx, osloDay(new Date()), null);
    });
    const named = namedAtStart.flatMap((name) => {
      const found = memberships.find((membership) => membership.demo && membership.name === name);
      return found ? [`  ${name}, ${found.role.replaceAll('-', ' ')}, ${found.place}`] : [];
    });
    const persons = new Set(memberships.filter(({ demo }) => demo).map(({ person }) => person)).size;
    if (persons === 0) return [];
    return [
      `Sign in at /sign-in as any of ${persons} invented persons, no password needed, such as:`,
      ...named,
    ];
  });
}

const installationOf = (database: Database) => inScope(database, {}, readInstallationIn);

async function withDatabase<T>(appUrl: string, work: (database: Database) => Promise<T>): Promise<T> {
  const warn = (error: Error) => process.emitWarning(error.message, 'DatabaseConnection');
  const opened = openDatabase(appUrl, warn, 2);
  try {
    return await work(opened.database);
  } finally {
    await opened.close();
  }
}
