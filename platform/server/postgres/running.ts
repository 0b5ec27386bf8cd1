import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isClaimed } from './claim.ts';
import { readPassword } from './cluster.ts';

/** What is the case with the database of a data folder: none made yet, at rest, or running at an address. */
export type Whereabouts = { state: 'none' } | { state: 'at-rest' } | { state: 'running'; url: string };

/** Looks without touching anything. The address is the owner's, as startPostgres gives it. */
export function whereaboutsOf(dataDir: string): Whereabouts {
  if (!existsSync(join(dataDir, 'cluster'))) return { state: 'none' };
  if (!isClaimed(dataDir)) return { state: 'at-rest' };
  const port = readFileSync(join(dataDir, 'port'), 'utf8').trim();
  return { state: 'running', url: `postgres://spranget:${readPassword(dataDir)}@127.0.0.1:${port}/spranget` };
}
