import { buildTie } from '#customers/server/builders-ties.ts';
import { quotesOf } from '#customers/server/door.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import { pilotGroupsOf } from '#pilot-groups/server/door.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { wordOf } from './customers.ts';
import type { PlannedCompany } from './plan.ts';
import { idsOf } from './seed.ts';

/** In companies that have pilot groups, the first of them works with what a customer said last, and the rest waits. */
export async function buildQuoteTies(tx: Tx, planned: PlannedCompany, today: PlanDate): Promise<void> {
  const { key, company, cast } = planned;
  await setScope(tx, { companies: [company] });
  const [pilot] = await pilotGroupsOf(tx, company, today);
  const [quote] = await quotesOf(tx, company, today);
  if (!pilot || !quote) return;
  const said = wordOf(cast, 'lean-coordinator', today, 12);
  await buildTie(tx, company, { ...quote, ...pilot, said }, idsOf(`customers ties ${key}`));
}
