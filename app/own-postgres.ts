import { join } from 'node:path';
import { type RunningPostgres, startPostgres } from '#platform/server/postgres/start.ts';
import type { Life } from './lifecycle.ts';

/** The PostgreSQL that comes along, running on a data folder until `life` ends. Throws a StartFailure. */
export async function startOwnPostgres(dataDir: string, life: Life): Promise<RunningPostgres> {
  const starting = startPostgres({
    dataDir: join(dataDir, 'postgres'),
    durable: true,
    log: life.say,
    signal: life.stop,
    onUnexpectedExit: life.fail,
  });
  // Registered before it is awaited: a stop half way waits until the half-started server is gone.
  life.ends(async () => {
    const server = await starting.catch(() => null);
    life.hurry.addEventListener('abort', () => server?.stop('hurry'));
    await server?.stop(life.hurry.aborted ? 'hurry' : undefined);
  });
  return life.step('Starting the database', starting);
}
