import { countOn } from '#pilot-groups/group-rules.ts';
import { partsOf } from '#pilot-groups/organisation.ts';
import type { HoursSum } from '#pilot-groups/organisation-view.ts';
import { standing } from '#pilot-groups/rows.ts';
import { loadRows } from '#pilot-groups/server/store.ts';
import { closedWeeksOf } from '#pilot-groups/server/store-view.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { CallOnJourney } from '#programme/server/door.ts';

export type PilotGroup = {
  group: string;
  title: string;
  /** Its areas by name, with commas between; empty where it has none. */
  area: string;
  /** Members of each party on the day. */
  members: { employer: number; employees: number };
};

/** The pilot groups of a company in scope, in the order they were made, with who is a member on a day. */
export async function pilotGroupsOf(tx: Tx, company: string, today: string): Promise<PilotGroup[]> {
  const { areas, groups } = await loadRows(tx, company);
  const names = new Map(standing(areas, ({ area }) => area).map(({ area, name }) => [area, name]));
  return standing(groups, ({ group }) => group).map((one) => ({
    group: one.group,
    title: one.title,
    area: one.areas.flatMap((area) => names.get(area) ?? []).join(', '),
    members: countOn(one.members, today),
  }));
}

export type FreedHours = { group: string; title: string; sum: HoursSum };

/**
 * Hours promised and given, for each group, over the weeks that have passed and were not closed; `tx` has the company
 * in scope.
 */
export async function freedHoursOf(call: CallOnJourney, company: string): Promise<FreedHours[]> {
  const closed = await closedWeeksOf(call, company);
  const { groups } = partsOf(await loadRows(call.tx, company), [], closed, call.today);
  return groups.map(({ group, title, sum }) => ({ group, title, sum }));
}
