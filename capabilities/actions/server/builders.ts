import type { Promised } from '#actions/action-view.ts';
import { promise } from '#actions/server/door.ts';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

type Given = Partial<Promised> & {
  source?: 'minutes' | 'visit';
  sourceThing?: string;
  on?: string;
  by?: { person: string; name: string; now: string };
};

/** An action of a company, for tests and the demo world; answers with its id. Leaves its writer in scope. */
export async function buildAction(tx: Tx, company: string, given: Given = {}): Promise<string> {
  const { source = 'minutes', sourceThing = makeId(), on = '2026-11-20', by, ...rest } = given;
  const writer = by ?? { person: makeId(), name: 'En leder', now: `${on}T12:00:00Z` };
  const promised: Promised = {
    action: makeId(),
    what: 'Sett navn på pilotgruppene',
    owner: null,
    ownerName: 'Jonas Lid',
    ownerSide: 'employees',
    due: '2026-12-01',
    ...rest,
  };
  await setScope(tx, { companies: [company], person: writer.person });
  await promise(tx, { company, source, sourceThing, on }, [promised], writer);
  return promised.action;
}
