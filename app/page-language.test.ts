import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { buildPerson, scopeOfRoles } from '#people/server/builders.ts';
import { languages } from '#platform/contract/language.ts';

let house: TestHouse;
let folder: string;
let polish: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spranget-pages-'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="nb"><head></head><body></body></html>',
  );
  const files = Object.fromEntries(
    languages.map((language) => [
      language,
      {
        first: `/assets/words-${language}.js`,
        rooms: { programme: `/assets/programme-words-${language}.js`, visits: '/assets/visits-words.js' },
      },
    ]),
  );
  const words = { files, pages: { '/journey': ['programme'] }, offline: [] };
  writeFileSync(join(folder, 'languages.json'), JSON.stringify(words));
  mkdirSync(join(folder, 'wall-board'));
  writeFileSync(join(folder, 'wall-board', 'languages.json'), JSON.stringify({ files }));
  writeFileSync(join(folder, 'wall-board.html'), '<html lang="nb"><head></head><body>the wall</body></html>');
  writeFileSync(join(folder, 'ballot.html'), '<html lang="nb"><body></body></html>');
  const pages = [
    { path: '/journey', chunks: ['/assets/JourneyPage.js'], data: null },
    { path: '/templates', chunks: ['/assets/TemplatesPage.js'], data: null },
  ];
  writeFileSync(join(folder, 'pages.json'), JSON.stringify(pages));
  house = await openTestHouse('2026-11-23', { webFolder: folder });
  const company = await house.company('Lyngmo Trevare');
  const roles = [{ role: 'employee', company, place: 'Lyngmo' }] as const;
  polish = await house.within(scopeOfRoles(testProgramme, roles), (tx) =>
    buildPerson(tx, { name: 'Ewa Mazur', language: 'pl', roles }),
  );
});

after(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const signIn = async (person: string, headers: Record<string, string> = {}) => {
  const url = '/api/people/demo-sessions';
  const answer = await house.http.inject({ method: 'POST', url, headers, payload: { person } });
  const cookie = answer.cookies.find(({ name }) => name === 'spranget-session');
  return { language: answer.json().language, cookie: `spranget-session=${cookie?.value}` };
};

const htmlOf = async (url: string, headers: Record<string, string> = {}): Promise<string> =>
  (await house.http.inject({ url, headers: { 'accept-language': 'sv', ...headers } })).body;

/** The language a page is in, and of the words it sends for. */
async function pageIn(headers: Record<string, string>) {
  const html = await htmlOf('/journey', headers);
  return [/<html lang="(\w+)"/.exec(html)?.[1], /\/words-(\w+)\.js/.exec(html)?.[1]];
}

test('whoever signs in is answered in their own language, and so is every page they open after it', async () => {
  const { language, cookie } = await signIn(polish, { 'accept-language': 'sv' });
  assert.equal(language, 'pl');
  assert.deepEqual(await pageIn({ cookie }), ['pl', 'pl']);
  assert.deepEqual(await pageIn({}), ['sv', 'sv']);
});

test('a language chosen by hand in a browser goes before the person’s own', async () => {
  const chosen = 'spranget-language=en';
  const { language, cookie } = await signIn(polish, { cookie: chosen });
  assert.equal(language, 'en');
  assert.deepEqual(await pageIn({ cookie: `${cookie}; ${chosen}` }), ['en', 'en']);
});

test('a session that opens nothing leaves the page to the browser’s language', async () => {
  assert.deepEqual(await pageIn({ cookie: 'spranget-session=made-up' }), ['sv', 'sv']);
});

test('a page names the words of the rooms it speaks of beside its code, in its language, and no others', async () => {
  const named = async (url: string, headers = {}) =>
    [...(await htmlOf(url, headers)).matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, file]) => file);
  assert.deepEqual(await named('/journey'), [
    '/assets/words-sv.js',
    '/assets/JourneyPage.js',
    '/assets/programme-words-sv.js',
  ]);
  const chosen = { cookie: 'spranget-language=pl' };
  assert.deepEqual((await named('/journey', chosen)).at(-1), '/assets/programme-words-pl.js');
  assert.deepEqual(await named('/templates'), ['/assets/words-sv.js', '/assets/TemplatesPage.js']);
});

test('the board on a wall is a page of its own, in the language of whoever asks', async () => {
  const answer = await house.http.inject({ url: '/wall-board', headers: { 'accept-language': 'pl' } });
  assert.match(answer.body, /<html lang="pl".*href="\/assets\/words-pl\.js".*the wall/s);
  assert.equal(answer.headers['cache-control'], 'no-cache');
});
