import type { Company } from '#companies/contract.ts';
import { checkDigit } from '#companies/rules.ts';
import { registerCompany } from '#companies/server/door.ts';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

/** The nth valid organisation number of the invented range (3…), counted from 0. */
export function inventedNumber(n: number): string {
  let left = n;
  for (let eight = 31_000_000; ; eight += 1) {
    const digit = checkDigit(String(eight));
    if (digit === null) continue;
    if (left === 0) return `${eight}${digit}`;
    left -= 1;
  }
}

/** A registered company for tests and the demo world. Leaves the programme and the new company in scope. */
export async function buildCompany(
  tx: Tx,
  programme: string,
  by: string,
  company: Partial<Company> & { name: string; organisationNumber: string },
  makeNextId: () => string = makeId,
): Promise<string> {
  const id = company.company ?? makeNextId();
  const sites = company.sites ?? [{ site: makeNextId(), name: company.name, place: 'Storvik' }];
  const scope = { programme, person: by };
  await setScope(tx, scope);
  await registerCompany(tx, scope, by, { employees: null, ...company, company: id, sites });
  return id;
}
