import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Breach } from '#tools/check-house/breach.ts';
import type { HouseFile } from '#tools/check-house/files.ts';

const languages = ['nb', 'nn', 'en', 'sv', 'pl'];

/** Every phrase of every text file says something in each language, parses, and asks for the same values. */
export async function checkPhrases(
  root: string,
  files: readonly HouseFile[],
): Promise<{ breaches: Breach[]; phrases: number }> {
  const breaches: Breach[] = [];
  let phrases = 0;
  for (const file of files.filter(({ path }) => isTextFile(path))) {
    const before = phrases;
    const exported = await exportsOf(root, file.path);
    if (exported instanceof Error) {
      breaches.push(unreadable(file.path, exported));
      continue;
    }
    for (const [group, rows] of Object.entries(exported)) {
      for (const [key, row] of Object.entries(isRecord(rows) ? rows : {})) {
        if (!isPhrase(row)) continue;
        phrases += 1;
        for (const wrong of problemsOf(row)) {
          breaches.push({ guard: 'phrases', file: file.path, says: `${file.path} ${group}.${key} ${wrong}` });
        }
      }
    }
    if (phrases === before) {
      const says = `${file.path} holds no phrases the check can see. Export them as phrases({ … }), or name the file otherwise.`;
      breaches.push({ guard: 'phrases', file: file.path, says });
    }
  }
  return { breaches, phrases };
}

export const isTextFile = (path: string): boolean =>
  /(^|[/-])text\.ts$/.test(path) && /^(app|capabilities|platform)\//.test(path);

/** Everything a project file exports; the error when it cannot be read. */
export async function exportsOf(root: string, path: string): Promise<Record<string, unknown> | Error> {
  try {
    return (await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

export const unreadable = (path: string, error: Error): Breach => ({
  guard: 'reading',
  file: path,
  says: `${path} cannot be read: ${error.message.split('\n')[0]}. Mend it; nothing in it was looked at.`,
});

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A row with at least two of the languages: one that lacks some is a phrase with a fault, not another thing. */
const isPhrase = (row: unknown): row is Record<string, unknown> =>
  isRecord(row) && languages.filter((language) => language in row).length >= 2;

function problemsOf(row: Record<string, unknown>): string[] {
  const asked = new Map<string, string>();
  const problems = languages.flatMap((language) => {
    const source = row[language];
    if (typeof source !== 'string' || source.trim() === '') return [`says nothing in ${language}. Write it.`];
    try {
      const read = readMessage(source, language);
      asked.set(language, [...read.values].sort().join(', ') || 'none');
      return read.missing.map((form) => `has a plural without "${form}" in ${language}. Add that form.`);
    } catch (error) {
      return [
        `does not parse in ${language}: ${error instanceof Error ? error.message.split('\n')[0] : error}. Mend the braces.`,
      ];
    }
  });
  const first = asked.get('nb');
  const differing = [...asked].filter(([, values]) => first !== undefined && values !== first);
  return [
    ...problems,
    ...differing.map(
      ([language, values]) =>
        `asks for ${values} in ${language} but for ${first} in nb. Use the same values.`,
    ),
  ];
}

/** The part of a parsed ICU message we look at. */
type Element = {
  readonly type: number;
  readonly value: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
  readonly pluralType?: Intl.PluralRuleType;
  readonly children?: readonly Element[];
};
const literalType = 0;
const pluralType = 6;
const poundType = 7;

/** What a message asks for and which plural forms its language needs and it lacks. Throws when it does not parse. */
function readMessage(source: string, language: string): { values: Set<string>; missing: string[] } {
  const values = new Set<string>();
  const missing: string[] = [];
  const walk = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (element.type === literalType || element.type === poundType) continue;
      values.add(String(element.value));
      if (element.type === pluralType) missing.push(...missingForms(element, language));
      for (const option of Object.values(element.options ?? {}))
        if (isRecord(option)) walk(option.value ?? []);
    }
  };
  walk(
    new IntlMessageFormat(source, language, undefined, { ignoreTag: true }).getAst() as readonly Element[],
  );
  return { values, missing };
}

/** In all five languages `one` is the number one and nothing else, so `=1` does as well. */
function missingForms(element: Element, language: string): string[] {
  const has = new Set(Object.keys(element.options ?? {}));
  if (has.has('=1')) has.add('one');
  const { pluralCategories } = new Intl.PluralRules(language, {
    type: element.pluralType ?? 'cardinal',
  }).resolvedOptions();
  return pluralCategories.filter((form) => !has.has(form));
}
