/** Who calls, asked for all that come at once: one statement, where each by itself costs more than what it asks. */
import type { Database } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { dayOf, type Gate } from '#platform/server/http/caller.ts';

type Asking = { readonly session: string; readonly done: (actor: Actor | null) => void };

const mostAtOnce = 64;

/**
 * Finds whoever holds a session (sha256, hex) now; null also where that takes more than a look, and is to be asked in
 * the call's own way. What is asked is read from the database after it was asked for, every time.
 */
export function findTogether(
  database: Database,
  { findActors, clock }: Pick<Gate, 'findActors' | 'clock'>,
): (session: string) => Promise<Actor | null> {
  let waiting: Asking[] = [];
  let isUnderWay = false;

  const look = async (asking: readonly Asking[]): Promise<void> => {
    const now = clock();
    const sessions = asking.map(({ session }) => session);
    const tell = (found: readonly (Actor | null)[]) => {
      for (const [i, { done }] of asking.entries()) done(found[i] ?? null);
    };
    // Told as soon as it is read, since nothing is written that a commit would have to keep. Where it fails each asks
    // by itself, and hears what is wrong.
    await inScope(database, null, async (tx) => tell(await findActors(tx, sessions, dayOf(now), now))).catch(
      () => tell([]),
    );
  };

  const empty = async (): Promise<void> => {
    while (waiting.length > 0) {
      const asking = waiting.slice(0, mostAtOnce);
      waiting = waiting.slice(mostAtOnce);
      await look(asking);
    }
    isUnderWay = false;
  };

  return (session) =>
    new Promise((done) => {
      waiting.push({ session, done });
      if (isUnderWay) return;
      isUnderWay = true;
      setImmediate(() => void empty());
    });
}
