export { bodiesDue } from '#companies/bodies-due.ts';

import type { Company } from '#companies/contract.ts';
import { saidOf } from '#companies/register-changes.ts';
import {
  findCompany,
  findName,
  insertCompany,
  listCompanies,
  listCompanyIds,
  replaceSites,
} from '#companies/server/store.ts';
import { findUnit, writeLink } from '#companies/server/store-register.ts';
import { isOffice } from '#platform/contract/office.ts';
import { type Scope, setScope, type Tx } from '#platform/server/database/scope.ts';

/** Ids of the companies a programme has registered; `tx` has the programme in scope. */
export const companiesOf = (tx: Tx, programme: string): Promise<string[]> => listCompanyIds(tx, programme);

/** A company's name and the programme it is registered in, or null; `tx` has the company in scope. */
export const nameOfCompany = findName;

/** The companies in scope, by name. */
export const companiesInScope = (tx: Tx): Promise<Company[]> => listCompanies(tx);

/** One company in scope, or null. */
export const companyById = (tx: Tx, company: string): Promise<Company | null> => findCompany(tx, company);

/**
 * Registers a company whose number has been read (rules.ts), with its sites; false, and nothing written, when its
 * id or its number is taken, or the id is of the kind that offices have. `tx` has the programme in `scope`; the new
 * company is in scope afterwards, and only then: an id that is someone else's must never widen what is seen.
 */
export async function registerCompany(
  tx: Tx,
  scope: Scope & { programme: string },
  by: string,
  company: Company,
): Promise<boolean> {
  const { sites, ...row } = company;
  if (isOffice(company.company)) return false;
  const made = await insertCompany(tx, { ...row, programme: scope.programme, registeredBy: by });
  if (!made) return false;
  await setScope(tx, { ...scope, companies: [...(scope.companies ?? []), company.company] });
  await replaceSites(tx, company.company, sites);
  await linkToRegister(tx, company);
  return true;
}

/** Remembers what the register says now, so that what it says later can be held against it. */
async function linkToRegister(tx: Tx, { company, organisationNumber }: Company): Promise<void> {
  const unit = await findUnit(tx, organisationNumber);
  if (unit?.kind !== 'legal') return;
  await writeLink(tx, {
    company,
    legalNumber: unit.number,
    said: saidOf(unit),
    saidAt: unit.fetchedAt,
  });
}

/** Puts what a person has to do with in scope, for what is stored about them: their companies, and those of programmes they run. */
export { ownRowsOf, setReach } from '#companies/server/records.ts';
