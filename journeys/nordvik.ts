import { buildCompany, inventedNumber } from '#companies/server/builders.ts';
import type { Stage } from '#journeys/stage.ts';
import { buildPerson, type RoleToBuild, scopeOfRoles } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope, setScope } from '#platform/server/database/scope.ts';

const programme = 'produktivitetsspranget';

/**
 * A company that has just been registered: Oda Nordvik leads it, Tore Hamre speaks for the employees, and Siri Dal
 * works there. Answers with its id.
 */
export async function registerNordvik({ appUrl }: Stage): Promise<string> {
  const opened = openDatabase(appUrl, () => undefined, 1);
  const company = await inScope(opened.database, {}, async (tx) => {
    await setScope(tx, { programme });
    const numbered = { name: 'Nordvik Verk', employees: 44, organisationNumber: inventedNumber(77) };
    const id = await buildCompany(tx, programme, makeId(), numbered);
    for (const [name, role] of [
      ['Oda Nordvik', 'manager'],
      ['Tore Hamre', 'employee-representative'],
      ['Siri Dal', 'employee'],
    ] as const) {
      const roles: RoleToBuild[] = [{ role, company: id, place: 'Nordvik Verk' }];
      await setScope(tx, scopeOfRoles(programme, roles));
      await buildPerson(tx, { name, roles });
    }
    return id;
  });
  await opened.close();
  return company;
}
