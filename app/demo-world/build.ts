import { buildCompany } from '#companies/server/builders.ts';
import { addDays, addMonths } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { KeyFolder } from '#platform/server/key-folder/key-folder.ts';
import {
  type Author,
  buildChange,
  buildCohort,
  buildEnrolment,
  buildMarks,
} from '#programme/server/builders.ts';
import { listTemplates } from '#programme/server/store-templates.ts';
import { buildAmbitions } from './ambitions.ts';
import { boards } from './around.ts';
import { buildBeats } from './beats.ts';
import {
  buildAround,
  buildInvented,
  buildInvitations,
  emailOf,
  lastDayOf,
  organisationId,
  personId,
} from './build-around.ts';
import { advisers, demoProgramme, office } from './cast.ts';
import { buildCustomers } from './customers.ts';
import { buildQuoteTies } from './customers-ties.ts';
import { buildFigures } from './figures.ts';
import { buildForms } from './forms.ts';
import { buildGates } from './gates.ts';
import { buildLeanStatus } from './lean-status.ts';
import { buildLeanCases } from './lean-status-cases.ts';
import { buildLog } from './log.ts';
import type { Marker } from './marks.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import { buildOwnHours } from './own-hours.ts';
import { buildParties } from './parties.ts';
import { buildPilotGroups } from './pilot-groups.ts';
import { type PlannedCompany, type PlannedWay, type PlannedWorld, planWorld } from './plan.ts';
import { buildPrinciples } from './principles.ts';
import { buildBoards, buildOfficeBoards } from './pulse-boards.ts';
import { buildRegister, buildRegisterNews, numberOf, siteNumberOf } from './register.ts';
import { buildScreens } from './screens.ts';
import { idsOf } from './seed.ts';
import { buildSteeringGroup } from './steering-groups.ts';
import { buildSteeringMeetings } from './steering-meetings.ts';
import { buildSurveys } from './surveys.ts';
import { buildVisits } from './visits.ts';

/**
 * Writes the demo world of a day, and in `keys` what opens the surveys that are open on it. `tx` may have any scope, and
 * ends with every company's.
 */
export async function buildWorld(tx: Tx, today: PlanDate, keys: KeyFolder): Promise<void> {
  await setScope(tx, { programme: demoProgramme });
  const templates = (await listTemplates(tx)).map(({ template }) => template);
  const world = planWorld(today, templates);
  await buildRegister(tx, today);
  await buildOffice(tx, today);
  await buildAround(tx, today, longAgo(today));
  await buildAdvisers(tx, world, today);
  await buildCohorts(tx, world);
  for (const planned of world.companies) await buildPlanned(tx, planned, today, keys);
  await buildInvitations(tx, today, world);
  const template = templates.findLast(({ key }) => key === demoProgramme);
  if (template) await buildOfficeBoards(tx, template, today);
  await buildLeanCases(tx, today);
  await setScope(tx, { programme: demoProgramme });
  await buildRegisterNews(tx, today);
  await buildLog(tx, world, today);
}

const longAgo = (today: PlanDate): PlanDate => addMonths(today, -48);

async function buildOffice(tx: Tx, today: PlanDate): Promise<void> {
  const { name, place } = office;
  const role = {
    role: 'programme-office',
    programme: demoProgramme,
    place,
    fromDate: longAgo(today),
    toDate: lastDayOf(name, today),
  } as const;
  await buildInvented(tx, { name, email: emailOf(name, place), roles: [role] });
}

async function buildAdvisers(tx: Tx, world: PlannedWorld, today: PlanDate): Promise<void> {
  for (const { name, organisation, language } of advisers) {
    const roles = world.companies
      .filter(({ cast }) => cast.adviser === name)
      .map((planned) => ({
        role: 'adviser' as const,
        company: planned.company,
        place: organisation,
        organisation: organisationId(organisation),
        fromDate: memberFrom(planned, today),
        toDate: lastDayOf(`${name} ${planned.key}`, today),
      }));
    await buildInvented(tx, { name, language, email: emailOf(name, organisation), roles });
  }
}

/** Two months before the start: what is done before it is done by somebody who is there. */
function memberFrom({ way }: PlannedCompany, today: PlanDate): PlanDate {
  const lately = addDays(today, -45);
  const early = way && addDays(way.enrolment.start, -60);
  return early && early < lately ? early : lately;
}

async function buildCohorts(tx: Tx, { cohorts, companies }: PlannedWorld): Promise<void> {
  for (const { cohort, key, name, template } of cohorts) {
    const starts = companies.flatMap(({ way }) =>
      way?.enrolment.cohort === cohort ? [way.enrolment.start] : [],
    );
    const madeAt = momentOn(workingDayFrom(starts.sort()[0]!, -75), `cohort ${key}`);
    const row = { programme: demoProgramme, template, name, by: personId(office.name), madeAt };
    await buildCohort(tx, row, idsOf(`cohort ${key}`));
  }
}

async function buildPlanned(
  tx: Tx,
  planned: PlannedCompany,
  today: PlanDate,
  keys: KeyFolder,
): Promise<void> {
  const { key, company, cast, way } = planned;
  const nextId = idsOf(`site ${key}`);
  await buildCompany(tx, demoProgramme, personId(office.name), {
    company,
    name: cast.name,
    organisationNumber: numberOf(key),
    employees: cast.employees,
    sites: cast.sites.map((site, n) => ({ site: nextId(), ...site, productionNumber: siteNumberOf(key, n) })),
  });
  const board = boards[key];
  const people = board ? [...cast.people, { name: board, role: 'board-member' as const }] : cast.people;
  for (const { name, role, language } of people) {
    const days = { fromDate: memberFrom(planned, today), toDate: lastDayOf(name, today) };
    // Whoever works at a machine has no e-mail there.
    const email = role === 'employee' ? null : emailOf(name, cast.name);
    await buildInvented(tx, { name, language, email, roles: [{ role, company, place: cast.name, ...days }] });
  }
  if (way) await buildWay(tx, planned, way, today);
  await buildParties(tx, planned, today);
  await buildFigures(tx, planned, today);
  await buildSteeringGroup(tx, planned, today);
  await buildSteeringMeetings(tx, planned, today);
  await buildCustomers(tx, planned, today);
  await buildVisits(tx, planned, today);
  await buildOwnHours(tx, planned, today);
  await buildAmbitions(tx, planned, today);
  await buildScreens(tx, planned, today);
  await buildPrinciples(tx, planned, today);
  await buildPilotGroups(tx, planned, today);
  await buildBoards(tx, planned, today);
  await buildQuoteTies(tx, planned, today);
  await buildLeanStatus(tx, planned, today);
  await buildForms(tx, planned, today);
  await buildSurveys(tx, planned, today, keys);
}

async function buildWay(tx: Tx, planned: PlannedCompany, way: PlannedWay, today: PlanDate): Promise<void> {
  const { key, cast } = planned;
  const { enrolment, changes, marks } = way;
  const early = workingDayFrom(enrolment.start, -40);
  const enrolledAt = momentOn(early < today ? early : workingDayFrom(today, -1), `enrolment ${key}`);
  await buildEnrolment(tx, { ...enrolment, by: personId(office.name), enrolledAt });
  for (const { change, by, ...row } of changes) {
    const author = authorOf(cast, by);
    await buildChange(tx, enrolment, { ...row, by: author }, () => change);
  }
  const authored = marks.map((mark) => ({ ...mark, by: authorOf(cast, mark.by) }));
  await buildMarks(tx, enrolment, authored, idsOf(`mark ${key}`));
  await buildBeats(tx, planned, way, (by) => authorOf(cast, by), today);
  await buildGates(tx, planned, (by) => authorOf(cast, by), today);
}

function authorOf(cast: PlannedCompany['cast'], by: Marker): Author {
  const inCompany = cast.people.find(({ role }) => role === by)?.name;
  const name = by === 'office' ? office.name : by === 'adviser' ? cast.adviser : inCompany;
  if (!name) throw new Error(`${cast.name} has nobody who is ${by}.`);
  return { person: personId(name), name };
}
