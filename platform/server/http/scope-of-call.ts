import { allows, heldIn, type Over, officeAt, type Rule, rolesOver } from '#platform/contract/access.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { type Scope, setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { Gate } from '#platform/server/http/caller.ts';

type Reach = Pick<Gate, 'companiesOf' | 'companiesOfOrganisation'> & { today: string };

/** Decides what the transaction may see, or why the call stops here. What is foreign does not exist. */
export async function scopeOfCall(
  tx: Tx,
  rule: Rule,
  actor: Actor | null,
  company: string | null,
  reach: Reach,
): Promise<Scope | Refusal> {
  if (rule.kind === 'anyone') return ownScope(actor);
  if (!actor) return refuse('not-signed-in');
  if (rule.kind === 'signed-in') return actor.standsIn ? refuse('not-signed-in') : ownScope(actor);
  if (rule.kind === 'reach') return reachOf(tx, actor, rule, reach);
  if (!company) throw new Error('A rule over a company needs :company in the path.');
  return companyScope(tx, actor, rule, company, reach);
}

/** What is somebody's own. A stand-in has nothing: its id was chosen by whoever made it. */
const ownScope = (actor: Actor | null): Scope => (actor && !actor.standsIn ? { person: actor.person } : {});

async function reachOf(
  tx: Tx,
  actor: Actor,
  rule: Extract<Rule, { kind: 'reach' }>,
  reach: Reach,
): Promise<Scope | Refusal> {
  const fitting = actor.memberships.filter((m) => rule.roles.includes(m.role));
  if (fitting.length === 0) return missing(rule, actor.asleep);
  const companies = new Set(fitting.flatMap((m) => (m.company ? [m.company] : [])));
  const programme = fitting.find((m) => m.programme)?.programme ?? undefined;
  if (programme) {
    await setScope(tx, { programme });
    for (const id of await reach.companiesOf(tx, programme)) companies.add(id);
  }
  const organisation = fitting.map(heldIn).find((held) => held !== null) ?? undefined;
  if (organisation) {
    await setScope(tx, { organisation });
    for (const id of await reach.companiesOfOrganisation(tx, organisation, reach.today)) companies.add(id);
  }
  return { ...ownScope(actor), companies: [...companies], programme, organisation };
}

/** A role over what the company belongs to counts as one in it; whoever has neither cannot tell that it exists. */
async function companyScope(
  tx: Tx,
  actor: Actor,
  rule: Rule,
  company: string,
  reach: Reach,
): Promise<Scope | Refusal> {
  const office = officeAt(rule, actor.memberships, company);
  if (office !== null) return { ...ownScope(actor), companies: [company], programme: office };
  if (officeAt(rule, actor.asleep, company) !== null) return refuse('second-factor-needed');
  const over = await overCompany(tx, actor.memberships, company, reach);
  if (rolesOver(actor.memberships, company, over).length === 0) {
    const asleep = await overCompany(tx, actor.asleep, company, reach);
    return rolesOver(actor.asleep, company, asleep).length === 0
      ? refuse('not-found')
      : refuse('second-factor-needed');
  }
  if (!allows(rule, actor.memberships, company, over)) return missing(rule, actor.asleep);
  const { programme, organisation } = over;
  return {
    ...ownScope(actor),
    companies: [company],
    ...(programme !== null && { programme }),
    ...(organisation !== null && { organisation }),
  };
}

/** A role that sleeps is told to wake; it is the caller's own, and no secret. */
const missing = (rule: Rule, asleep: Actor['asleep']): Refusal =>
  'roles' in rule && asleep.some(({ role }) => rule.roles.includes(role))
    ? refuse('second-factor-needed')
    : refuse('not-yours-to-do');

/** The programme and the organisation a company belongs to, where the given roles are held over them. */
async function overCompany(
  tx: Tx,
  memberships: Actor['memberships'],
  company: string,
  reach: Reach,
): Promise<Over> {
  const over: { programme: string | null; organisation: string | null } = {
    programme: null,
    organisation: null,
  };
  for (const membership of memberships) {
    const { programme } = membership;
    const organisation = heldIn(membership);
    if (programme && over.programme === null) {
      await setScope(tx, { programme });
      if ((await reach.companiesOf(tx, programme)).includes(company)) over.programme = programme;
    } else if (organisation && over.organisation === null) {
      await setScope(tx, { organisation });
      if ((await reach.companiesOfOrganisation(tx, organisation, reach.today)).includes(company))
        over.organisation = organisation;
    }
  }
  return over;
}
