import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import type { WebPage, WebRoom } from '#platform/web/room.ts';

/**
 * A Vite plugin: `pages.json` tells the server, for the path of each page, which files its code is in and which
 * answer it will ask for first.
 *
 * Without it a browser learns what a page needs only when the first script has run. With it the server says so in
 * the page it hands out, and all of it is fetched at once.
 */
export function pageChunks(root: string): Plugin {
  return {
    name: 'spranget-page-chunks',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const pages = await pagesOf(root);
      if (pages.length === 0) throw new Error('No room declares a page.');
      const files = pages.map(({ path, load, data }) => ({
        path,
        chunks: filesOf(join(root, moduleOf(load)), chunks),
        data: data ?? null,
      }));
      const source = JSON.stringify(files);
      this.emitFile({ type: 'asset', fileName: 'pages.json', source });
    },
  };
}

/** The pages of all rooms under the root. */
async function pagesOf(root: string): Promise<WebPage[]> {
  const files = globSync('capabilities/*/web/room.ts', { cwd: root });
  const rooms = files.map(
    (file) => import(pathToFileURL(join(root, file)).href) as Promise<{ room: WebRoom }>,
  );
  return (await Promise.all(rooms)).flatMap(({ room }) => [...room.pages]);
}

/** The file that `() => import('#room/web/Page.tsx')` brings, from the root. */
function moduleOf(load: WebPage['load']): string {
  const name = /import\(\s*'#([^']+)'/.exec(String(load))?.[1];
  if (!name)
    throw new Error(`A page is loaded by ${load}. Write it as () => import('#room/web/SomePage.tsx').`);
  return `capabilities/${name}`;
}

/** Addresses of a page's chunk and of all it imports, but for what every page loads. */
function filesOf(module: string, chunks: readonly Rolldown.OutputChunk[]): string[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const page = chunks.find(({ facadeModuleId }) => facadeModuleId === module);
  if (!page) throw new Error(`${module} has no chunk of its own.`);
  const reach = (from: readonly Rolldown.OutputChunk[], seen = new Set<string>()): Set<string> => {
    for (const { fileName, imports } of from) {
      if (seen.has(fileName)) continue;
      seen.add(fileName);
      reach(
        imports.flatMap((name) => byName.get(name) ?? []),
        seen,
      );
    }
    return seen;
  };
  const everywhere = reach(chunks.filter(({ isEntry }) => isEntry));
  return [...reach([page])].filter((name) => !everywhere.has(name)).map((name) => `/${name}`);
}
