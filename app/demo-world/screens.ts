import type { PlanDate } from '#engines/journey/shape.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { buildScreen } from '#screens/server/builders.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany } from './plan.ts';
import { idOf, idsOf } from './seed.ts';

type Hung = {
  readonly name: string;
  readonly kind?: 'shared-terminal';
  readonly shows?: 'boards';
  readonly daysAgo: number;
};

/** Where screens hang, by the company's key. */
const hung: Readonly<Record<string, readonly Hung[]>> = {
  osvika: [{ name: 'Tavla ved presse 2', shows: 'boards', daysAgo: 60 }],
  lyngmo: [
    { name: 'Kantina', daysAgo: 90 },
    { name: 'Høvleriet', shows: 'boards', daysAgo: 80 },
  ],
  hovlandsmo: [
    { name: 'Verkstedet', kind: 'shared-terminal', daysAgo: 200 },
    { name: 'Elementfabrikken', shows: 'boards', daysAgo: 190 },
  ],
};

/** The screen that shows a company's boards; null where none hangs. */
export const screenOf = (key: string): string | null =>
  hung[key]?.find(({ shows }) => shows === 'boards')?.name ?? null;

/** The screens of a company, paired by its lean coordinator. Their keys are nobody's: they can be seen and revoked. */
export async function buildScreens(
  tx: Tx,
  { key, company, cast }: PlannedCompany,
  today: PlanDate,
): Promise<void> {
  const coordinator = cast.people.find(({ role }) => role === 'lean-coordinator')?.name;
  if (!hung[key] || !coordinator) return;
  await setScope(tx, { companies: [company] });
  const by = { person: idOf(`person ${coordinator}`), name: coordinator };
  const nextId = idsOf(`screen ${key}`);
  for (const { daysAgo, ...screen } of hung[key]) {
    const pairedAt = momentOn(workingDayFrom(today, -daysAgo), `screen ${key}`);
    await buildScreen(tx, { company, ...screen, by, pairedAt, seenOn: workingDayFrom(today, -1) }, nextId);
  }
}
