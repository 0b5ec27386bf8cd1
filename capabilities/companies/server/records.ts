import { listCompanies, listCompanyIds, listRegisteredBy } from '#companies/server/store.ts';
import { listOwnRefreshes } from '#companies/server/store-register.ts';
import { officeOf } from '#platform/contract/office.ts';
import { type Scope, setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { ProcessingRecord, RecordRow } from '#platform/server/http/records.ts';

/** The programmes a person runs, each by the id of what its office keeps for itself. */
const officesOf = ({ memberships }: Actor): Map<string, string> =>
  new Map(
    memberships.flatMap(({ role, programme }) =>
      role === 'programme-office' && programme !== null ? [[officeOf(programme), programme]] : [],
    ),
  );

/**
 * Puts the companies a person has to do with in scope: those they have a role in, and those of the programmes they
 * run, with what the offices of these keep for themselves.
 */
export async function setReach(tx: Tx, actor: Actor): Promise<void> {
  const companies = new Set(actor.memberships.flatMap(({ company }) => company ?? []));
  for (const [office, programme] of officesOf(actor)) {
    companies.add(office);
    await setScope(tx, { programme });
    for (const company of await listCompanyIds(tx, programme)) companies.add(company);
  }
  const scope: Scope = { person: actor.person, companies: [...companies] };
  await setScope(tx, scope);
}

type OwnRow = RecordRow & { readonly company: string; readonly at: string };

/** A person's own rows of a room, in the order of time and with the company by name. Leaves their reach in scope. */
export async function ownRowsOf<Row extends OwnRow>(
  tx: Tx,
  actor: Actor,
  read: () => Promise<readonly Row[]>,
): Promise<Row[]> {
  await setReach(tx, actor);
  const names = officesOf(actor);
  for (const { company, name } of await listCompanies(tx)) names.set(company, name);
  return (await read())
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map((row) => ({ ...row, company: names.get(row.company) ?? row.company }));
}

/** What this room stores. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'company',
    tables: ['companies.company', 'companies.site'],
    protection: 'S1',
    about: async (tx, actor) => {
      await setReach(tx, actor);
      return listRegisteredBy(tx, actor.person);
    },
  },
  { kind: 'register-unit', tables: ['companies.register_unit'], protection: 'S1' },
  {
    kind: 'register-refresh',
    tables: ['companies.register_link', 'companies.register_refresh'],
    protection: 'S1',
    about: async (tx, actor) => {
      await setReach(tx, actor);
      return listOwnRefreshes(tx, actor.person);
    },
  },
];
