import type { access } from '#pilot-groups/access.ts';
import type { pilotGroups } from '#pilot-groups/contract.ts';
import { refuseGroup } from '#pilot-groups/group-rules.ts';
import { mostAreas, mostGroups } from '#pilot-groups/limits.ts';
import { lockPilotGroups } from '#pilot-groups/server/store.ts';
import { type Author, insertArea, insertGroup } from '#pilot-groups/server/store-insert.ts';
import { type Looking, load, readPilotGroups } from '#pilot-groups/server/store-view.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';

export type RoomHandlers = Handlers<typeof pilotGroups, typeof access>;

export const authorOf = ({ actor, params, now }: Looking): Author => ({
  company: params.company,
  person: actor.person,
  name: actor.name,
  at: now.toISOString(),
});

/** The room as it stands, held until the call is over. */
export async function hold(call: Looking) {
  await lockPilotGroups(call.tx, call.params.company);
  return load(call);
}

/** Refused when somebody has written since what was read; the name says who. */
const refuseStale = (rows: readonly { content: string; by: string }[], basedOn: string | null) => {
  const latest = rows.at(-1);
  return (latest?.content ?? null) === basedOn
    ? null
    : refuse('written-meanwhile', { values: { name: latest?.by ?? '' } });
};

export const organisationHandlers: Pick<RoomHandlers, 'readPilotGroups' | 'saveArea' | 'saveGroup'> = {
  readPilotGroups,

  saveArea: async (call) => {
    const { tx, body } = call;
    const held = await hold(call);
    if (isRefusal(held)) return held;
    const { rows, areas, groups, sites } = held;
    if (rows.areas.some(({ content }) => content === body.content)) return readPilotGroups(call);
    const { basedOn, ...row } = body;
    const stale = refuseStale(
      rows.areas.filter(({ area }) => area === body.area),
      basedOn,
    );
    if (stale) return stale;
    const isThere = areas.some(({ area }) => area === body.area);
    const inUse = groups.find((group) => group.areas.includes(body.area));
    if (!body.stands && inUse) return refuse('area-in-use', { values: { title: inUse.title } });
    if (body.site !== null && !sites.some(({ site }) => site === body.site))
      return refuse('site-unknown', { field: 'site' });
    if (body.stands && !isThere && areas.length >= mostAreas)
      return refuse('too-many-areas', { values: { count: mostAreas } });
    await insertArea(tx, authorOf(call), row);
    return readPilotGroups(call);
  },

  saveGroup: async (call) => {
    const { tx, body, today } = call;
    const held = await hold(call);
    if (isRefusal(held)) return held;
    const { rows, areas, groups, sites, people } = held;
    if (rows.groups.some(({ content }) => content === body.content)) return readPilotGroups(call);
    const { basedOn, ...row } = body;
    const earlier = rows.groups.filter(({ group }) => group === body.group);
    const stale = refuseStale(earlier, basedOn);
    if (stale) return stale;
    const before = earlier.at(-1)?.members ?? [];
    const refused = body.stands ? refuseGroup(row, { today, areas, sites, people, before }) : null;
    if (refused) return refused;
    const isThere = groups.some(({ group }) => group === body.group);
    if (body.stands && !isThere && groups.length >= mostGroups)
      return refuse('too-many-groups', { values: { count: mostGroups } });
    await insertGroup(tx, authorOf(call), row);
    return readPilotGroups(call);
  },
};
