import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rolldown } from 'vite';
import type { WebPage, WebRoom } from '#platform/web/room.ts';

type Chunk = Rolldown.OutputChunk;

/** The pages of all rooms under the root. */
export async function pagesOf(root: string): Promise<WebPage[]> {
  const files = globSync('capabilities/*/web/room.ts', { cwd: root }).sort();
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

export type PageGraph = {
  /** What every page loads. */
  readonly everywhere: readonly Chunk[];
  /** A page's chunk and all it imports, `later` too, but for what every page loads. */
  chunksOf(page: WebPage, options?: { later?: boolean }): Chunk[];
};

/** Which chunks of a bundle a page is made of. */
export function pageGraph(root: string, bundle: Rolldown.OutputBundle): PageGraph {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const reach = (from: readonly Chunk[], seen: Set<Chunk>, later: boolean): Set<Chunk> => {
    for (const chunk of from) {
      if (seen.has(chunk)) continue;
      seen.add(chunk);
      const next = later ? [...chunk.imports, ...chunk.dynamicImports] : chunk.imports;
      reach(
        next.flatMap((name) => byName.get(name) ?? []),
        seen,
        later,
      );
    }
    return seen;
  };
  const everywhere = reach(
    chunks.filter(({ isEntry }) => isEntry),
    new Set(),
    false,
  );
  return {
    everywhere: [...everywhere],
    chunksOf({ load }, { later = false } = {}) {
      const module = join(root, moduleOf(load));
      const page = chunks.find(({ facadeModuleId }) => facadeModuleId === module);
      if (!page) throw new Error(`${module} has no chunk of its own.`);
      return [...reach([page], new Set(everywhere), later)].filter((chunk) => !everywhere.has(chunk));
    },
  };
}
