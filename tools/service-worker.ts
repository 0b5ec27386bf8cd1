import { createHash } from 'node:crypto';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WordFiles } from '#tools/language-chunks.ts';

const offline = join(import.meta.dirname, '..', 'platform', 'web', 'offline');
const source = join(offline, 'service-worker.js');
const ballotSource = join(offline, 'ballot-worker.js');
const wallSource = join(offline, 'wall-worker.js');

/** Letters every language needs; the rest are kept when a page has asked for them. */
const letters = /^(?:inter|schibsted-grotesk)-latin-wght-normal-.*\.woff2$/;

type Built = {
  /** The page as it was built. */
  html: string;
  /** `pages.json`: for each page that opens without a line, the files it needs. */
  pages: readonly { offline: readonly string[] | null }[];
  /** Names of the built assets. */
  assets: readonly string[];
};

/** Files that are fetched ahead, so that pages open without a line: addresses, sorted. */
export function filesAhead({ html, pages, assets }: Built): string[] {
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file]) => file!);
  const shell = named.filter((file) => !file.startsWith('/api/'));
  if (!shell.some((file) => file.endsWith('.js'))) throw new Error('The page asks for no script.');
  const fonts = assets.filter((name) => letters.test(name)).map((name) => `/assets/${name}`);
  return [...new Set([...shell, ...fonts, ...pages.flatMap(({ offline }) => offline ?? [])])].sort();
}

/** By the first file of a language's words: the further ones of pages that open without a line. */
export function wordsAhead({ files, offline }: WordFiles): Record<string, string[]> {
  const sets = Object.values(files).map(({ first, rooms }) => [
    first,
    offline.map((room) => {
      const file = rooms[room];
      if (!file) throw new Error(`A page opens without a line, and ${room} has no words beside ${first}.`);
      return file;
    }),
  ]);
  return Object.fromEntries(sets) as Record<string, string[]>;
}

type Lists = { files: readonly string[]; words: Readonly<Record<string, readonly string[]>> };

/** The service worker with its lists; the release is named by what is in it. */
export function workerWith(code: string, { files, words }: Lists, html: string): string {
  const release = createHash('sha256')
    .update(code)
    .update(html)
    .update(JSON.stringify([files, words]))
    .digest('hex')
    .slice(0, 12);
  const filled = code
    .replace("'the release'", JSON.stringify(release))
    .replace("['the files']", JSON.stringify(files))
    .replace("{ 'the first words': ['the further'] }", JSON.stringify(words));
  if (!filled.includes(release) || /the files|the first words/.test(filled))
    throw new Error('The service worker has no place for its lists.');
  return filled;
}

/** Writes `service-worker.js` beside the built page. */
export async function writeServiceWorker(folder: string, assets: readonly string[]): Promise<void> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const pages = JSON.parse(await readFile(join(folder, 'pages.json'), 'utf8')) as Built['pages'];
  const files = filesAhead({ html, pages, assets });
  const words = JSON.parse(await readFile(join(folder, 'languages.json'), 'utf8')) as WordFiles;
  const worker = workerWith(await readFile(source, 'utf8'), { files, words: wordsAhead(words) }, html);
  await writeFile(join(folder, 'service-worker.js'), worker);
}

/** The wall's own worker: its page and whatever the page asks for, kept as they come; the name is the release's. */
export function wallWorkerWith(code: string, html: string): string {
  const release = createHash('sha256').update(code).update(html).digest('hex').slice(0, 12);
  const filled = code.replace("'the release'", JSON.stringify(release));
  if (!filled.includes(release))
    throw new Error('The service worker of the wall has no place for its release.');
  return filled;
}

/** Writes `wall-worker.js` beside the wall's page. */
export async function writeWallWorker(folder: string): Promise<void> {
  const html = await readFile(join(folder, 'wall-board.html'), 'utf8');
  const languages = await readFile(join(folder, 'wall-board', 'languages.json'), 'utf8');
  const worker = wallWorkerWith(await readFile(wallSource, 'utf8'), html + languages);
  await writeFile(join(folder, 'wall-worker.js'), worker);
}

/** Writes `ballot-worker.js` as it is: what it opens, the page people answer on has put there. */
export const writeBallotWorker = (folder: string): Promise<void> =>
  copyFile(ballotSource, join(folder, 'ballot-worker.js'));
