import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import QRCode from 'qrcode';
import { openTestHouse, type TestHouse, testAddress } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { pageDrawingsOf, pageTextOf } from '#platform/server/document/testing/read-pages.ts';
import { paperAddress } from '#pulse-boards/paper-link.ts';
import { buildBoard, buildChanges } from '#pulse-boards/server/builders.ts';

let house: TestHouse;
let company: string;
let board: string;
let leader: string;
const category = makeId();

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  board = await house.within({ companies: [company] }, async (tx) => {
    const made = await buildBoard(tx, company);
    const author = { by: null, byName: 'En leder', at: '2026-11-20T08:00:00Z' };
    await buildChanges(
      tx,
      company,
      [{ kind: 'category', board: made, thing: category, set: { name: 'HMS' } }],
      author,
    );
    return made;
  });
});

after(() => house.close());

const path = (of = board) => `/api/pulse-boards/companies/${company}/boards/${of}/paper`;
const paper = async (query: string) => {
  const answer = await house.http.inject({
    url: `${path()}?${query}`,
    headers: { cookie: await house.signIn(leader) },
  });
  assert.equal(answer.statusCode, 200);
  return { headers: answer.headers, pdf: Uint8Array.from(answer.rawPayload) };
};

/** Squares drawn on a page: their width in points, and their dark modules as `row column`. */
function squaresOn(drawing: string): { width: number; dark: Set<string> }[] {
  return [
    ...drawing.matchAll(
      /\n([\d.]+) 0 0 -[\d.]+ [\d.]+ [\d.]+ cm\n\/c1 cs\n0 scn\n((?:[\d.]+ [\d.]+ [ml]\n|h\n)+)/g,
    ),
  ].map(([, scale, path]) => {
    const dark = new Set<string>();
    let size = 0;
    for (const [, from, row, to] of path!.matchAll(/(\d+) (\d+) m\n(\d+) \d+ l\n/g)) {
      size = Math.max(size, Number(to));
      for (let at = Number(from); at < Number(to); at += 1) dark.add(`${row} ${at}`);
    }
    return { width: Number(scale) * size, dark };
  });
}

function darkOf(target: string): Set<string> {
  const { modules } = QRCode.create(target, { errorCorrectionLevel: 'M' });
  const dark = new Set<string>();
  for (let row = 0; row < modules.size; row += 1)
    for (let at = 0; at < modules.size; at += 1) if (modules.get(row, at)) dark.add(`${row} ${at}`);
  return dark;
}

const millimetre = 72 / 25.4;

test('each field of the paper has the square that opens exactly it, 20 mm wide on A3 and 40 on A1', async () => {
  const days = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05'];
  for (const [size, least] of [
    ['A3', 20],
    ['A1', 40],
  ] as const) {
    const { pdf } = await paper(`size=${size}&day=2027-03-03`);
    const squares = pageDrawingsOf(pdf).flatMap(squaresOn);
    assert.ok(
      squares.every(({ width }) => width >= least * millimetre - 0.1),
      size,
    );
    for (const [i, day] of days.entries()) {
      const target = paperAddress(
        { address: testAddress, company, board },
        { cell: { category, day, shift: null } },
      );
      assert.deepEqual(squares[i]!.dark, darkOf(target), day);
    }
    assert.equal(squares.length, days.length + 4);
  }
});

test('the paper says the board, its week and when it was printed, and opens under a name', async () => {
  const { pdf, headers } = await paper('day=2027-03-03');
  const text = pageTextOf(pdf);
  for (const words of ['Formlinje2,uke9', 'mandag1.mars', 'Skrevetut', 'Side1av', 'Pulsmøte'])
    assert.ok(text.includes(words), words);
  assert.match(String(headers['content-disposition']), /Formlinje%202%20A3\.pdf/);
});

test('a board that is not there, or not yours, has no paper', async () => {
  assert.equal((await house.call('GET', path(makeId()), { as: leader })).status, 404);
  const other = await house.company('Nes Tre');
  const stranger = await house.person('Nina Nes', { role: 'manager', company: other, place: 'Nes' });
  assert.equal((await house.call('GET', path(), { as: stranger })).status, 404);
  assert.equal((await house.call('GET', `${path()}?size=A9`, { as: leader })).status, 400);
  assert.equal((await house.call('GET', path())).status, 401);
});
