import type { PlanDate } from '#engines/journey/shape.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { HoursKind } from '#visits/hours-shape.ts';
import { buildHours } from '#visits/server/builders.ts';
import { personId } from './build-around.ts';
import { dayOf, later, momentOn } from './moments.ts';
import type { PlannedCompany } from './plan.ts';
import { chance, idOf } from './seed.ts';

type Given = {
  kind: HoursKind;
  weekday: number;
  every: number;
  from?: number;
  people: number | null;
  minutes: number;
};

/** What a company gives of its own time, week by week. */
const rhythm: readonly Given[] = [
  { kind: 'visit', weekday: 3, every: 2, from: 1, people: 4, minutes: 120 },
  { kind: 'steering-group', weekday: 4, every: 4, people: 6, minutes: 90 },
  { kind: 'training', weekday: 2, every: 3, people: 9, minutes: 60 },
  { kind: 'pilot-group', weekday: 1, every: 2, people: 5, minutes: 120 },
  { kind: 'other', weekday: 5, every: 6, people: null, minutes: 330 },
];

/** A pilot group begins with the pilot phase. */
const pilotFrom = 14;

/** Writes own hours of the weeks that have been; the lean coordinator logs them the day they were given. */
export async function buildOwnHours(tx: Tx, planned: PlannedCompany, today: PlanDate): Promise<void> {
  const { key, company, cast, way } = planned;
  const name = cast.people.find(({ role }) => role === 'lean-coordinator')?.name;
  if (!way || !name) return;
  const by = { person: personId(name), name };
  for (const { n } of way.journey.weeks) {
    for (const { kind, weekday, every, from = 0, people, minutes } of rhythm) {
      const draw = `hours ${key} ${n} ${kind}`;
      if ((n + from) % every !== 0 || (kind === 'pilot-group' && n < pilotFrom) || chance(draw) < 0.12)
        continue;
      const on = dayOf(way.journey, { week: n, weekday });
      if (on >= today) continue;
      const there = people && Math.max(1, people + Math.floor(chance(`${draw} who`) * 3) - 1);
      const at = momentOn(on, draw);
      const row = { on, kind, people: there, by, entry: idOf(draw) };
      await buildHours(tx, company, {
        ...row,
        minutes: minutes * (there ?? 1),
        at,
        writing: idOf(`${draw} first`),
      });
      // Now and then somebody forgot one, and said so the same day.
      if (there && chance(`${draw} again`) < 0.05)
        await buildHours(tx, company, {
          ...row,
          people: there + 1,
          minutes: minutes * (there + 1),
          at: later(at, 90),
          writing: idOf(`${draw} again`),
        });
    }
  }
}
