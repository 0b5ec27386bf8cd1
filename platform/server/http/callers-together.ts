/** Who calls, asked for all that come at once: one statement, where each by itself costs more than what it asks. */
import type { Database } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { dayOf, type Gate } from '#platform/server/http/caller.ts';
import { queueFor } from '#platform/server/http/queue.ts';

/**
 * Finds whoever holds a session (sha256, hex) now; null also where that takes more than a look, and is to be asked in
 * the call's own way. What is asked is read from the database after it was asked for, every time.
 */
export function findTogether(
  database: Database,
  { findActors, clock }: Pick<Gate, 'findActors' | 'clock'>,
): (session: string) => Promise<Actor | null> {
  return queueFor(async (sessions, tell) => {
    const now = clock();
    // Told as soon as it is read, since nothing is written that a commit would have to keep. Where it fails each asks
    // by itself, and hears what is wrong.
    await inScope(database, null, async (tx) => tell(await findActors(tx, sessions, dayOf(now), now))).catch(
      () => tell(sessions.map(() => null)),
    );
  });
}
