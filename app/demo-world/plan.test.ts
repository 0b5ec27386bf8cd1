import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#engines/journey/days.ts';
import { sideOf } from '#people/rules.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import { BeatPlaces } from '#programme/beats.ts';
import { nothingKnown } from '#programme/gates.ts';
import { decideMark, Marks, meetingKey } from '#programme/marks.ts';
import { portfolioRowOf } from '#programme/portfolio.ts';
import type { Template } from '#programme/template.ts';
import { readTemplate } from '#programme/template-file.ts';
import { viewOf } from '#programme/view.ts';
import { around, boards, invitations } from './around.ts';
import { advisers, companies, companyKeys, office } from './cast.ts';
import type { PlannedMark } from './marks.ts';
import { type PlannedWay, planWorld } from './plan.ts';
import { situations } from './testing/situations.ts';

function templateOf(name: string): Template {
  const file = join(import.meta.dirname, '..', '..', 'programmes', `${name}.yaml`);
  const read = readTemplate(readFileSync(file, 'utf8'), file);
  assert.ok('template' in read);
  return read.template;
}

const templates = [templateOf('fordypning'), templateOf('produktivitetsspranget')];

/** A day in each month: weekdays and weekends, in fellesferie, before Easter, between Christmas and New Year. */
const days = [
  '2027-01-01',
  '2027-02-22',
  '2027-03-24',
  '2027-04-10',
  '2027-05-17',
  '2027-06-30',
  '2026-07-15',
  '2028-08-06',
  '2028-09-07',
  '2026-10-14',
  '2026-11-23',
  '2026-12-28',
];

const rowsOf = (marks: readonly PlannedMark[]) => marks.map((mark) => ({ ...mark, byName: mark.by }));

function viewOn(today: string, name: string, cohort: string, way: PlannedWay) {
  return viewOf({
    company: { company: way.enrolment.company, name },
    cohort,
    enrolment: way.enrolment.enrolment,
    newest: way.template.version,
    template: way.template,
    journey: way.journey,
    state: way.state,
    changes: way.changes,
    marks: new Marks(rowsOf(way.marks)),
    parties: { employer: 'a', employees: 'b', coordinator: 'c', adviser: 'd' },
    gates: nothingKnown,
    places: new BeatPlaces(way.journey, [], way.changes),
    may: {
      mark: false,
      change: false,
      moveVisits: false,
      moveMeetings: false,
      invited: false,
      prove: false,
      advise: false,
      sign: null,
    },
    today,
    language: 'nb',
  });
}

/** Every situation and every fact of the world of one day. */
function checkDay(today: string): void {
  const world = planWorld(today, templates);
  assert.equal(world.companies.length, companyKeys.length);
  assert.deepEqual(
    world.companies.filter(({ way }) => !way).map(({ key }) => key),
    ['brattfoss'],
  );
  for (const { key, cast, way } of world.companies) {
    if (key === 'brattfoss' || !way) continue;
    const cohort = world.cohorts.find((one) => one.cohort === way.enrolment.cohort)!;
    const view = viewOn(today, cast.name, cohort.name, way);
    situations[key]({ view, row: portfolioRowOf(view) });
    checkFacts(way, today);
  }
}

/** Each mark as the room's own rule would have taken it on its day, from the person who makes it. */
function checkFacts({ journey, template, marks, changes }: PlannedWay, today: string): void {
  const dates = new Map<string, string>([
    ...journey.visits.map(({ n, date }) => [`visit ${n}`, date] as const),
    ...journey.meetings.map((meeting) => [`meeting ${meetingKey(meeting)}`, meeting.date] as const),
  ]);
  marks.forEach((mark, i) => {
    const day = mark.at.slice(0, 10);
    assert.ok(day < today, `${mark.subject} ${mark.key} is dated ${day}, and today is ${today}`);
    const date = dates.get(`${mark.subject} ${mark.key}`);
    if (mark.subject === 'visit' || mark.subject === 'meeting') assert.equal(day, date);
    const before = new Marks(rowsOf(marks.slice(0, i)));
    const side = sideOf(mark.by);
    const request = { ...mark, mark: '' };
    const places = new BeatPlaces(journey, [], changes);
    const decided = decideMark(request, { template, journey, places, marks: before, today: day, side });
    assert.ok(!isRefusal(decided), `${mark.subject} ${mark.key}: ${JSON.stringify(decided)}`);
    assert.equal(decided.side, mark.side);
  });
  for (const { at } of changes) assert.ok(at.slice(0, 10) < today);
}

for (const day of days) {
  test(`the situations hold and no fact is out of order on ${day}`, () => checkDay(day));
}

test('the situations hold on any day in eight years', () => {
  const anyDay = fc.integer({ min: 0, max: 8 * 365 }).map((n) => addDays('2026-01-01', n));
  fc.assert(fc.property(anyDay, checkDay), { numRuns: 15 });
});

test('the same day gives the same world, and the next day the same ids', () => {
  const world = planWorld('2026-11-23', templates);
  assert.deepEqual(planWorld('2026-11-23', templates), world);
  const ids = (day: string) =>
    planWorld(day, templates).companies.map(({ company, way }) => [company, way?.enrolment.enrolment]);
  assert.deepEqual(ids('2026-11-24'), ids('2026-11-23'));
});

test('without the other template its cohort and company are left out and the rest stands', () => {
  const world = planWorld('2026-11-23', templates.slice(1));
  assert.equal(world.cohorts.length, 2);
  assert.ok(!world.companies.some(({ key }) => key === 'granes'));
  assert.equal(world.companies.length, companyKeys.length - 1);
});

test('nobody in the cast has another’s name, and every adviser a company names is there', () => {
  const cast = companyKeys.map((key) => companies[key]);
  const names = [
    office.name,
    ...advisers.map(({ name }) => name),
    ...around.map(({ name }) => name),
    ...Object.values(boards),
    ...invitations.map(({ name }) => name),
    ...cast.flatMap(({ people }) => people.map(({ name }) => name)),
  ];
  assert.equal(new Set(names).size, names.length);
  const known = advisers.map(({ name }) => name as string);
  for (const { adviser } of cast) assert.ok(adviser === null || known.includes(adviser));
  assert.equal(new Set(advisers.map(({ organisation }) => organisation)).size, 2);
});

test('every company has both parties, a safety representative, a lean coordinator and employees', () => {
  for (const key of companyKeys) {
    const { people, sites, employees, name } = companies[key];
    const roles = people.map(({ role }) => role as string);
    for (const role of ['manager', 'employee-representative', 'safety-representative', 'lean-coordinator']) {
      assert.equal(roles.filter((one) => one === role).length, 1, `${name}: ${role}`);
    }
    assert.ok(roles.filter((role) => role === 'employee').length >= 2, name);
    assert.ok(sites.length >= 1 && sites.length <= 4, name);
    assert.ok(employees >= 18 && employees <= 190, name);
  }
});

test('all five languages are spoken', () => {
  const people: { language?: string }[] = [
    ...advisers,
    ...companyKeys.flatMap((key) => [...companies[key].people]),
  ];
  assert.deepEqual([...new Set(people.map(({ language = 'nb' }) => language))].sort(), [
    'en',
    'nb',
    'nn',
    'pl',
    'sv',
  ]);
});
