import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Language, languages } from '#platform/contract/language.ts';
import { filesAhead, wallWorkerWith, wordsAhead, workerWith } from '#tools/service-worker.ts';

const html = `<link rel="icon" href="/favicon.svg"><link rel="preload" href="/api/people/session">
<script type="module" src="/assets/index-a.js"></script><link rel="stylesheet" href="/assets/style-a.css">`;
const assets = [
  'index-a.js',
  'style-a.css',
  'inter-latin-wght-normal-a.woff2',
  'inter-latin-ext-wght-normal-a.woff2',
];

test('fetched ahead are the page’s own files, its letters and what the pages need that open without a line', () => {
  const pages = [{ offline: null }, { offline: ['/assets/VisitPage-a.js', '/assets/index-a.js'] }];
  assert.deepEqual(filesAhead({ html, pages, assets }), [
    '/assets/VisitPage-a.js',
    '/assets/index-a.js',
    '/assets/inter-latin-wght-normal-a.woff2',
    '/assets/style-a.css',
    '/favicon.svg',
  ]);
});

test('a page without a script stops the build', () => {
  assert.throws(() => filesAhead({ html: '<p>Spranget</p>', pages: [], assets }), /asks for no script/);
});

const source = readFileSync(
  join(import.meta.dirname, '..', 'platform', 'web', 'offline', 'service-worker.js'),
  'utf8',
);

const lists = { files: ['/a.js'], words: { '/words-nb.js': ['/visits-words-nb.js'] } };

test('whatever changes in a release changes its name, and the same release has the same', () => {
  const first = workerWith(source, lists, html);
  assert.match(first, /const files = \["\/a\.js"\];/);
  assert.match(first, /const furtherWords = \{"\/words-nb\.js":\["\/visits-words-nb\.js"\]\};/);
  assert.equal(workerWith(source, lists, html), first);
  assert.notEqual(workerWith(source, { ...lists, files: ['/b.js'] }, html), first);
  assert.notEqual(workerWith(source, lists, `${html}<p>`), first);
  const otherWords = { ...lists, words: { '/words-nb.js': ['/visits-words-nb-b.js'] } };
  const release = (worker: string) => /const release = "(\w+)"/.exec(worker)?.[1];
  assert.notEqual(release(workerWith(source, otherWords, html)), release(first));
});

test('a service worker without a place for its lists stops the build', () => {
  assert.throws(
    () => workerWith('addEventListener("install", () => {});', lists, html),
    /no place for its lists/,
  );
});

const told = (rooms: Record<string, string>, offline: string[]) => ({
  files: Object.fromEntries(languages.map((one) => [one, { first: `/words-${one}.js`, rooms }])) as Record<
    Language,
    { first: string; rooms: Record<string, string> }
  >,
  pages: {},
  offline,
});

test('each language has with it the words of the rooms that open without a line', () => {
  const ahead = wordsAhead(told({ visits: '/visits-words.js', audit: '/audit-words.js' }, ['visits']));
  assert.deepEqual(
    Object.keys(ahead),
    languages.map((one) => `/words-${one}.js`),
  );
  assert.deepEqual(ahead['/words-pl.js'], ['/visits-words.js']);
});

test('a room that opens without a line and has no words stops the build', () => {
  assert.throws(() => wordsAhead(told({}, ['visits'])), /visits has no words/);
});

test('the wall’s worker is named by its page, and one without a place for its release stops the build', () => {
  const folder = join(import.meta.dirname, '..', 'platform', 'web', 'offline');
  const code = readFileSync(join(folder, 'wall-worker.js'), 'utf8');
  const release = (worker: string) => /const release = "(\w+)"/.exec(worker)?.[1];
  assert.ok(release(wallWorkerWith(code, html)));
  assert.equal(wallWorkerWith(code, html), wallWorkerWith(code, html));
  assert.notEqual(release(wallWorkerWith(code, html)), release(wallWorkerWith(code, `${html}<p>`)));
  assert.throws(() => wallWorkerWith('', html), /no place for its release/);
});
