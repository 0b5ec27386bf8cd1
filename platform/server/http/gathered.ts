/**
 * Calls that nobody is asked who they are for, taken as they come: what comes at once shares one piece of work, and
 * so one commit that reaches the disk. Neither session nor scope is looked at, and nothing about the call is written
 * down; what may be touched is the work's own to say.
 */
import type { Database } from '#platform/server/database/pool.ts';
import type { HouseSettings } from '#platform/server/http/house-settings.ts';

/** What the work leans on; `today` is the day in Oslo. */
export type GatheredHouse = {
  readonly database: Database;
  readonly settings: HouseSettings;
  readonly today: () => string;
};

/** One answer or refusal for each call, in their order; one that is a promise keeps nobody behind it waiting. */
export type GatheredWork<C> = (calls: readonly C[], house: GatheredHouse) => Promise<readonly unknown[]>;

type Waiting<C> = {
  readonly call: C;
  readonly done: (answer: unknown) => void;
  readonly fail: (error: unknown) => void;
};

/** Most calls in one piece of work: those behind it wait for it. */
const mostAtOnce = 64;

/** Takes calls one at a time, and has them worked on together. A call whose company of others failed is tried alone. */
export function gathering<C>(work: GatheredWork<C>, house: GatheredHouse): (call: C) => Promise<unknown> {
  let waiting: Waiting<C>[] = [];
  let isUnderWay = false;

  const settle = async (calls: readonly Waiting<C>[]): Promise<void> => {
    try {
      const answers = await work(
        calls.map(({ call }) => call),
        house,
      );
      for (const [i, { done }] of calls.entries()) done(answers[i]);
    } catch (error) {
      if (calls.length === 1) calls[0]!.fail(error);
      else for (const one of calls) await settle([one]);
    }
  };

  const empty = async (): Promise<void> => {
    while (waiting.length > 0) {
      const calls = waiting.slice(0, mostAtOnce);
      waiting = waiting.slice(mostAtOnce);
      await settle(calls);
    }
    isUnderWay = false;
  };

  return (call) =>
    new Promise((done, fail) => {
      waiting.push({ call, done, fail });
      if (isUnderWay) return;
      isUnderWay = true;
      setImmediate(() => void empty());
    });
}
