import type { Plugin, Rolldown } from 'vite';
import { pageGraph, pagesOf } from '#tools/page-graph.ts';

/**
 * A Vite plugin: `pages.json` tells the server, for the path of each page, which files its code is in and which
 * answer it will ask for first, and the service worker what a page needs that opens without a line.
 *
 * Without it a browser learns what a page needs only when the first script has run. With it the server says so in
 * the page it hands out, and all of it is fetched at once. Its words are told of by `languages.json`.
 */
export function pageChunks(root: string): Plugin {
  return {
    name: 'spranget-page-chunks',
    async generateBundle(_options, bundle) {
      const pages = await pagesOf(root);
      if (pages.length === 0) throw new Error('No room declares a page.');
      const graph = pageGraph(root, bundle);
      const files = pages.map((page) => ({
        path: page.path,
        chunks: addressesOf(graph.chunksOf(page)),
        data: page.data ?? null,
        // Without a line nothing can be fetched later: what the page may come to need is fetched with it.
        offline: page.offline ? addressesOf(graph.chunksOf(page, { later: true })) : null,
      }));
      const source = JSON.stringify(files);
      this.emitFile({ type: 'asset', fileName: 'pages.json', source });
    },
  };
}

const addressesOf = (chunks: readonly Rolldown.OutputChunk[]): string[] =>
  chunks.map(({ fileName }) => `/${fileName}`);

/** The room a module lies in: its folder under `capabilities/`. */
const roomOf = (id: string): string | undefined => /\/capabilities\/([a-z-]+)\//.exec(id)?.[1];

/**
 * How scripts are put in files: `base` is what every page loads, `kit` what pages of several rooms share, and
 * `room-…` what several pages need of one room. What a single page needs lies with the page.
 *
 * Few files, because a browser asks for six at a time and twenty small ones cost a phone a second. Nothing of a room
 * lies in the first two but what the frame itself needs: a page would otherwise wait for the words of rooms it
 * never shows.
 */
export const scriptFiles: Rolldown.CodeSplittingGroup[] = [
  { name: 'base', tags: ['$initial'] },
  { name: 'kit', test: (id) => roomOf(id) === undefined, minShareCount: 2 },
  {
    name: (id) => `room-${roomOf(id)}`,
    debugName: 'rooms',
    test: (id) => roomOf(id) !== undefined,
    minShareCount: 2,
  },
];
