import { sql } from 'kysely';
import type pg from 'pg';
import { makeId } from '#platform/contract/id.ts';
import { writeAuditLine } from '#platform/server/audit/write.ts';
import type { Database } from '#platform/server/database/pool.ts';
import { inScope, type Tx } from '#platform/server/database/scope.ts';
import { fillActions } from '#platform/server/testing/five-companies-actions.ts';
import { fillAmbitions } from '#platform/server/testing/five-companies-ambitions.ts';
import { fillBeats } from '#platform/server/testing/five-companies-beats.ts';
import { fillBoards } from '#platform/server/testing/five-companies-boards.ts';
import { fillCustomers } from '#platform/server/testing/five-companies-customers.ts';
import { fillFigures } from '#platform/server/testing/five-companies-figures.ts';
import { fillForms } from '#platform/server/testing/five-companies-forms.ts';
import { fillGates } from '#platform/server/testing/five-companies-gates.ts';
import { fillLeanStatus } from '#platform/server/testing/five-companies-lean-status.ts';
import { fillMeetings } from '#platform/server/testing/five-companies-meetings.ts';
import { fillPilotGroups } from '#platform/server/testing/five-companies-pilot-groups.ts';
import { fillPrinciples } from '#platform/server/testing/five-companies-principles.ts';
import { fillSteeringGroup } from '#platform/server/testing/five-companies-steering-groups.ts';
import { fillSurveys } from '#platform/server/testing/five-companies-surveys.ts';
import { fillVisits } from '#platform/server/testing/five-companies-visits.ts';

/** Programme the companies are registered under; it has no other meaning. */
export const tenantProgramme = 'proof';

/**
 * Five companies with a few rows each in every table of company data there is at the bottom of the house,
 * written by the application itself, each under its own scope. Answers with their ids.
 */
export async function buildFiveCompanies(database: Database): Promise<string[]> {
  const by = makeId();
  const cohort = makeId();
  await inScope(database, { programme: tenantProgramme }, async (tx) => {
    await sql`insert into programme.template_version (programme, version, source, body, hash)
      values (${tenantProgramme}, '2026.1', '', '{}', '')`.execute(tx);
    await sql`insert into programme.cohort (cohort, programme, template, name, made_by)
      values (${cohort}, ${tenantProgramme}, ${tenantProgramme}, 'Kull', ${by})`.execute(tx);
    await sql`insert into people.person (person, name) values (${by}, 'Marit Holte')`.execute(tx);
  });
  const companies = Array.from({ length: 5 }, () => makeId());
  for (const [n, company] of companies.entries()) {
    const scope = { programme: tenantProgramme, companies: [company], person: by };
    await inScope(database, scope, (tx) => fillCompany(tx, company, n, by, cohort));
  }
  return companies;
}

async function fillCompany(tx: Tx, company: string, n: number, by: string, cohort: string): Promise<void> {
  const enrolment = makeId();
  await sql`insert into companies.company (company, programme, organisation_number, name, registered_by)
    values (${company}, ${tenantProgramme}, ${`31000000${n}`}, ${`Verk ${n}`}, ${by})`.execute(tx);
  await sql`insert into people.membership (membership, person, role, company, place, from_date)
    values (${makeId()}, ${by}, 'manager', ${company}, 'Verk', '2020-01-01')`.execute(tx);
  await sql`insert into programme.enrolment (company, enrolment, cohort, template, version, calendar, start, visit_weekday, enrolled_by)
    values (${company}, ${enrolment}, ${cohort}, ${tenantProgramme}, '2026.1', 'no', '2027-01-11', 1, ${by})`.execute(
    tx,
  );
  await sql`insert into programme.calendar_feed (feed, token_hash, person, company, level, language)
    values (${makeId()}, ${Buffer.from(makeId())}, ${by}, ${company}, 2, 'nb')`.execute(tx);
  await sql`insert into companies.register_link (company, legal_number, said, said_at)
    values (${company}, ${`31000000${n}`}, '{}', now())`.execute(tx);
  await fillParties(tx, company, by);
  await fillFigures(tx, company, by);
  await fillMeetings(tx, company, by);
  await fillSteeringGroup(tx, company, by);
  await fillCustomers(tx, { programme: tenantProgramme, companies: [company], person: by });
  await fillPrinciples(tx, { programme: tenantProgramme, company, by });
  await fillLeanStatus(tx, { programme: tenantProgramme, company, by });
  await fillPilotGroups(tx, company, by);
  await fillActions(tx, company, by);
  await fillBoards(tx, company, by);
  await fillBeats(tx, company, enrolment, by);
  await fillGates(tx, company, enrolment, by);
  await fillForms(tx, company, by);
  await fillVisits(tx, company, by);
  await fillAmbitions(tx, company, by);
  await fillSurveys(tx, { programme: tenantProgramme, companies: [company], person: by });
  for (let i = 1; i <= 3; i += 1) {
    await sql`insert into companies.register_refresh (company, refresh, outcome, changes, asked_at, asked_by)
      values (${company}, ${makeId()}, 'found', '[]', now(), ${by})`.execute(tx);
    await sql`insert into companies.site (company, site, name, place, position)
      values (${company}, ${makeId()}, ${`Sted ${i}`}, 'Vika', ${i})`.execute(tx);
    await sql`insert into programme.change (company, change, enrolment, revision, kind, detail, changed_by, changed_by_name, changed_at)
      values (${company}, ${makeId()}, ${enrolment}, ${i}, 'undone', '{}', ${by}, 'Marit', now())`.execute(
      tx,
    );
    await sql`insert into programme.mark (company, mark, enrolment, subject, key, state, marked_by, marked_by_name, marked_at)
      values (${company}, ${makeId()}, ${enrolment}, 'visit', ${String(i)}, 'done', ${by}, 'Marit', now())`.execute(
      tx,
    );
    await writeAuditLine(tx, { company, person: by, act: 'proof' });
  }
}

/** A row in each table of the parties: one key is turned by the person, so the act waits and nothing takes effect. */
async function fillParties(tx: Tx, company: string, by: string): Promise<void> {
  const [act, measure] = [makeId(), makeId()];
  await sql`insert into parties.application (company, application, revision, motivation, products, employees, unions, agreement, contact_name, contact_reach, written_by, written_by_name, written_at)
    values (${company}, ${makeId()}, 1, 'Flyt', 'Rekkverk', 40, 'Ja', 'Ja', 'Marit', '1', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into parties.readiness (company, readiness, side, instrument, answers, answered_by, answered_by_name, answered_at)
    values (${company}, ${makeId()}, 'employer', '1', '[]', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into parties.assent (company, assent, subject, side, given, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, 'programme', 'employer', true, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into parties.joint_act (company, act, kind, key, subject, proposed_by, proposed_by_name, proposed_at, expires_at)
    values (${company}, ${act}, 'research-consent', '', '{}', ${by}, 'Marit', now(), now() + interval '1 hour')`.execute(
    tx,
  );
  await sql`insert into parties.approval (company, act, side, person, name, approved_at)
    values (${company}, ${act}, 'employer', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into parties.measure (company, measure, registered_by, registered_by_name, registered_at)
    values (${company}, ${measure}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into parties.measure_version (company, measure, revision, title, purpose, points_at_people, seen_by, consequences, from_date, review_by, written_by, written_by_name, written_at)
    values (${company}, ${measure}, 1, 'Takt', 'Flyt', false, 'Alle', 'Ingen', '2027-01-11', '2027-06-11', ${by}, 'Marit', now())`.execute(
    tx,
  );
}

/** Every table with a column `company`, from the catalogue: one that a room adds later is among them. */
export async function tenantTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query(`select n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'company' and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' order by 1`);
  return rows.map(({ name }) => name as string);
}
