import type { Company } from '#companies/contract.ts';
import {
  findCompany,
  insertCompany,
  listCompanies,
  listCompanyIds,
  replaceSites,
} from '#companies/server/store.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** Ids of the companies a programme has registered; `tx` has the programme in scope. */
export const companiesOf = (tx: Tx, programme: string): Promise<string[]> => listCompanyIds(tx, programme);

/** The companies in scope, by name. */
export const companiesInScope = (tx: Tx): Promise<Company[]> => listCompanies(tx);

/** One company in scope, or null. */
export const companyById = (tx: Tx, company: string): Promise<Company | null> => findCompany(tx, company);

/**
 * Registers a company whose number has been read (rules.ts). Answers with the id that holds the number in
 * this programme: the given one, or another when it was registered before.
 * `tx` has the programme in scope, and must have the new company among its companies for the sites.
 */
export async function registerCompany(
  tx: Tx,
  programme: string,
  by: string,
  company: Company,
): Promise<string> {
  const { sites, ...row } = company;
  const holder = await insertCompany(tx, { ...row, programme, registeredBy: by });
  if (holder === company.company) await replaceSites(tx, company.company, sites);
  return holder;
}
