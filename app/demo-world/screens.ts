import type { PlanDate } from '#engines/journey/shape.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { buildScreen } from '#screens/server/builders.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany } from './plan.ts';
import { idOf, idsOf } from './seed.ts';

/** Where screens hang: a name for each, by the company's key. */
const hung: Readonly<
  Record<string, { name: string; kind: 'wall-screen' | 'shared-terminal'; daysAgo: number }>
> = {
  lyngmo: { name: 'Kantina', kind: 'wall-screen', daysAgo: 90 },
  hovlandsmo: { name: 'Verkstedet', kind: 'shared-terminal', daysAgo: 200 },
};

/** The screens of a company, paired by its lean coordinator. Their keys are nobody's: they can be seen and revoked. */
export async function buildScreens(
  tx: Tx,
  { key, company, cast }: PlannedCompany,
  today: PlanDate,
): Promise<void> {
  const screen = hung[key];
  const coordinator = cast.people.find(({ role }) => role === 'lean-coordinator')?.name;
  if (!screen || !coordinator) return;
  const { name, kind, daysAgo } = screen;
  await setScope(tx, { companies: [company] });
  await buildScreen(
    tx,
    {
      company,
      name,
      kind,
      by: { person: idOf(`person ${coordinator}`), name: coordinator },
      pairedAt: momentOn(workingDayFrom(today, -daysAgo), `screen ${key}`),
      seenOn: workingDayFrom(today, -1),
    },
    idsOf(`screen ${key}`),
  );
}
