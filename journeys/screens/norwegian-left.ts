import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { isLanguage, type Language, languages, type Phrase } from '#platform/contract/language.ts';

const root = join(import.meta.dirname, '..', '..');

/** Fewer letters may be a word in several languages, or part of a name. */
const fewestLetters = 9;

const isPhrase = (value: unknown): value is Phrase =>
  typeof value === 'object' &&
  value !== null &&
  languages.every((l) => typeof (value as Phrase)[l] === 'string');

function phrasesIn(value: unknown): Phrase[] {
  if (isPhrase(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(phrasesIn);
}

/** Every phrase of ours: the text files of platform, rooms and app, and the programmes. */
async function allPhrases(): Promise<Phrase[]> {
  const files = globSync(['{platform,capabilities}/**/{text,*-text}.ts', 'app/*-text.ts'], { cwd: root });
  const modules = await Promise.all(files.map((file) => import(join(root, file))));
  const programmes = globSync('programmes/*.yaml', { cwd: root });
  const sources = await Promise.all(programmes.map((file) => readFile(join(root, file), 'utf8')));
  return [...modules, ...sources.map((source) => parse(source))].flatMap(phrasesIn);
}

type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }> };

/** The pieces of a phrase that stand as they are, whatever is filled in. */
function piecesOf(text: string, language: Language): string[] {
  const walk = (parts: readonly Part[]): string[] =>
    parts.flatMap(({ type, value, options }) =>
      type === 0 ? [value ?? ''] : Object.values(options ?? {}).flatMap((option) => walk(option.value)),
    );
  try {
    const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    return walk(message.getAst() as Part[]);
  } catch {
    // A programme's text is no message: a brace in it is a brace.
    return [text];
  }
}

const edges = /^[\s\p{P}]+|[\s\p{P}]+$/gu;
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** What the people of the demo world write themselves: a standard name among it is theirs, in any language. */
async function writtenInDemo(): Promise<string> {
  const files = globSync('app/demo-world/*.ts', { cwd: root });
  return (await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))).join('\n');
}

/** Pieces of bokmål that have no business on a page in `language`. */
export async function norwegianPieces(language: Language): Promise<string[]> {
  const phrases = await allPhrases();
  const own = phrases.flatMap((phrase) => piecesOf(phrase[language], language)).join('\n');
  const theirs = await writtenInDemo();
  const pieces = phrases
    .filter((phrase) => phrase.nb !== phrase[language])
    .flatMap((phrase) => piecesOf(phrase.nb, 'nb').map((piece) => piece.replaceAll(edges, '')))
    .filter((piece) => lettersIn(piece) >= fewestLetters && !own.includes(piece) && !theirs.includes(piece));
  return [...new Set(pieces)];
}

/** What people wrote themselves, and names of places: they stay in the language they were written in. */
const written =
  '.deliverable-note, .gate-note, .history li > .small, .sign-in-place > h3, .act-note, .measure-words, .measure-dissent, .written, .in-five textarea';

/** The pieces of bokmål that stand on the page, in text, names or titles. */
export async function norwegianLeft(page: Page, pieces: readonly string[]): Promise<string[]> {
  if (!isLanguage(await page.evaluate(() => document.documentElement.lang))) return ['a page in no language'];
  const text = await page.evaluate(wordsOnPage, written);
  return pieces.filter((piece) => standsIn(text, piece)).map((piece) => `bokmål left over: ${piece}`);
}

function standsIn(text: string, piece: string): boolean {
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + piece.length] ?? ' '}`;
    if (!/\p{L}/u.test(around)) return true;
  }
  return false;
}

/** Runs in the browser: every word a reader or a screen reader may meet, a line for each place. */
function wordsOnPage(written: string): string {
  const words = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest(written)) words.push(node.textContent ?? '');
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      words.push(element.getAttribute(name) ?? '');
  return words.join('\n');
}
