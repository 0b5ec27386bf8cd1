import { access } from '#actions/access.ts';
import type { ActionSource, ActionView, Promised } from '#actions/action-view.ts';
import { actionViewOf, byUrgency } from '#actions/rules.ts';
import { insertActions, listActions, listWords } from '#actions/server/store.ts';
import { allows } from '#platform/contract/access.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';

/** A company's actions as they stand on a day, the most urgent first; `tx` has the company in scope. */
export async function actionsOf(
  tx: Tx,
  company: string,
  today: string,
  of: { source: ActionSource; sourceThing: string } | null = null,
): Promise<ActionView[]> {
  const words = Map.groupBy(await listWords(tx, company), ({ action }) => action);
  return (await listActions(tx, company, of))
    .map((row) => actionViewOf(row, words.get(row.action) ?? [], today))
    .toSorted(byUrgency);
}

/**
 * Writes down what was promised at a meeting or a visit; what stands already under an id is left as it is.
 * `tx` has the company and the person in scope; `now` is ISO 8601 in UTC, `on` the day it was promised.
 */
export async function promise(
  tx: Tx,
  at: { company: string; source: ActionSource; sourceThing: string; on: string },
  promised: readonly Promised[],
  by: { person: string; name: string; now: string },
): Promise<void> {
  const { on, ...source } = at;
  await insertActions(
    tx,
    promised.map((one) => ({
      ...source,
      ...one,
      promisedOn: on,
      writtenBy: by.person,
      writtenByName: by.name,
      writtenAt: by.now,
    })),
  );
}

/** Whether somebody may say that an action of a company is done, moved or given up. */
export const maySay = ({ actor, scope }: { actor: Actor; scope: Scope }, company: string): boolean =>
  allows(access.sayOfAction, actor.memberships, company, scope);
