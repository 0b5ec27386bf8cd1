import type { Organisation } from '#people/member-shapes.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** One membership in scope that has not ended, or null. */
export async function findMembership(tx: Tx, membership: string) {
  const row = await tx
    .selectFrom('people.membership')
    .select(['membership', 'person', 'role', 'company', 'programme', 'organisation', 'place'])
    .where('membership', '=', membership)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Ends memberships in scope at a moment: one by id, or all of a person. Answers with the companies and persons concerned. */
export async function endMemberships(
  tx: Tx,
  which: { membership: string } | { person: string },
  by: { person: string; name: string },
  now: Date,
): Promise<{ person: string; company: string | null }[]> {
  const query = tx
    .updateTable('people.membership')
    .set({ endedAt: now.toISOString(), endedBy: by.person, endedByName: by.name })
    .where('endedAt', 'is', null);
  const narrowed =
    'membership' in which
      ? query.where('membership', '=', which.membership)
      : query.where('person', '=', which.person);
  return narrowed.returning(['person', 'company']).execute();
}

export async function setMembershipEnd(tx: Tx, membership: string, toDate: string): Promise<void> {
  await tx.updateTable('people.membership').set({ toDate }).where('membership', '=', membership).execute();
}

/** Companies in which somebody acts as adviser on behalf of an organisation today; it is in scope. */
export async function companiesAdvisedBy(tx: Tx, organisation: string, today: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('people.membership')
    .select('company')
    .distinct()
    .where('organisation', '=', organisation)
    .where('role', 'in', ['adviser', 'lead-adviser'])
    .where('company', 'is not', null)
    .where('endedAt', 'is', null)
    .where('fromDate', '<=', today)
    .where((eb) => eb.or([eb('toDate', 'is', null), eb('toDate', '>=', today)]))
    .execute();
  return rows.flatMap(({ company }) => (company ? [company] : []));
}

/** The organisations in scope by name, those that have ended last. */
export async function listOrganisations(tx: Tx): Promise<Organisation[]> {
  const rows = await tx
    .selectFrom('people.organisation')
    .select(['organisation', 'kind', 'name', 'region', 'endedOn'])
    .orderBy('endedOn', (ob) => ob.asc().nullsFirst())
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as Organisation['kind'] }));
}

/** Makes or corrects an organisation; `twin` when a live one of its kind has the name, `absent` when the id is another programme's. */
export async function keepOrganisation(
  tx: Tx,
  programme: string,
  by: string,
  { organisation, kind, ...row }: Organisation,
): Promise<'kept' | 'twin' | 'absent'> {
  const twin = await tx
    .selectFrom('people.organisation')
    .select('organisation')
    .where('kind', '=', kind)
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', row.name.toLowerCase()))
    .where('organisation', '<>', organisation)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  if (twin && row.endedOn === null) return 'twin';
  const made = await tx
    .insertInto('people.organisation')
    .values({ organisation, programme, kind, madeBy: by, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .returning('organisation')
    .executeTakeFirst();
  if (made) return 'kept';
  const [corrected] = await tx
    .updateTable('people.organisation')
    .set(row)
    .where('organisation', '=', organisation)
    .execute();
  return corrected?.numUpdatedRows ? 'kept' : 'absent';
}

export async function listRegions(tx: Tx): Promise<{ region: string; name: string }[]> {
  return tx.selectFrom('people.region').select(['region', 'name']).orderBy('name').execute();
}

export async function keepRegion(tx: Tx, programme: string, region: string, name: string): Promise<void> {
  await tx
    .insertInto('people.region')
    .values({ programme, region, name })
    .onConflict((conflict) => conflict.columns(['programme', 'region']).doUpdateSet({ name }))
    .execute();
}

/** An organisation in scope with the programme it belongs to, or null. */
export async function findOrganisation(
  tx: Tx,
  organisation: string,
): Promise<(Organisation & { programme: string }) | null> {
  const row = await tx
    .selectFrom('people.organisation')
    .select(['organisation', 'programme', 'kind', 'name', 'region', 'endedOn'])
    .where('organisation', '=', organisation)
    .executeTakeFirst();
  return row ? { ...row, kind: row.kind as Organisation['kind'] } : null;
}
