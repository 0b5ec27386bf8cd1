import { createHash } from 'node:crypto';
import { glob, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { writeBallotWorker, writeServiceWorker, writeWallWorker } from '#tools/service-worker.ts';

const root = join(import.meta.dirname, '..');
const webFolder = join(root, 'dist', 'web');
const stamp = join(webFolder, '.built-from');

/** What the pages are made from. */
const sources = [
  '{index,wall-board,ballot}.html',
  'vite{,.wall,.ballot}.config.ts',
  'package-lock.json',
  'tools/{language-chunks,light-contracts,page-chunks,page-graph,service-worker}.ts',
  'app/*.{ts,tsx}',
  'platform/{contract,web}/**/*',
  'capabilities/*/*.ts',
  'capabilities/*/web/**/*',
  'engines/**/*.ts',
];

/** Builds the web into `dist/web` when its sources have changed since the last time. */
export async function buildWeb(): Promise<{ built: boolean }> {
  const hash = await hashOfSources();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return { built: false };
  const { build } = await import('vite');
  // Of this process alone: two starts from one checkout may both find the pages stale.
  const making = `${webFolder}.making-${process.pid}`;
  await removeAbandoned();
  // One after the other: the first empties the folder.
  for (const config of ['vite.config.ts', 'vite.wall.config.ts', 'vite.ballot.config.ts'])
    await build({
      root,
      configFile: join(root, config),
      configLoader: 'native',
      logLevel: 'warn',
      mode: 'production',
      build: { outDir: making },
    });
  await writeServiceWorker(making, await readdir(join(making, 'assets')));
  await writeWallWorker(making);
  await writeBallotWorker(making);
  await compressAll(making);
  await writeFile(join(making, '.built-from'), hash);
  await putInPlace(making);
  return { built: true };
}

/** The old pages are served until the whole of the new stands; whoever else puts theirs there has made the same. */
async function putInPlace(making: string): Promise<void> {
  for (let tries = 5; ; tries -= 1) {
    await rm(webFolder, { recursive: true, force: true });
    try {
      return await rename(making, webFolder);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (tries === 0 || !['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(code)) throw error;
    }
  }
}

/** What builds that were cut off have left behind. */
async function removeAbandoned(): Promise<void> {
  for await (const name of glob('web.making*', { cwd: join(root, 'dist') })) {
    const pid = Number(name.split('-').at(-1));
    if (!isRunning(pid)) await rm(join(root, 'dist', name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return Number.isInteger(pid) && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const files: string[] = [];
  for await (const entry of glob(sources, { cwd: root, withFileTypes: true })) {
    if (entry.isFile() && !entry.name.includes('.test.')) files.push(join(entry.parentPath, entry.name));
  }
  for (const file of files.sort()) hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex');
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Writes `.br` and `.gz` beside each text file, so that the server never compresses. */
async function compressAll(folder: string): Promise<void> {
  for await (const name of glob('**/*.{js,css,svg,json}', { cwd: folder })) {
    const file = join(folder, name);
    const content = await readFile(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    await writeFile(`${file}.br`, await brotli(content, { params }));
    await writeFile(`${file}.gz`, await zip(content, { level: 9 }));
  }
}

if (import.meta.main) {
  const begun = performance.now();
  const { built } = await buildWeb();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(built ? `Built the web in ${seconds} s.` : 'The web is built from these sources already.');
}
