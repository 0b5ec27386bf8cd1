import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { type Language, languages, type Phrases } from '#platform/contract/language.ts';
import type { WebPage } from '#platform/web/room.ts';
import { pageGraph, pagesOf } from '#tools/page-graph.ts';

/** Files that hold phrases: a room's `text.ts`, and any `…-text.ts`. */
const textFile = /\/(?:[a-z-]+-)?text\.ts$/;
const wordsModule = '\0spranget:words';

type Tables = Record<string, Phrases>;

/** A set of pages that is built by itself: where its files lie, what its list is called, and which pages it has. */
type House = {
  readonly folder: string;
  readonly list: string;
  readonly pages: (root: string) => Promise<readonly WebPage[]>;
};
const office: House = { folder: 'assets', list: 'languages.json', pages: pagesOf };

/** `languages.json`: where the words of each language lie, and which rooms' words a page is made of. */
export type WordFiles = {
  /** Addresses: `first` is loaded by every page, `rooms` with the pages that speak of them. */
  readonly files: Readonly<Record<Language, { first: string; rooms: Readonly<Record<string, string>> }>>;
  /** By a page's path: whose words it needs besides the first. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
  /** Whose words are needed by pages that open without a line. */
  readonly offline: readonly string[];
};

/**
 * A Vite plugin: the browser loads only the words of its own language, and only of the rooms it goes to.
 *
 * Each file of phrases becomes a look-up in one table. A language's tables become one file with what every page
 * needs and one for each room, all beside the bundle. The first stands in the page the server hands out
 * (`<link id="words">`), and the rooms' are named there as the page's code is: `languages.json` tells the server
 * their names. No file of phrases is used before its words are here, so whatever imports one needs not wait.
 */
export function languageChunks(root: string, house: House = office): Plugin {
  const found = new Map<string, Tables>();
  return {
    name: 'spranget-language-chunks',
    enforce: 'pre',
    resolveId: (id) => (id === 'spranget:words' ? wordsModule : undefined),
    load: (id) => (id === wordsModule ? loadWords : undefined),
    async transform(code, id) {
      if (!textFile.test(id) || !code.includes('phrases(')) return undefined;
      const name = relative(root, id);
      const tables = await tablesOf(id);
      found.set(name, tables);
      const file = JSON.stringify(name);
      const lines = [
        `import { first, roomWords } from 'spranget:words';`,
        `const words = first[${file}] ?? (await roomWords(${JSON.stringify(roomOf(name))}))[${file}];`,
        ...Object.keys(tables).map((table) => `export const ${table} = words[${JSON.stringify(table)}];`),
      ];
      return { code: lines.join('\n'), map: null };
    },
    async generateBundle(_options, bundle) {
      const graph = pageGraph(root, bundle);
      const spoken = (chunks: readonly Rolldown.OutputChunk[]): string[] =>
        chunks
          .flatMap(({ moduleIds }) => moduleIds.map((id) => relative(root, id)))
          .filter((name) => found.has(name));
      const everywhere = new Set(spoken(graph.everywhere));
      const isFirst = (name: string) => everywhere.has(name) || name.startsWith('platform/');
      const roomsIn = (chunks: readonly Rolldown.OutputChunk[]): string[] =>
        [
          ...new Set(
            spoken(chunks)
              .filter((name) => !isFirst(name))
              .map(roomOf),
          ),
        ].sort();

      const pages: Record<string, string[]> = {};
      const offline = new Set<string>();
      for (const page of await house.pages(root)) {
        const rooms = roomsIn(graph.chunksOf(page));
        if (rooms.length > 0) pages[page.path] = rooms;
        if (page.offline)
          for (const room of roomsIn(graph.chunksOf(page, { later: true }))) offline.add(room);
      }

      const write = (name: string, source: string): string => {
        const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        const fileName = `${house.folder}/${name}-${hash}.js`;
        this.emitFile({ type: 'asset', fileName, source });
        return `/${fileName}`;
      };
      const roomNames = [...new Set([...found.keys()].filter((name) => !isFirst(name)).map(roomOf))].sort();
      const filesIn = (language: Language) => {
        const tables = Object.entries(inLanguage(found, language));
        const source = (isIn: (name: string) => boolean) =>
          JSON.stringify(Object.fromEntries(tables.filter(([name]) => isIn(name))));
        const rooms = Object.fromEntries(
          roomNames.map((room) => {
            const own = source((name) => !isFirst(name) && roomOf(name) === room);
            return [room, write(`${room}-words-${language}`, `export const words = ${own};`)];
          }),
        );
        const lines = [
          `export const first = ${source(isFirst)};`,
          // Found beside this file, wherever the assets lie.
          `export const rooms = ${JSON.stringify(rooms).replaceAll(`"/${house.folder}/`, '"./')};`,
          `export const pages = ${JSON.stringify(pages)};`,
        ];
        return { first: write(`words-${language}`, lines.join('\n')), rooms };
      };
      const files = Object.fromEntries(languages.map((language) => [language, filesIn(language)]));
      const told = { files, pages, offline: [...offline].sort() };
      this.emitFile({ type: 'asset', fileName: house.list, source: JSON.stringify(told) });
    },
  };
}

/** The room whose words a file of phrases holds: `capabilities/visits/text.ts` is of `visits`. */
const roomOf = (name: string): string => name.split('/').at(name.startsWith('capabilities/') ? 1 : 0)!;

const loadWords = `
const link = document.getElementById('words');
const { first, rooms, pages } = await import(/* @vite-ignore */ link.href);
export { first };
export const roomWords = async (room) => (await import(/* @vite-ignore */ new URL(rooms[room], link.href).href)).words;
export const wordsAhead = (path) => {
  for (const room of pages[path] ?? []) roomWords(room).catch(() => undefined);
};
`;

async function tablesOf(file: string): Promise<Tables> {
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(module).filter(([, value]) => typeof value === 'object' && value !== null),
  ) as Tables;
}

/** Every phrase in one language; one that is left out stops the build. */
export function inLanguage(found: ReadonlyMap<string, Tables>, language: Language) {
  return Object.fromEntries(
    [...found].sort().map(([file, tables]) => [
      file,
      Object.fromEntries(
        Object.entries(tables).map(([table, rows]) => [
          table,
          Object.fromEntries(
            Object.entries(rows).map(([key, phrase]) => {
              if (!phrase[language]) throw new Error(`${file}: ${table}.${key} is missing in ${language}.`);
              return [key, phrase[language]];
            }),
          ),
        ]),
      ),
    ]),
  );
}
