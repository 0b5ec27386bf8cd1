import type { Role } from '#people/contract.ts';
import { insertMemberships, insertPersons } from '#people/server/store.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Tx } from '#platform/server/database/scope.ts';

export type RoleToBuild = {
  role: Role;
  place: string;
  company?: string;
  programme?: string;
  fromDate?: string;
  toDate?: string | null;
};

/**
 * A person with roles, for tests and the demo world; answers with the person's id.
 * `tx` has the programme in scope. `makeNextId` gives ids: the demo world makes the same ones again from its seed.
 */
export async function buildPerson(
  tx: Tx,
  person: { name: string; language?: Language; demo?: boolean; roles: readonly RoleToBuild[] },
  makeNextId: () => string = makeId,
): Promise<string> {
  const id = makeNextId();
  const demo = person.demo ?? true;
  await insertPersons(tx, [{ person: id, name: person.name, language: person.language ?? 'nb', demo }]);
  await insertMemberships(
    tx,
    person.roles.map(
      ({ role, place, company = null, programme = null, fromDate = '2020-01-01', toDate = null }) => ({
        membership: makeNextId(),
        person: id,
        role,
        place,
        company,
        programme,
        fromDate,
        toDate,
        demo,
      }),
    ),
  );
  return id;
}
