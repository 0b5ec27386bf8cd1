import type { Company, RegisterUnit } from '#companies/contract.ts';
import { checkDigit } from '#companies/rules.ts';
import { registerCompany } from '#companies/server/door.ts';
import { writeUnits } from '#companies/server/store-register.ts';
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

/** A unit of the register to build: a production site when it has a parent. Known employees are a number. */
export type UnitToBuild = Partial<RegisterUnit> & { number: string; name: string };

/** Invented units of the register, for tests and the demo world. `tx` has a programme in scope. */
export const buildRegisterUnits = (tx: Tx, units: readonly UnitToBuild[]): Promise<void> =>
  writeUnits(tx, units.map(unitToWrite));

function unitToWrite(unit: UnitToBuild): RegisterUnit {
  const isSite = unit.parent !== undefined;
  return {
    kind: isSite ? 'production' : 'legal',
    parent: null,
    formCode: isSite ? 'BEDR' : 'AS',
    formName: isSite ? 'Bedrift' : 'Aksjeselskap',
    industryCode: null,
    industryName: null,
    industryVersion: unit.industryCode ? 'SN2025' : null,
    industryVersionBy: unit.industryCode ? 'invented' : null,
    employees: null,
    employeesState: typeof unit.employees === 'number' ? 'known' : 'not-registered',
    address: [],
    postcode: null,
    town: null,
    municipality: null,
    bankrupt: false,
    windingUp: false,
    deletedOn: null,
    fetchedAt: '2026-11-02T09:00:00.000Z',
    source: 'invented',
    ...unit,
  };
}
