import { bodiesDue, companyById } from '#companies/server/door.ts';
import { allows } from '#platform/contract/access.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { duesOf } from '#steering-groups/anchoring-rules.ts';
import type { AnchoringView } from '#steering-groups/anchoring-view.ts';
import { anchoringAccess } from '#steering-groups/group-access.ts';
import { entriesOf } from '#steering-groups/server/store-anchoring-entries.ts';
import type { Looking } from '#steering-groups/server/store-group-views.ts';

export async function readAnchorings(looking: Looking): Promise<AnchoringView | Refusal<'not-found'>> {
  const { tx, params, today, actor, scope } = looking;
  const found = await companyById(tx, params.company);
  if (!found) return refuse('not-found');
  const entries = await entriesOf(tx, params.company);
  return {
    company: { company: found.company, name: found.name },
    today,
    employees: found.employees,
    due: duesOf(bodiesDue(found.employees), entries),
    entries,
    may: { log: allows(anchoringAccess.logAnchoring, actor.memberships, params.company, scope) },
  };
}
