import { type Insertable, sql } from 'kysely';
import type { RegisterUnit } from '#companies/contract.ts';
import { RegisterChange, type RegisterRefresh, Said } from '#companies/register-shapes.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Tables } from '#platform/server/database/tables.ts';

const columns = [
  'number',
  'kind',
  'parent',
  'name',
  'formCode',
  'formName',
  'industryCode',
  'industryName',
  'industryVersion',
  'industryVersionBy',
  'employees',
  'employeesState',
  'address',
  'postcode',
  'town',
  'municipality',
  'bankrupt',
  'windingUp',
  'deletedOn',
  'fetchedAt',
  'source',
] as const;

/** Our copy of one unit, or null. */
export async function findUnit(tx: Tx, number: string): Promise<RegisterUnit | null> {
  const row = await tx
    .selectFrom('companies.registerUnit')
    .select(columns)
    .where('number', '=', number)
    .executeTakeFirst();
  return (row as RegisterUnit | undefined) ?? null;
}

/** Our copies of a legal unit's production sites: those at work first, then by name. */
export async function listSitesOf(tx: Tx, parent: string): Promise<RegisterUnit[]> {
  const rows = await tx
    .selectFrom('companies.registerUnit')
    .select(columns)
    .where('parent', '=', parent)
    .where('kind', '=', 'production')
    .orderBy((eb) => eb('deletedOn', 'is not', null))
    .orderBy('name')
    .orderBy('number')
    .execute();
  return rows as RegisterUnit[];
}

export async function listUnits(tx: Tx, numbers: readonly string[]): Promise<RegisterUnit[]> {
  if (numbers.length === 0) return [];
  const rows = await tx
    .selectFrom('companies.registerUnit')
    .select(columns)
    .where('number', 'in', numbers)
    .execute();
  return rows as RegisterUnit[];
}

/**
 * Writes units over our copies; what we were told later stays. Of two with one number in the same call the last
 * stands. Sorted, so that two who write the same rows at once wait for each other and never in a ring.
 */
export async function writeUnits(tx: Tx, units: readonly RegisterUnit[]): Promise<void> {
  if (units.length === 0) return;
  const rows = [...new Map(units.map((unit) => [unit.number, unit])).values()].sort((a, b) =>
    a.number < b.number ? -1 : 1,
  );
  // One parameter for all of them: a batch of a thousand would otherwise be twenty thousand.
  await sql`insert into companies.register_unit as known
    select number, kind, parent, name, "formCode", "formName", "industryCode", "industryName", "industryVersion",
      "industryVersionBy", employees, "employeesState", address, postcode, town, municipality, bankrupt,
      "windingUp", "deletedOn", "fetchedAt", source
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told (number text, kind text, parent text, name text,
      "formCode" text, "formName" text, "industryCode" text, "industryName" text, "industryVersion" text,
      "industryVersionBy" text, employees integer, "employeesState" text, address text[], postcode text, town text,
      municipality text, bankrupt boolean, "windingUp" boolean, "deletedOn" date, "fetchedAt" timestamptz, source text)
    on conflict (number) do update set kind = excluded.kind, parent = excluded.parent, name = excluded.name,
      form_code = excluded.form_code, form_name = excluded.form_name, industry_code = excluded.industry_code,
      industry_name = excluded.industry_name, industry_version = excluded.industry_version,
      industry_version_by = excluded.industry_version_by, employees = excluded.employees,
      employees_state = excluded.employees_state, address = excluded.address, postcode = excluded.postcode,
      town = excluded.town, municipality = excluded.municipality, bankrupt = excluded.bankrupt,
      winding_up = excluded.winding_up, deleted_on = excluded.deleted_on, fetched_at = excluded.fetched_at,
      source = excluded.source
    where excluded.fetched_at >= known.fetched_at`.execute(tx);
}

/**
 * Deletes all we hold of a unit the register has removed: our copy, its sites, and what links and refreshes of the
 * companies in scope remember of its words. What the office wrote itself is the programme's and stays.
 */
export async function purgeUnit(tx: Tx, number: string): Promise<void> {
  await tx
    .deleteFrom('companies.registerUnit')
    .where((eb) => eb.or([eb('number', '=', number), eb('parent', '=', number)]))
    .execute();
  const linked = await tx
    .updateTable('companies.registerLink')
    .set({ said: null })
    .where('legalNumber', '=', number)
    .returning('company')
    .execute();
  if (linked.length === 0) return;
  await tx
    .updateTable('companies.registerRefresh')
    .set({ changes: '[]' })
    .where(
      'company',
      'in',
      linked.map(({ company }) => company),
    )
    .execute();
}

export type Link = { said: Said | null; saidAt: string };

export async function findLink(tx: Tx, company: string): Promise<Link | null> {
  const row = await tx
    .selectFrom('companies.registerLink')
    .select(['said', 'saidAt'])
    .where('company', '=', company)
    .executeTakeFirst();
  return row ? { said: row.said === null ? null : Said.parse(row.said), saidAt: row.saidAt } : null;
}

/** Remembers what the register says as that which is taken over. */
export async function writeLink(
  tx: Tx,
  link: { company: string; legalNumber: string; said: Said; saidAt: string },
): Promise<void> {
  const row = { ...link, said: JSON.stringify(link.said) };
  await tx
    .insertInto('companies.registerLink')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('company').doUpdateSet({
        legalNumber: row.legalNumber,
        said: row.said,
        saidAt: row.saidAt,
      }),
    )
    .execute();
}

const refreshColumns = ['refresh', 'outcome', 'askedAt', 'changes', 'taken'] as const;

const refreshOf = (row: { changes: unknown }): RegisterRefresh =>
  ({ ...row, changes: RegisterChange.array().parse(row.changes) }) as RegisterRefresh;

export async function findRefresh(tx: Tx, company: string, refresh: string): Promise<RegisterRefresh | null> {
  const row = await tx
    .selectFrom('companies.registerRefresh')
    .select(refreshColumns)
    .where('company', '=', company)
    .where('refresh', '=', refresh)
    .executeTakeFirst();
  return row ? refreshOf(row) : null;
}

export async function findLastRefresh(tx: Tx, company: string): Promise<RegisterRefresh | null> {
  const row = await tx
    .selectFrom('companies.registerRefresh')
    .select(refreshColumns)
    .where('company', '=', company)
    .orderBy('askedAt', 'desc')
    .orderBy('refresh', 'desc')
    .executeTakeFirst();
  return row ? refreshOf(row) : null;
}

export async function insertRefresh(
  tx: Tx,
  row: Omit<Insertable<Tables['companies.registerRefresh']>, 'changes'> & {
    changes: readonly RegisterChange[];
  },
): Promise<void> {
  await tx
    .insertInto('companies.registerRefresh')
    .values({ ...row, changes: JSON.stringify(row.changes) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Writes what was taken over from a refresh; false when somebody has decided about it before. */
export async function writeTaking(
  tx: Tx,
  key: { company: string; refresh: string },
  taking: { taken: string[]; takenAt: string; takenBy: string },
): Promise<boolean> {
  const written = await tx
    .updateTable('companies.registerRefresh')
    .set(taking)
    .where('company', '=', key.company)
    .where('refresh', '=', key.refresh)
    .where('taken', 'is', null)
    .returning('refresh')
    .executeTakeFirst();
  return written !== undefined;
}

/** When a person asked the register about the companies in scope, or took over what it said; null for what others did. */
export async function listOwnRefreshes(
  tx: Tx,
  person: string,
): Promise<{ company: string; askedAt: string | null; takenAt: string | null }[]> {
  const rows = await tx
    .selectFrom('companies.registerRefresh as r')
    .innerJoin('companies.company as c', 'c.company', 'r.company')
    .select(['c.name', 'r.askedBy', 'r.askedAt', 'r.takenBy', 'r.takenAt'])
    .where((eb) => eb.or([eb('r.askedBy', '=', person), eb('r.takenBy', '=', person)]))
    .orderBy('r.askedAt')
    .execute();
  return rows.map(({ name, askedBy, askedAt, takenBy, takenAt }) => ({
    company: name,
    askedAt: askedBy === person ? askedAt : null,
    takenAt: takenBy === person ? takenAt : null,
  }));
}
