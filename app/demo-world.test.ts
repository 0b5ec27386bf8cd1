import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { demoSignIns, loadDemoWorld } from '#app/demo-world.ts';
import { gate } from '#app/gate.ts';
import { serverRooms } from '#app/server.ts';
import { readOrganisationNumber } from '#companies/rules.ts';
import type { ImportSummary } from '#indicators/import-view.ts';
import type { IndicatorsView, IndicatorView } from '#indicators/indicator-view.ts';
import type { DemoPerson } from '#people/contract.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { noSettings } from '#platform/server/http/house-settings.ts';
import { buildHttp } from '#platform/server/http/http.ts';
import { keysInMemory } from '#platform/server/key-folder/key-folder.ts';
import { cloneDatabase, type TestDatabase } from '#platform/server/testing/database.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { portfolioRowOf } from '#programme/portfolio.ts';
import type { ResultsView } from '#surveys/results-page-view.ts';
import type { WaveLine } from '#surveys/wave-view.ts';
import { type CompanyKey, companies, companyKeys } from './demo-world/cast.ts';
import { figureId } from './demo-world/figures-plan.ts';
import { figuresOf as figureStoriesOf } from './demo-world/figures-stories.ts';
import { checkLines } from './demo-world/testing/figure-situations.ts';
import { situations } from './demo-world/testing/situations.ts';

type Row = ReturnType<typeof portfolioRowOf>;

/** A Wednesday in an ordinary week. */
const today = '2026-11-25';

let database: TestDatabase;
let http: FastifyInstance;
let persons: DemoPerson[];
/** As the data folder of a server has them. */
const keys = keysInMemory();
let close: () => Promise<void>;

before(async () => {
  database = await cloneDatabase();
  const began = performance.now();
  await loadDemoWorld({ appUrl: database.appUrl, empty: false, today, keys });
  console.log(`# the demo world loads in ${Math.round(performance.now() - began)} ms`);
  const opened = openDatabase(database.appUrl, () => undefined, 4);
  http = await buildHttp({
    database: opened.database,
    rooms: serverRooms,
    ...gate,
    settings: { ...noSettings, keys },
    clock: () => new Date(`${today}T11:00:00Z`),
    secure: false,
    logLevel: 'silent',
    version: 'test',
    webFolder: null,
  });
  persons = (await http.inject('/api/people/demo-persons')).json().persons;
  close = async () => {
    await http.close();
    await opened.close();
    await database.drop();
  };
});

after(() => close());

/** Signs in by name and asks. */
async function askAs(name: string, url: string) {
  const person = persons.find((one) => one.name === name);
  assert.ok(person, `${name} is not among those who can sign in`);
  const payload = { person: person.person };
  const session = await http.inject({ method: 'POST', url: '/api/people/demo-sessions', payload });
  const { name: cookieName, value } = session.cookies.find((cookie) => cookie.name === 'spranget-session')!;
  const answer = await http.inject({ url, headers: { cookie: `${cookieName}=${value}` } });
  return { status: answer.statusCode, body: answer.json() };
}

/** Asks a database as its owner, with every company in scope: row-level security holds for the owner too. */
async function query<T>(text: string, url = database.ownerUrl): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select set_config('app.programme', 'produktivitetsspranget', false)`);
    await client.query(
      `select set_config('app.companies', array_agg(company)::text, false), set_config('app.demo', 'yes', false)
       from companies.company having count(*) > 0`,
    );
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function portfolio(name: string): Promise<Map<string, Row>> {
  const { status, body } = await askAs(name, '/api/programme/portfolio');
  assert.equal(status, 200);
  return new Map(body.rows.map((row: Row) => [row.name, row]));
}

test('the office finds every company in the portfolio, and every situation in it', async () => {
  const rows = await portfolio('Marit Holte');
  assert.equal(rows.size, companyKeys.length);
  for (const key of companyKeys) {
    const row = rows.get(companies[key].name)!;
    if (key === 'brattfoss') {
      assert.deepEqual([row.enrolled, row.adviser, row.needs[0]?.code], [false, null, 'not-enrolled']);
      continue;
    }
    const journey = await askAs('Marit Holte', `/api/programme/companies/${row.company}/journey`);
    situations[key]({ view: journey.body, row });
    assert.equal(row.adviser, companies[key].adviser);
  }
});

test('each company’s own people see the same journey, and no other company’s', async () => {
  const rows = await portfolio('Marit Holte');
  const elsewhere = rows.get('Storlia Vindu')!.company;
  for (const key of companyKeys.filter((one) => one !== 'brattfoss')) {
    const { name, people } = companies[key];
    const row = rows.get(name)!;
    for (const person of people) {
      const { status, body } = await askAs(person.name, `/api/programme/companies/${row.company}/journey`);
      assert.equal(status, 200, person.name);
      const view: JourneyView = body;
      situations[key]({ view, row });
      const side =
        { manager: 'employer', 'employee-representative': 'employees' }[person.role as string] ?? null;
      assert.equal(view.may.sign, side);
    }
    if (name === 'Storlia Vindu') continue;
    const foreign = await askAs(people[0]!.name, `/api/programme/companies/${elsewhere}/journey`);
    assert.equal(foreign.status, 404);
  }
});

test('an adviser has the companies that name her, and no others', async () => {
  const mine = companyKeys.filter((key) => companies[key].adviser === 'Kari Myhre');
  const rows = await portfolio('Kari Myhre');
  assert.deepEqual([...rows.keys()].sort(), mine.map((key) => companies[key].name as string).sort());
});

test('every enrolled company has come in by both parties’ yes, and the one that has not waits for the employees', async () => {
  for (const [name, row] of await portfolio('Marit Holte')) {
    const { body } = await askAs('Marit Holte', `/api/parties/companies/${row.company}`);
    const { state, yes, anchoring } = body.intake;
    assert.equal(state, row.enrolled ? 'admitted' : 'yes', name);
    assert.deepEqual([yes.employer !== null, yes.employees !== null], [true, row.enrolled], name);
    if (row.enrolled) assert.equal(anchoring.joint !== null, anchoring.due.length > 0, name);
  }
});

test('the parties of the demo world have decisions that wait, hold and are over, and measures in every state', async () => {
  const seen = new Set<string>();
  for (const [, row] of await portfolio('Marit Holte')) {
    const parties = await askAs('Marit Holte', `/api/parties/companies/${row.company}`);
    for (const act of parties.body.acts) seen.add(act.state);
    const register = await askAs('Marit Holte', `/api/parties/companies/${row.company}/measures`);
    for (const measure of register.body.measures) seen.add(measure.overdue ? 'overdue' : measure.state);
  }
  const wanted = ['open', 'effective', 'withdrawn', 'draft', 'discussed', 'live', 'ended', 'overdue'];
  assert.deepEqual(
    wanted.filter((state) => !seen.has(state)),
    [],
  );
});

const figuresOf = async (name: string, company: string): Promise<IndicatorsView> => {
  const { status, body } = await askAs(name, `/api/indicators/companies/${company}`);
  assert.equal(status, 200, name);
  return body;
};

/** The figure of a story, as a page has it. */
const cardOf = (view: IndicatorsView, company: CompanyKey, figure: string) =>
  view.indicators.find(({ indicator }) => indicator === figureId(company, figure))!;

test('each company finds its figures, and every line says what its story is', async () => {
  const rows = await portfolio('Marit Holte');
  for (const key of companyKeys) {
    const { name, people } = companies[key];
    const view = await figuresOf(people[0]!.name, rows.get(name)!.company);
    const told = figureStoriesOf(key);
    assert.equal(view.indicators.length, told.length, name);
    for (const { key: figure, measure, retired } of told) {
      const card = cardOf(view, key, figure);
      const standing = measure === 'waiting' ? 'measure-needed' : retired ? 'retired' : 'open';
      assert.equal(card.standing, standing, `${name} ${figure}`);
      checkLines(key, figure, card.series, 'by HTTP');
    }
  }
});

test('the office sees the figures of a company that both parties have shared, and no others', async () => {
  const rows = await portfolio('Marit Holte');
  for (const key of companyKeys) {
    const { company } = rows.get(companies[key].name)!;
    const shared = figureStoriesOf(key).filter((story) => story.shared);
    const view = await figuresOf('Marit Holte', company);
    assert.deepEqual(
      view.indicators.map(({ indicator }) => indicator).sort(),
      shared.map((story) => figureId(key, story.key)).sort(),
    );
    assert.equal(shared.length > 0, key === 'lyngmo' || key === 'fagerhei');
  }
});

test('Skarvdal’s figures show what was put right, who has not agreed, and files of three kinds', async () => {
  const { company } = (await portfolio('Marit Holte')).get('Skarvdal Mekaniske')!;
  const depth = async (figure: string): Promise<IndicatorView> =>
    (
      await askAs(
        'Terje Aune',
        `/api/indicators/companies/${company}/figures/${figureId('skarvdal', figure)}`,
      )
    ).body;
  const scrap = await depth('scrap');
  assert.ok(scrap.corrections.some(({ way }) => way === 'import'));
  assert.equal(scrap.readings.filter(({ way }) => way === 'undo').length, 3);
  assert.ok(scrap.readings.some(({ reason }) => reason === 'Prøvestykker var talt med.'));
  assert.ok(
    scrap.readings.every(({ value }, i) => i < 2 || value! < 4),
    'a mistake was not taken back',
  );
  assert.equal(scrap.baseline?.readings, 12);
  assert.ok(scrap.targets.every(({ by }) => by < today));
  const { agreed } = (await depth('margin')).definition;
  assert.deepEqual([agreed.employer !== null, agreed.employees], [true, null]);
  const { imports } = (await askAs('Amina Warsame', `/api/indicators/companies/${company}/imports`)).body;
  assert.deepEqual(
    imports.map(({ state, result }: ImportSummary) => [state, result!.failedRows]),
    [
      ['imported', 1],
      ['undone', 0],
      ['imported', 0],
    ],
  );
  for (const { import: id } of imports) {
    const { status, body } = await askAs(
      'Amina Warsame',
      `/api/indicators/companies/${company}/imports/${id}`,
    );
    assert.equal(status, 200);
    assert.equal(body.problems.length, body.result.problemCount);
  }
});

test('a paused company is behind with its numbers, and one in its stride is not', async () => {
  const rows = await portfolio('Marit Holte');
  const due = async (name: string, company: string) =>
    (await figuresOf(name, company)).indicators.filter((card) => card.due.length > 0).length;
  assert.ok((await due('Unni Kvitnes', rows.get('Kvitberg Elektro')!.company)) >= 5);
  assert.equal(await due('Bjarte Grønli', rows.get('Grånes Hydraulikk')!.company), 0);
});

test('employees have been asked: surveys open, counted, read by employees first, and answered by too few', async () => {
  const rows = await portfolio('Marit Holte');
  const surveysOf = async (name: string, company: string): Promise<WaveLine[]> =>
    (await askAs(name, `/api/surveys/companies/${rows.get(company)!.company}`)).body.waves;
  const line = ({ state, answered, people, mayRead, keyLost }: WaveLine) => [
    `${state} ${answered}/${people}`,
    mayRead,
    keyLost,
  ];
  assert.deepEqual((await surveysOf('Terje Aune', 'Skarvdal Mekaniske')).map(line), [
    ['counted 58/74', true, false],
  ]);
  assert.deepEqual((await surveysOf('Bjarte Grønli', 'Grånes Hydraulikk')).map(line), [
    ['open 25/41', false, false],
  ]);
  assert.equal((await surveysOf('Unni Kvitnes', 'Kvitberg Elektro'))[0]!.state, 'too-few');
  const [fresh] = await surveysOf('Sigrid Ulvestad', 'Hovlandsmo Betong');
  assert.deepEqual(line(fresh!), ['counted 76/118', true, false]);
  assert.equal((await surveysOf('Gunnhild Hovland', 'Hovlandsmo Betong'))[0]!.mayRead, false);

  const told = new Set<string>();
  for (const [name, company] of [
    ['Astrid Hegge', 'Lyngmo Trevare'],
    ['Espen Fagerhaug', 'Fagerhei Kabel'],
    ['Petter Storhaug', 'Storlia Vindu'],
  ] as const)
    for (const { wave } of await surveysOf(name, company)) {
      const at = `/api/surveys/companies/${rows.get(company)!.company}/waves/${wave}/results`;
      const { tables }: ResultsView = (await askAs(name, at)).body;
      for (const { change } of tables.items) if (change) told.add(change.verdict);
    }
  assert.deepEqual([...told].sort(), ['cannot-tell', 'fell', 'rose']);
});

test('a survey that is open when the world is made can be counted when it is over', async () => {
  const sealed = await query<{ wave: string }>(`select wave from surveys.wave_key`);
  assert.equal(sealed.length, 2);
  for (const { wave } of sealed) assert.ok(await keys.read(`wave-${wave}-answers`), wave);
});

test('each person meets Spranget in their own language', async () => {
  for (const [name, language] of [
    ['Ewa Mazur', 'pl'],
    ['Gunnhild Hovland', 'nn'],
    ['Elin Sandström', 'sv'],
    ['Priya Raman', 'en'],
    ['Silje Rud', 'nb'],
  ]) {
    assert.equal((await askAs(name!, '/api/people/session')).body.language, language);
  }
});

test('nothing is dated after today, and nobody did anything before they were there', async () => {
  const moments = await query<{ at: Date; person: string; company: string; what: string }>(
    `select marked_at as at, marked_by as person, company, subject || ' ' || key as what from programme.mark
     union all select changed_at, changed_by, company, kind from programme.change
     union all select enrolled_at, enrolled_by, company, 'enrolment' from programme.enrolment
     union all select written_at, written_by, company, 'application' from parties.application
     union all select answered_at, answered_by, company, 'readiness' from parties.readiness
     union all select said_at, said_by, company, 'assent' from parties.assent
     union all select admitted_at, admitted_by, company, 'admission' from parties.admission
     union all select approved_at, person, company, 'key' from parties.approval
     union all select withdrawn_at, person, company, 'withdrawal' from parties.withdrawal
     union all select registered_at, registered_by, company, 'measure' from parties.measure
     union all select recorded_at, recorded_by, company, 'discussion' from parties.discussion
     union all select opened_at, opened_by, company, 'opening' from parties.opening
     union all select recorded_at, recorded_by, company, 'review' from parties.review
     union all select made_at, made_by, company, 'figure' from indicators.indicator
     union all select written_at, written_by, company, 'definition' from indicators.definition
     union all select agreed_at, agreed_by, company, 'agreement' from indicators.agreement
     union all select said_at, said_by, company, 'sharing' from indicators.sharing
     union all select said_at, said_by, company, 'retirement' from indicators.retirement
     union all select set_at, set_by, company, 'target' from indicators.target
     union all select set_at, set_by, company, 'baseline' from indicators.baseline
     union all select decided_at, decided_by, company, 'rebase' from indicators.rebase
     union all select raised_at, raised_by, company, 'flag' from indicators.flag
     union all select said_at, said_by, company, 'number' from indicators.reading
     union all select uploaded_at, uploaded_by, company, 'file' from indicators.import
     union all select coalesce(undone_at, imported_at), uploaded_by, company, 'file' from indicators.import
     union all select made_at, made_by, company, 'survey' from surveys.wave
     union all select said_at, said_by, company, 'word of a survey' from surveys.wave_mark
     union all select said_at, said_by, company, 'comment gone through' from surveys.comment_review
     union all select said_at, said_by, company, 'form' from surveys.form_mark`,
  );
  assert.ok(moments.length > 3000);
  const members = await query<{ person: string; company: string | null; from_date: string }>(
    'select person, company, from_date::text from people.membership',
  );
  for (const { at, person, company, what } of moments) {
    assert.ok(at.getTime() < Date.parse(`${today}T00:00:00Z`), `${what} is dated ${at.toISOString()}`);
    const day = at.toISOString().slice(0, 10);
    const there = members.some(
      (m) => m.person === person && (m.company ?? company) === company && m.from_date <= day,
    );
    assert.ok(there, `${what} of ${day} is by somebody who was not there`);
  }
  assert.ok(members.every(({ from_date }) => from_date <= today));
});

test('organisation numbers are of the invented range, pass the check digit, and none is used twice', async () => {
  const rows = await query<{ organisation_number: string }>(
    'select organisation_number from companies.company',
  );
  for (const { organisation_number: number } of rows) {
    assert.match(number, /^3/);
    assert.deepEqual(readOrganisationNumber(number, true), { organisationNumber: number });
  }
  assert.equal(new Set(rows.map((row) => row.organisation_number)).size, companyKeys.length);
});

type Census = { persons: number; companies: number; marks: string | null; demo: boolean | null } & Record<
  string,
  unknown
>;

/** How much there is of everything, and a fingerprint of what was marked. */
async function census(url = database.ownerUrl): Promise<Census> {
  const rows = await query<Census>(
    `select (select count(*)::int from people.person) as persons,
            (select count(*)::int from people.membership) as memberships,
            (select count(*)::int from companies.company) as companies,
            (select count(*)::int from companies.site) as sites,
            (select count(*)::int from programme.enrolment) as enrolments,
            (select count(*)::int from programme.change) as changes,
            (select md5(string_agg(m::text, '' order by number)) from programme.mark m) as marks,
            (select count(*)::int from programme.template_version) as templates,
            (select demo from platform.installation) as demo`,
    url,
  );
  return rows[0]!;
}

test('a later start changes nothing, not even with another day or an empty world', async () => {
  const first = await census();
  assert.deepEqual([first.companies, first.persons, first.demo], [companyKeys.length, persons.length, true]);
  assert.ok(first.marks);
  await loadDemoWorld({ appUrl: database.appUrl, empty: false, today });
  await loadDemoWorld({ appUrl: database.appUrl, empty: false, today: '2027-01-20' });
  await loadDemoWorld({ appUrl: database.appUrl, empty: true });
  assert.deepEqual(await census(), first);
});

async function withOther(work: (other: TestDatabase) => Promise<void>): Promise<void> {
  const other = await cloneDatabase();
  try {
    await work(other);
  } finally {
    await other.drop();
  }
}

test('replicas on their first start at once make one world', () =>
  withOther(async ({ appUrl, ownerUrl }) => {
    const load = () => loadDemoWorld({ appUrl, empty: false, today });
    await Promise.all([load(), load(), load()]);
    assert.equal((await census(ownerUrl)).persons, persons.length);
  }));

test('a load that is cut off leaves nothing, and the next start does it whole', () =>
  withOther(async ({ appUrl, ownerUrl }) => {
    // The connection dies at the first signature on a gate: by then most of the world has been written.
    await query(
      `create function programme.cut_off() returns trigger language plpgsql as
         $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
       create trigger cut_off before insert on programme.mark for each row
         when (new.subject = 'gate') execute function programme.cut_off()`,
      ownerUrl,
    );
    await assert.rejects(loadDemoWorld({ appUrl, empty: false, today }), /terminat/);
    const left = await census(ownerUrl);
    assert.deepEqual([left.persons, left.companies, left.demo], [0, 0, null]);
    await query('drop trigger cut_off on programme.mark', ownerUrl);
    await loadDemoWorld({ appUrl, empty: false, today });
    const whole = await census(ownerUrl);
    assert.deepEqual(
      [whole.persons, whole.companies, whole.demo],
      [persons.length, companyKeys.length, true],
    );
  }));

test('an empty installation has the programmes and nobody to sign in as', () =>
  withOther(async ({ appUrl, ownerUrl }) => {
    await loadDemoWorld({ appUrl, empty: true });
    const found = await census(ownerUrl);
    assert.deepEqual([found.persons, found.companies, found.demo], [0, 0, false]);
    assert.ok(Number(found.templates) >= 1);
    assert.deepEqual(await demoSignIns({ appUrl }), []);
  }));

test('the lines at the start name the address and persons who can sign in', async () => {
  const [first, ...named] = await demoSignIns({ appUrl: database.appUrl });
  assert.match(first!, /\/sign-in/);
  assert.ok(named.length >= 4);
  for (const line of named)
    assert.ok(
      persons.some(({ name }) => line.includes(name)),
      line,
    );
});
