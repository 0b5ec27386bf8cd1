/**
 * Calls that nobody is asked who they are for, taken as they come: what comes at once shares one piece of work, and
 * so one commit that reaches the disk. Neither session nor scope is looked at, and nothing about the call is written
 * down; what may be touched is the work's own to say.
 */
import type { Database } from '#platform/server/database/pool.ts';
import type { HouseSettings } from '#platform/server/http/house-settings.ts';
import { queueFor } from '#platform/server/http/queue.ts';

/** What the work leans on; `today` is the day in Oslo. */
export type GatheredHouse = {
  readonly database: Database;
  readonly settings: HouseSettings;
  readonly today: () => string;
};

/** One answer or refusal for each call, in their order; one that is a promise keeps nobody behind it waiting. */
export type GatheredWork<C> = (calls: readonly C[], house: GatheredHouse) => Promise<readonly unknown[]>;

/** Takes calls one at a time, and has them worked on together. */
export const gathering = <C>(work: GatheredWork<C>, house: GatheredHouse): ((call: C) => Promise<unknown>) =>
  queueFor(async (calls, tell) => tell(await work(calls, house)));
