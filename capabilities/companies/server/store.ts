import type { Company, Site } from '#companies/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** The companies in scope with their sites, by name. */
export async function listCompanies(tx: Tx): Promise<Company[]> {
  const rows = await tx
    .selectFrom('companies.company')
    .select(['company', 'organisationNumber', 'name', 'employees'])
    .orderBy('name')
    .orderBy('company')
    .execute();
  const sites = await tx
    .selectFrom('companies.site')
    .select(['company', 'site', 'name', 'place', 'productionNumber'])
    .orderBy('position')
    .execute();
  const byCompany = Map.groupBy(sites, (site) => site.company);
  return rows.map((row) => ({
    ...row,
    sites: (byCompany.get(row.company) ?? []).map(({ company: _, ...site }) => siteOf(site)),
  }));
}

/** A site without a number in the register has no such field at all. */
const siteOf = ({
  productionNumber,
  ...site
}: Omit<Site, 'productionNumber'> & { productionNumber: string | null }) =>
  productionNumber === null ? site : { ...site, productionNumber };

export async function findCompany(tx: Tx, company: string): Promise<Company | null> {
  const row = await tx
    .selectFrom('companies.company')
    .select(['company', 'organisationNumber', 'name', 'employees'])
    .where('company', '=', company)
    .executeTakeFirst();
  if (!row) return null;
  const sites = await tx
    .selectFrom('companies.site')
    .select(['site', 'name', 'place', 'productionNumber'])
    .where('company', '=', company)
    .orderBy('position')
    .execute();
  return { ...row, sites: sites.map(siteOf) };
}

/** Inserts unless the id or the programme's number is taken; false when one of them is. */
export async function insertCompany(
  tx: Tx,
  row: {
    company: string;
    programme: string;
    organisationNumber: string;
    name: string;
    employees: number | null;
    registeredBy: string;
  },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('companies.company')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('company')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The company that holds a number in a programme, or null. */
export async function findHolder(
  tx: Tx,
  programme: string,
  organisationNumber: string,
): Promise<string | null> {
  const holder = await tx
    .selectFrom('companies.company')
    .select('company')
    .where('programme', '=', programme)
    .where('organisationNumber', '=', organisationNumber)
    .executeTakeFirst();
  return holder?.company ?? null;
}

/** When a company was registered, and last corrected by hand (null: never); null for no company in scope. */
export async function findDates(
  tx: Tx,
  company: string,
): Promise<{ registeredAt: string; correctedAt: string | null } | null> {
  const row = await tx
    .selectFrom('companies.company')
    .select(['registeredAt', 'correctedAt'])
    .where('company', '=', company)
    .executeTakeFirst();
  return row ?? null;
}

export async function updateCompany(
  tx: Tx,
  company: string,
  facts: { name: string; employees: number | null },
  at: Date,
): Promise<void> {
  await tx
    .updateTable('companies.company')
    .set({ ...facts, correctedAt: at.toISOString() })
    .where('company', '=', company)
    .execute();
}

export async function replaceSites(tx: Tx, company: string, sites: readonly Site[]): Promise<void> {
  await tx.deleteFrom('companies.site').where('company', '=', company).execute();
  await tx
    .insertInto('companies.site')
    .values(sites.map((site, position) => ({ company, position, ...site })))
    .execute();
}

export async function listCompanyIds(tx: Tx, programme: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('companies.company')
    .select('company')
    .where('programme', '=', programme)
    .execute();
  return rows.map((row) => row.company);
}

/** What a company is called, and the programme it is registered in; null when it is not in scope. */
export async function findName(tx: Tx, company: string): Promise<{ name: string; programme: string } | null> {
  const row = await tx
    .selectFrom('companies.company')
    .select(['name', 'programme'])
    .where('company', '=', company)
    .executeTakeFirst();
  return row ?? null;
}

/** The companies in scope that a person registered, by name. */
export async function listRegisteredBy(
  tx: Tx,
  person: string,
): Promise<{ company: string; registeredAt: string }[]> {
  return tx
    .selectFrom('companies.company')
    .select(['name as company', 'registeredAt'])
    .where('registeredBy', '=', person)
    .orderBy('name')
    .execute();
}
