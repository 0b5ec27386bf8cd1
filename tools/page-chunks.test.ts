import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pageChunks } from '#tools/page-chunks.ts';

let root = '';
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'page-chunks-'));
});
after(() => rm(root, { recursive: true, force: true }));

async function room(name: string, pages: string): Promise<void> {
  const folder = join(root, 'capabilities', name, 'web');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'room.ts'), `export const room = { name: '${name}', pages: [${pages}] };\n`);
}

const chunk = (fileName: string, imports: string[], facade: string | null, isEntry = false) => ({
  type: 'chunk',
  fileName,
  imports,
  dynamicImports: [] as string[],
  isEntry,
  facadeModuleId: facade && join(root, 'capabilities', facade),
});

/** What the plugin writes for a bundle of these chunks. */
async function writtenFor(chunks: ReturnType<typeof chunk>[]): Promise<unknown> {
  let written: unknown;
  const emitFile = ({ source }: { source: string }) => {
    written = JSON.parse(source);
  };
  const { generateBundle } = pageChunks(root) as unknown as {
    generateBundle: (this: object, options: null, bundle: object) => Promise<void>;
  };
  await generateBundle.call({ emitFile }, null, Object.fromEntries(chunks.map((one) => [one.fileName, one])));
  return written;
}

const entry = chunk('assets/index.js', ['assets/base.js'], null, true);
const base = chunk('assets/base.js', [], null);

test('without a room that declares a page the build stops', async () => {
  await assert.rejects(writtenFor([entry, base]), /No room declares a page/);
});

test('a page’s files are its own and what they import, but for what every page loads', async () => {
  await room(
    'visits',
    `{ path: '/visits/$visit', data: '/api/visits/:visit', load: () => import('#visits/web/VisitPage.tsx') }`,
  );
  const page = chunk(
    'assets/VisitPage.js',
    ['assets/base.js', 'assets/chart.js'],
    'visits/web/VisitPage.tsx',
  );
  const chart = chunk('assets/chart.js', ['assets/base.js'], null);
  assert.deepEqual(await writtenFor([entry, base, page, chart]), [
    {
      path: '/visits/$visit',
      chunks: ['/assets/VisitPage.js', '/assets/chart.js'],
      data: '/api/visits/:visit',
      offline: null,
    },
  ]);
});

test('a page that opens without a line names what it may come to need later too, and nobody else’s pages', async () => {
  await room('talks', `{ path: '/talks', offline: true, load: () => import('#talks/web/TalkPage.tsx') }`);
  const written = (await writtenFor([
    { ...entry, dynamicImports: ['assets/VisitPage.js', 'assets/TalkPage.js'] },
    base,
    chunk('assets/VisitPage.js', [], 'visits/web/VisitPage.tsx'),
    {
      ...chunk('assets/TalkPage.js', ['assets/base.js'], 'talks/web/TalkPage.tsx'),
      dynamicImports: ['assets/Dialog.js'],
    },
    chunk('assets/Dialog.js', ['assets/base.js', 'assets/draw.js'], null),
    chunk('assets/draw.js', [], null),
  ])) as { path: string; offline: string[] | null }[];
  await rm(join(root, 'capabilities', 'talks'), { recursive: true });
  assert.deepEqual(Object.fromEntries(written.map(({ path, offline }) => [path, offline])), {
    '/talks': ['/assets/TalkPage.js', '/assets/Dialog.js', '/assets/draw.js'],
    '/visits/$visit': null,
  });
});

test('a page without a chunk of its own, or loaded in another way, stops the build', async () => {
  await assert.rejects(writtenFor([entry, base]), /VisitPage\.tsx has no chunk of its own/);
  await room('boards', `{ path: '/boards', load: () => import('./BoardPage.tsx') }`);
  await rm(join(root, 'capabilities', 'visits'), { recursive: true });
  await assert.rejects(writtenFor([entry, base]), /Write it as/);
});
