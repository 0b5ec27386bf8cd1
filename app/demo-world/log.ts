import type { PlanDate } from '#engines/journey/shape.ts';
import { type AuditLine, writeAuditLines } from '#platform/server/audit/write.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { type CastPerson, demoProgramme, office } from './cast.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany, PlannedWorld } from './plan.ts';
import { chance, idOf } from './seed.ts';

/** How many days back the log of the demo world goes. */
const daysBack = 24;

/** How likely somebody is to open the journey on a working day, by role; employees now and then. */
const opens: Readonly<Partial<Record<CastPerson['role'], number>>> = {
  manager: 0.35,
  'employee-representative': 0.3,
  'safety-representative': 0.15,
  'lean-coordinator': 0.6,
  employee: 0.12,
};

/** What was tried and not let through: two slips, of the kind that happens to anybody. */
const refused: Readonly<Partial<Record<PlannedCompany['key'], readonly [CastPerson['role'], string]>>> = {
  skarvdal: ['lean-coordinator', 'programme.changeJourney'],
  osvika: ['manager', 'companies.correctCompany'],
};

const personId = (name: string): string => idOf(`person ${name}`);

/** Writes who has seen and done what in the last weeks, a chain for each company and one for the office. */
export async function buildLog(tx: Tx, world: PlannedWorld, today: PlanDate): Promise<void> {
  const companies = world.companies.map(({ company }) => company);
  await setScope(tx, { programme: demoProgramme, companies });
  const days = workingDaysBefore(today);
  const lines = [...world.companies.flatMap((planned) => linesOf(planned, days)), ...officeLines(days)];
  await writeAuditLines(
    tx,
    lines.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  );
}

function workingDaysBefore(today: PlanDate): PlanDate[] {
  const back = Array.from({ length: daysBack }, (_, n) => workingDayFrom(today, n - daysBack));
  return [...new Set(back)];
}

type Dated = AuditLine & { at: string };

function linesOf(planned: PlannedCompany, days: readonly PlanDate[]): Dated[] {
  const { key, company, cast, way } = planned;
  const line = (
    day: PlanDate,
    name: string,
    act: string,
    more: Partial<Omit<AuditLine, 'at'>> = {},
  ): Dated => ({
    ...{ company, act, person: personId(name), at: momentOn(day, `${key} ${name} ${act} ${day}`) },
    ...more,
  });
  const journey = way ? 'programme.readJourney' : 'companies.readCompany';
  const opened = days.flatMap((day) =>
    cast.people
      .filter(({ name, role }) => chance(`log ${name} ${day}`) < (opens[role] ?? 0))
      .map(({ name }) => line(day, name, journey)),
  );
  const marked = days.filter((day) => way && chance(`log mark ${key} ${day}`) < 0.2);
  const coordinator = nameOf(cast, 'lean-coordinator');
  const visited = days.filter((day) => cast.adviser && weekdayOf(day) === cast.visitWeekday);
  const looked = days.filter((day) => weekdayOf(day) === 1);
  const slip = refused[key];
  return [
    ...opened,
    ...marked.map((day) => line(day, coordinator, 'programme.markJourney')),
    ...visited.map((day) => line(day, cast.adviser!, journey)),
    ...looked.map((day) => line(day, office.name, journey, { programme: demoProgramme })),
    ...(slip ? [line(days.at(-3)!, nameOf(cast, slip[0]), slip[1], { outcome: 'refused' })] : []),
  ];
}

function nameOf(cast: PlannedCompany['cast'], role: CastPerson['role']): string {
  const found = cast.people.find((person) => person.role === role);
  if (!found) throw new Error(`${cast.name} has nobody who is ${role}.`);
  return found.name;
}

/** Monday 1 to Sunday 7. */
const weekdayOf = (day: PlanDate): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** Most mornings the office opens the overview; now and then it looks into something else. */
function officeLines(days: readonly PlanDate[]): Dated[] {
  const acts: readonly (readonly [act: string, likely: number])[] = [
    ['programme.readPortfolio', 0.9],
    ['programme.previewStart', 0.15],
    ['programme.listTemplates', 0.1],
    ['companies.listCompanies', 0.2],
  ];
  return days.flatMap((day) =>
    acts
      .filter(([act, likely]) => chance(`log office ${act} ${day}`) < likely)
      .map(([act]) => ({
        ...{ company: null, programme: demoProgramme, person: personId(office.name), act },
        at: momentOn(day, `office ${act} ${day}`),
      })),
  );
}
