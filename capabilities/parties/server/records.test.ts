import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { readinessQuestions } from '#parties/readiness.ts';
import { buildAct, buildMeasure } from '#parties/server/builders.ts';
import { buildIntake, wholeIntake } from '#parties/server/builders-intake.ts';

const earlier = '2026-11-20T08:00:00.000Z';
const later = '2026-11-21T08:00:00.000Z';

let house: TestHouse;
let manager: string;
let representative: string;
let adviser: string;

before(async () => {
  house = await openTestHouse('2026-11-23');
  const place = 'Skarvdal Mekaniske';
  const company = await house.company(place);
  manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place });
  representative = await house.person('Terje Aune', { role: 'employee-representative', company, place });
  adviser = await house.person('Kari Myhre', { role: 'adviser', company, place });
  const [ingrid, terje] = [
    { person: manager, name: 'Ingrid Solbakk' },
    { person: representative, name: 'Terje Aune' },
  ];
  const content = {
    title: 'Leveransepresisjon',
    purpose: 'Se hvor det stopper.',
    pointsAtPeople: false,
    seenBy: 'Alle.',
    consequences: 'Ingen.',
    from: '2026-11-23',
    to: null,
    reviewBy: '2027-05-03',
  };
  await house.within({ programme: testProgramme, companies: [company] }, async (tx) => {
    await buildIntake(tx, company, wholeIntake(ingrid, terje, earlier));
    await buildAct(tx, company, {
      subject: { kind: 'change-threshold', means: 7, distributions: 12 },
      note: 'Vi er få på hvert skift.',
      proposed: { by: ingrid, at: earlier, side: 'employer' },
      approvals: [{ by: terje, at: later, side: 'employees' }],
    });
    await buildMeasure(tx, company, {
      content,
      registered: { by: ingrid, at: earlier },
      opening: { by: ingrid, at: later },
      ending: { by: ingrid, at: later, reason: 'Tavla er tatt ned.' },
    });
  });
});
after(() => house.close());

type Row = Record<string, string | null>;

async function ownRows(person: string, kind: string, language = 'nb'): Promise<Row[]> {
  const cookie = `${await house.signIn(person)}; spranget-language=${language}`;
  const { body } = await house.call('GET', '/api/people/me', { headers: { cookie } });
  return body.records.find((record: { room: string; kind: string }) => {
    return record.room === 'parties' && record.kind === kind;
  }).rows;
}

test('what a person wrote and signed on the way in is theirs to read, in words and in order', async () => {
  const rows = await ownRows(manager, 'intake');
  assert.deepEqual(
    rows.map((row) => row['hva du gjorde']),
    ['skrev søknaden', 'sa ja', 'skrev under avtalen', 'meldte forankring'],
  );
  assert.deepEqual(
    [rows[0]!.bedrift, rows[0]!.kontaktperson, rows[1]!.part, rows[3]!.saksnummer],
    ['Skarvdal Mekaniske', 'Ingrid Solbakk', 'ledelsen', '7/26'],
  );
  assert.deepEqual(
    (await ownRows(representative, 'intake')).map((row) => row['hva du gjorde']),
    ['sa ja', 'skrev under avtalen', 'meldte forankring'],
  );
});

test('answers to the readiness check stand beside their questions, and nobody reads the other party’s here', async () => {
  const rows = await ownRows(representative, 'readiness');
  assert.equal(rows.length, readinessQuestions.length);
  assert.deepEqual(rows[0], {
    bedrift: 'Skarvdal Mekaniske',
    når: earlier,
    part: 'de ansatte',
    spørsmål: 'Vet de fleste her hvorfor bedriften vil være med?',
    svar: 'Ja',
  });
  assert.deepEqual(new Set(rows.map(({ part }) => part)), new Set(['de ansatte']));
});

test('a joint decision stands with what one did with it, told in the reader’s language', async () => {
  const [proposed, approved] = await ownRows(manager, 'joint-act');
  assert.equal(proposed!.beslutning, 'Vise gjennomsnitt fra 7 svar, fordelinger og fritekst fra 12');
  assert.deepEqual([proposed!['hva du gjorde'], approved!['hva du gjorde']], ['foreslo', 'sa ja']);
  assert.equal(proposed!.merknad, 'Vi er få på hvert skift.');
  const [theirs, ...rest] = await ownRows(representative, 'joint-act', 'pl');
  assert.deepEqual([theirs!['co zrobiono'], theirs!.strona, rest], ['wyrażono zgodę', 'pracownicy', []]);
});

test('measures stand by their titles, and whoever did nothing has no rows', async () => {
  const rows = await ownRows(manager, 'measure');
  assert.deepEqual(
    rows.map((row) => [row.måling, row['hva du gjorde']]),
    ['registrerte', 'satte i gang', 'avsluttet'].map((did) => ['Leveransepresisjon', did]),
  );
  assert.equal(rows[2]!.grunn, 'Tavla er tatt ned.');
  for (const kind of ['intake', 'readiness', 'joint-act', 'measure'])
    assert.deepEqual(await ownRows(adviser, kind), [], kind);
});

test('no row of the parties shows an id or another’s name', async () => {
  for (const kind of ['intake', 'readiness', 'joint-act', 'measure'])
    assert.doesNotMatch(JSON.stringify(await ownRows(manager, kind)), /Terje Aune|[0-9a-f]{8}-[0-9a-f]{4}-7/);
});
