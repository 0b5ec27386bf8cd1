/**
 * Errands: named work that nobody waits for, such as letters, signed heads and deletion by schedule.
 *
 * Each runs at its interval, and sooner when it is poked. With several servers on one database only one runs
 * an errand at a time: a lock in PostgreSQL that ends with its transaction, so that a server that dies holds none.
 * What an errand has to do stands in rows; one that is cut off is done again by the next round.
 */
import { sql } from 'kysely';
import type { Database } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import type { KeyFolder } from '#platform/server/key-folder/key-folder.ts';
import type { Mailer } from '#platform/server/mail/mailer.ts';

/** What an errand is handed. */
export type ErrandHouse = {
  readonly database: Database;
  readonly clock: () => Date;
  readonly mailer: Mailer;
  /** Address people open Spranget at, without a slash at the end. */
  readonly address: string;
  /** Folder outside the database for what must survive it. */
  readonly folder: string;
  readonly keys: KeyFolder;
};

export type Errand = {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (house: ErrandHouse) => Promise<unknown>;
};

export type Errands = {
  /** Runs an errand now, or right after the round that is under way. Unknown names are bugs. */
  poke: (name: string) => void;
  /** Resolves when an errand has run once from its beginning; for tests and commands. */
  runOnce: (name: string) => Promise<void>;
  /** Lets what runs finish. */
  stop: () => Promise<void>;
};

/** Starts the rounds. `onError` hears of an errand that failed; its next round comes all the same. */
export function startErrands(
  errands: readonly Errand[],
  house: ErrandHouse,
  onError: (name: string, error: Error) => void,
): Errands {
  const inTurn = turns(mostAtOnce);
  const once = (errand: Errand) => () =>
    inTurn(() => alone(errand, house)).catch((error: unknown) => {
      onError(errand.name, error instanceof Error ? error : new Error(String(error)));
    });
  const rounds = new Map(errands.map((errand) => [errand.name, roundsOf(errand, once(errand))]));
  const of = (name: string) => {
    const found = rounds.get(name);
    if (!found) throw new Error(`There is no errand ${name}.`);
    return found;
  };
  return {
    poke: (name) => void of(name).run(),
    runOnce: (name) => of(name).run(),
    stop: async () => {
      await Promise.all([...rounds.values()].map((round) => round.stop()));
    },
  };
}

/**
 * Errands at work at a time. Each holds a connection for its lock and asks for another for its work: were all let
 * loose at the same minute, they would hold the whole pool and wait for each other, and people would wait with them.
 */
const mostAtOnce = 2;

/** Runs work in the order it is asked for, at most so many at a time. */
function turns(most: number): (work: () => Promise<void>) => Promise<void> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

function roundsOf(errand: Errand, once: () => Promise<void>) {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let stopped = false;
  /** One round at a time; whoever asks meanwhile shares the one that begins after it. */
  const run = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    if (!running) {
      running = once().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running.then(() => {
      next = null;
      return run();
    });
    return next;
  };
  const timer = setInterval(() => void run(), errand.everySeconds * 1000);
  timer.unref();
  return {
    run,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

/** Runs an errand unless another server is at it. */
async function alone(errand: Errand, house: ErrandHouse): Promise<void> {
  await inScope(house.database, {}, async (tx) => {
    const { rows } = await sql<{
      mine: boolean;
    }>`select pg_try_advisory_xact_lock(hashtext('errand'), hashtext(${errand.name})) as mine`.execute(tx);
    if (rows[0]?.mine) await errand.run(house);
  });
}
