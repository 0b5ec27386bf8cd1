import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { type Language, languages } from '#platform/contract/language.ts';
import { languageChunks, type WordFiles } from '#tools/language-chunks.ts';
import { scriptFiles } from '#tools/page-chunks.ts';
import { wordsAhead } from '#tools/service-worker.ts';

const contract = join(import.meta.dirname, '..', 'platform', 'contract');

/** A file of one phrase, which says its own name and language. */
const textFile = (name: string): string => {
  const row = Object.fromEntries(languages.map((language) => [language, `${name} ${language}`]));
  return `import { phrases } from '${contract}/language.ts';\nexport const text = phrases({ name: ${JSON.stringify(row)} });`;
};
const pageSaying = (...texts: string[]): string => {
  const imports = texts.map((file, i) => `import { text as text${i} } from '#${file}';`);
  // Read as the page's code is first run, as a list of choices is: later would be too late.
  return `${imports.join('\n')}\nconst said = [${texts.map((_, i) => `text${i}.name`)}];\nexport const Page = () => said;`;
};
const pageOf = (path: string, module: string, more = ''): string =>
  `{ path: '${path}', ${more}load: () => import('#${module}') }`;
const roomOf = (name: string, ...pages: string[]): string =>
  `export const room = { name: '${name}', pages: [${pages}] };`;

/** A house of a frame and three rooms: `talks` speaks by a file of `visits`, and `board` opens a dialog later. */
const house: Record<string, string> = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: Object.fromEntries(
      ['visits', 'talks', 'board'].map((room) => [`#${room}/*`, `./capabilities/${room}/*`]),
    ),
  }),
  'app/frame-text.ts': textFile('frame'),
  'main.ts': [
    `import { wordsAhead } from 'spranget:words';`,
    `import { text } from './app/frame-text.ts';`,
    ...['visits', 'talks', 'board'].map(
      (room) => `import { room as ${room} } from './capabilities/${room}/web/room.ts';`,
    ),
    'const pages = [visits, talks, board].flatMap((room) => room.pages);',
    'export { wordsAhead };',
    'export const frame = text.name;',
    'export const open = async (path) => (await pages.find((page) => page.path === path).load()).Page();',
  ].join('\n'),
  'capabilities/visits/text.ts': textFile('visits'),
  'capabilities/visits/web/VisitPage.ts': pageSaying('visits/text.ts'),
  'capabilities/visits/web/room.ts': roomOf('visits', pageOf('/visits', 'visits/web/VisitPage.ts')),
  'capabilities/talks/text.ts': textFile('talks'),
  'capabilities/talks/web/TalkPage.ts': pageSaying('talks/text.ts', 'visits/text.ts'),
  'capabilities/talks/web/PlainPage.ts': 'export const Page = () => [];',
  'capabilities/talks/web/room.ts': roomOf(
    'talks',
    pageOf('/talks', 'talks/web/TalkPage.ts'),
    pageOf('/plain', 'talks/web/PlainPage.ts'),
  ),
  'capabilities/board/text.ts': textFile('board'),
  'capabilities/board/web/Dialog.ts': pageSaying('board/text.ts'),
  'capabilities/board/web/BoardPage.ts': `export const Page = async () => (await import('#board/web/Dialog.ts')).Page();`,
  'capabilities/board/web/room.ts': roomOf(
    'board',
    pageOf('/board', 'board/web/BoardPage.ts', 'offline: true, '),
  ),
};

let folder = '';
let dist = '';
let told: WordFiles;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'room-words-'));
  dist = await buildHouse('whole', {});
  told = JSON.parse(await readFile(join(dist, 'languages.json'), 'utf8')) as WordFiles;
});
after(() => rm(folder, { recursive: true, force: true }));

async function buildHouse(name: string, changed: Record<string, string>): Promise<string> {
  const root = join(folder, name);
  for (const [path, content] of Object.entries({ ...house, ...changed })) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), content);
  }
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [languageChunks(root)],
    build: {
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'main.ts'),
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: 'assets/main.mjs',
          chunkFileNames: 'assets/[name]-[hash].mjs',
          codeSplitting: { groups: scriptFiles },
        },
      },
    },
  });
  return join(root, 'dist');
}

const run = promisify(execFile);

/** Runs the built script as a tab would, in a page of a language, and opens pages: what they say, or why not. */
async function openIn(at: string, language: Language, paths: readonly string[]): Promise<unknown[]> {
  const href = pathToFileURL(join(at, told.files[language].first)).href;
  const main = pathToFileURL(join(at, 'assets', 'main.mjs')).href;
  const code = `
    globalThis.document = { getElementById: () => ({ href: '${href}' }), createElement: () => ({}) };
    globalThis.window = new EventTarget();
    const { frame, open, wordsAhead } = await import('${main}');
    const said = [frame];
    for (const path of ${JSON.stringify(paths)}) {
      wordsAhead(path);
      said.push(await open(path).catch(({ message }) => message));
    }
    console.log(JSON.stringify(said));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code]);
  return JSON.parse(stdout) as unknown[];
}

const sourceOf = (file: string): Promise<string> => readFile(join(dist, file), 'utf8');

test('the first file holds the frame’s words and no room’s, and each room’s file holds its own', async () => {
  for (const language of languages) {
    const { first, rooms } = told.files[language];
    assert.deepEqual(Object.keys(rooms), ['board', 'talks', 'visits']);
    for (const [file, own] of [[first, 'frame'], ...Object.entries(rooms).map(([room, at]) => [at, room])])
      for (const name of ['frame', 'board', 'talks', 'visits'])
        assert.equal(
          (await sourceOf(file!)).includes(`"${name} ${language}"`),
          name === own,
          `${name} in ${file}`,
        );
  }
});

test('a page’s words are those its code speaks by, a neighbour’s too, and never what only comes later', () => {
  assert.deepEqual(told.pages, { '/talks': ['talks', 'visits'], '/visits': ['visits'] });
});

test('what opens without a line has the words of what it may open later', () => {
  assert.deepEqual(told.offline, ['board']);
  assert.deepEqual(wordsAhead(told)[told.files.pl.first], [told.files.pl.rooms.board]);
});

test('each page has its words as its code is first run, in the language of the page', async () => {
  for (const language of ['nb', 'pl'] as const)
    assert.deepEqual(await openIn(dist, language, ['/talks', '/visits', '/board', '/plain']), [
      `frame ${language}`,
      [`talks ${language}`, `visits ${language}`],
      [`visits ${language}`],
      [`board ${language}`],
      [],
    ]);
});

test('a page whose words are gone does not open without them, and the others do', async () => {
  const at = await buildHouse('without', {});
  await rm(join(at, told.files.sv.rooms.visits!));
  const [frame, talks, board] = await openIn(at, 'sv', ['/talks', '/board']);
  assert.equal(frame, 'frame sv');
  assert.match(String(talks), /Cannot find module.*visits-words-sv/);
  assert.deepEqual(board, ['board sv']);
});

test('a word that changes renames its room’s file and the first, and no script and no other room’s file', async () => {
  const changed = await buildHouse('changed', {
    'capabilities/talks/text.ts': textFile('talks').replace('talks pl', 'rozmowa'),
  });
  const filesIn = async (at: string) => new Set(await readdir(join(at, 'assets')));
  const [old, later] = [await filesIn(dist), await filesIn(changed)];
  assert.deepEqual(
    [...later].filter((name) => !old.has(name)).map((name) => name.replace(/-[\w-]{8}\.js$/, '')),
    ['talks-words-pl', 'words-pl'],
  );
});
