import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { type Language, languages } from '#platform/contract/language.ts';
import { languageChunks, type WordFiles } from '#tools/language-chunks.ts';

const contract = join(import.meta.dirname, '..', 'platform', 'contract');

const visits = {
  nb: '{n, plural, one {Ett besøk} other {# besøk}}',
  nn: '{n, plural, one {Eitt besøk} other {# besøk}}',
  en: '{n, plural, one {One visit} other {# visits}}',
  sv: '{n, plural, one {Ett besök} other {# besök}}',
  pl: '{n, plural, one {# wizyta} few {# wizyty} many {# wizyt} other {# wizyty}}',
};
const save = {
  nb: 'Lagre endringene',
  nn: 'Lagre endringane',
  en: 'Save changes',
  sv: 'Spara',
  pl: 'Zapisz',
};

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'language-chunks-'));
});
after(() => rm(folder, { recursive: true, force: true }));

type Rows = Record<string, Partial<Record<Language, string>>>;

/** Builds a tiny web of one room with the phrases given, and tells where it stands. */
async function buildTinyWeb(name: string, rows: Rows): Promise<string> {
  const root = join(folder, name);
  await Promise.all([
    writeFileIn(root, 'package.json', '{"type":"module"}'),
    writeFileIn(
      root,
      'room/text.ts',
      `import { phrases } from '${contract}/language.ts';\nexport const text = phrases(${JSON.stringify(rows)});`,
    ),
    writeFileIn(
      root,
      'main.ts',
      `import { say } from '${contract}/say.ts';\nimport { text } from './room/text.ts';\n` +
        'export const speak = (language: string, key: string, values?: object) => say(text[key], language, values);',
    ),
  ]);
  await buildIn(root);
  return join(root, 'dist');
}

async function buildIn(root: string): Promise<void> {
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
        output: { entryFileNames: 'main.mjs' },
      },
    },
  });
}

async function writeFileIn(root: string, path: string, content: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), content);
}

const toldOf = async (dist: string): Promise<WordFiles> =>
  JSON.parse(await readFile(join(dist, 'languages.json'), 'utf8')) as WordFiles;

/** By language, the one file of a web without pages: all its words are first. */
async function wordsFiles(dist: string): Promise<Record<Language, string>> {
  const { files } = await toldOf(dist);
  return Object.fromEntries(languages.map((language) => [language, files[language].first])) as Record<
    Language,
    string
  >;
}

/** Runs the built script as a browser would in a page of a language. */
async function runIn<Main>(dist: string, language: Language): Promise<Main> {
  const href = pathToFileURL(join(dist, (await wordsFiles(dist))[language])).href;
  const document = { getElementById: (id: string) => (id === 'words' ? { href } : null) };
  Object.assign(globalThis, { document });
  try {
    return (await import(`${pathToFileURL(join(dist, 'main.mjs')).href}?${language}`)) as Main;
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
}

test('each language becomes one file with its own words, and the script itself holds none', async () => {
  const dist = await buildTinyWeb('apart', { visits, save });
  const files = await wordsFiles(dist);
  assert.deepEqual(Object.keys(files), [...languages]);
  for (const language of languages) {
    const source = await readFile(join(dist, files[language]), 'utf8');
    for (const other of languages)
      assert.equal(source.includes(save[other]), other === language, `${other} in ${language}`);
  }
  const script = await readFile(join(dist, 'main.mjs'), 'utf8');
  for (const language of languages) assert.ok(!script.includes(save[language]), `${language} in the script`);
  assert.equal((await readdir(join(dist, 'assets'))).length, languages.length);
});

test('the built script counts as each language counts, with the file the page points at', async () => {
  const dist = await buildTinyWeb('plurals', { visits, save });
  type Speaking = { speak: (language: string, key: string, values?: object) => string };
  const spoken: Record<string, string[]> = {};
  for (const language of languages) {
    const { speak } = await runIn<Speaking>(dist, language);
    spoken[language] = [1, 3, 5].map((n) => speak(language, 'visits', { n }));
  }
  assert.deepEqual(spoken, {
    nb: ['Ett besøk', '3 besøk', '5 besøk'],
    nn: ['Eitt besøk', '3 besøk', '5 besøk'],
    en: ['One visit', '3 visits', '5 visits'],
    sv: ['Ett besök', '3 besök', '5 besök'],
    pl: ['1 wizyta', '3 wizyty', '5 wizyt'],
  });
});

test('a phrase left out in one language stops the build and says which', async () => {
  const { pl: _, ...withoutPolish } = save;
  await assert.rejects(
    buildTinyWeb('left-out', { visits, save: withoutPolish }),
    /text\.save is missing in pl/,
  );
});

test('the name of a language’s file changes with its words, and only then', async () => {
  const first = await wordsFiles(await buildTinyWeb('name-a', { save }));
  const again = await wordsFiles(await buildTinyWeb('name-b', { save }));
  const changed = await wordsFiles(await buildTinyWeb('name-c', { save: { ...save, pl: 'Zapisz zmiany' } }));
  assert.deepEqual(again, first);
  assert.equal(changed.nb, first.nb);
  assert.notEqual(changed.pl, first.pl);
});
