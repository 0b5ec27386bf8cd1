import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { type Language, languages, type Phrases } from '#platform/contract/language.ts';

/** Files that hold phrases: a room's `text.ts`, and any `…-text.ts`. */
const textFile = /\/(?:[a-z-]+-)?text\.ts$/;
const wordsModule = '\0spranget:words';

type Tables = Record<string, Phrases>;

/**
 * A Vite plugin: the browser loads only the words of its own language.
 *
 * Each file of phrases becomes a look-up in one table, and each language's table becomes one file beside the
 * bundle. Which one to load stands in the page the server hands out (`<link id="words">`), so it is on its
 * way before any script runs. `languages.json` tells the server their names.
 */
export function languageChunks(root: string): Plugin {
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
      const exported = Object.keys(tables).map(
        (table) => `export const ${table} = words[${JSON.stringify(name)}][${JSON.stringify(table)}];`,
      );
      return { code: `import words from 'spranget:words';\n${exported.join('\n')}`, map: null };
    },
    generateBundle() {
      const files: Partial<Record<Language, string>> = {};
      for (const language of languages) {
        const source = `export default ${JSON.stringify(inLanguage(found, language))};`;
        const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        const fileName = `assets/words-${language}-${hash}.js`;
        files[language] = `/${fileName}`;
        this.emitFile({ type: 'asset', fileName, source });
      }
      this.emitFile({ type: 'asset', fileName: 'languages.json', source: JSON.stringify(files) });
    },
  };
}

const loadWords = `
const link = document.getElementById('words');
export default (await import(/* @vite-ignore */ link.href)).default;
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
