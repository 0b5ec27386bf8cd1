/** `spranget database`: the database that comes along, alone, for restoring a backup and the like. */
import { dataFolder, readFlags } from './flags.ts';
import { liveUntilStopped } from './lifecycle.ts';
import { startOwnPostgres } from './own-postgres.ts';
import { checkDataFolder } from './start-checks.ts';

/** Runs until told to stop; resolves to the exit code. The address, password included, is the last line. */
export async function databaseCommand(args: readonly string[]): Promise<number> {
  const { values } = readFlags('database', args, { data: { type: 'string' } });
  const folder = dataFolder(values.data);
  return liveUntilStopped(async (life) => {
    checkDataFolder(folder);
    const server = await startOwnPostgres(folder, life);
    life.say('The database runs alone, without Spranget, until you stop it with Ctrl-C. Its address:');
    life.say(server.url);
  });
}
