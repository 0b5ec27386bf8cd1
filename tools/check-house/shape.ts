import type { Breach } from '#tools/check-house/breach.ts';
import type { HouseFile } from '#tools/check-house/files.ts';
import { placeOf } from '#tools/check-house/places.ts';
import type { Token } from '#tools/check-house/tokens.ts';

export const longestFile = 250;

const emptyWords = /^(new|v\d+|manager|helpers?|utils?|common|shared|misc)$/;

/** Names, lengths, barrels, default exports and enums: how any file here looks. */
export function checkShape(files: readonly HouseFile[]): Breach[] {
  return files.flatMap((file) => [
    ...nameOf(file),
    ...lengthOf(file),
    ...(file.isCode ? [...barrel(file), ...defaultExport(file), ...enumeration(file)] : []),
  ]);
}

function nameOf(file: HouseFile): Breach[] {
  const { path } = file;
  // A journey is named as its story is told.
  if (path.endsWith('.md') || /^(tools\/new-room\b|journeys\/)/.test(path)) return [];
  const words = path
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[/._-]+/);
  const empty = words.find((word) => emptyWords.test(word));
  if (!empty) return [];
  const says = `${path} may not be called "${empty}": the word says nothing about what is inside. Name it after its subject.`;
  return [{ guard: 'names', file: path, says }];
}

function lengthOf(file: HouseFile): Breach[] {
  const counted = file.isCode || /\.(sql|css)$/.test(file.path);
  const spared = file.isTest || /(^|[/-])text\.ts$|(^|\/)tables\.ts$/.test(file.path);
  if (!counted || spared || file.lines <= longestFile) return [];
  const says = `${file.path} has ${file.lines} lines, and ${longestFile} is the most. Find the second subject in it and give that its own file.`;
  return [{ guard: 'length', file: file.path, says }];
}

function barrel(file: HouseFile): Breach[] {
  const { tokens } = file;
  let passedOn = 0;
  for (let i = 0; i < tokens.length; ) {
    const end = statementEnd(tokens, i);
    const first = tokens[i]!;
    if (first.text === ';') i += 1;
    else if (end === null) return [];
    else {
      if (first.text === 'export') passedOn += 1;
      i = end;
    }
  }
  // The list of rooms says one line per room and decides nothing.
  if (passedOn === 0 || /^app\/rooms\.(server|web)\.tsx?$/.test(file.path)) return [];
  const says = `${file.path} only passes on what others export. Delete it and import from the files themselves.`;
  return [{ guard: 'barrels', file: file.path, line: 1, says }];
}

/** Where an import or a bare re-export that starts at `start` ends; null when it is any other statement. */
function statementEnd(tokens: readonly Token[], start: number): number | null {
  const isImport = tokens[start]?.text === 'import' && tokens[start]?.kind === 'word';
  let at = start + 1;
  if (tokens[at]?.text === 'type') at += 1;
  const isList = tokens[start]?.text === 'export' && /^[{*]$/.test(tokens[at]?.text ?? '');
  if (!isImport && !isList) return null;
  const list = isList && tokens[at]?.text === '{';
  for (let i = at; i < tokens.length; i += 1) {
    if (tokens[i]!.kind === 'string') return i + 1;
    if (list && tokens[i]!.text === '}' && tokens[i + 1]?.text !== 'from') return i + 1;
  }
  return null;
}

/** What another program takes by its default export and no other way: configurations, and a reporter of node:test. */
const takenByDefault = /^([\w.-]+\.config\.[cm]?[jt]s|tools\/test-runner\/tell-parent\.ts)$/;

function defaultExport(file: HouseFile): Breach[] {
  if (takenByDefault.test(file.path)) return [];
  return file.tokens.flatMap((token, i): Breach[] => {
    const next = file.tokens[i + 1];
    const direct = token.text === 'export' && next?.text === 'default' && next.kind === 'word';
    const renamed =
      token.text === 'as' && next?.text === 'default' && /^[,}]$/.test(file.tokens[i + 2]?.text ?? '');
    if (token.kind !== 'word' || !(direct || (renamed && isExportList(file.tokens, i)))) return [];
    const says = `${file.path} may not export a default: a thing has one name everywhere. Export it by name.`;
    return [{ guard: 'defaults', file: file.path, line: token.line, says }];
  });
}

function isExportList(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (i > 0 && tokens[i]!.text !== '{') i -= 1;
  return tokens[i - 1]?.text === 'export';
}

function enumeration(file: HouseFile): Breach[] {
  return file.tokens.flatMap((token, i): Breach[] => {
    const [name, brace] = [file.tokens[i + 1], file.tokens[i + 2]];
    if (token.kind !== 'word' || token.text !== 'enum' || name?.kind !== 'word' || brace?.text !== '{')
      return [];
    if (file.tokens[i - 1]?.text === '.') return [];
    const says = `${file.path} may not declare an enum: Node runs our TypeScript as it stands. Write a list "as const" and a type of its values.`;
    return [{ guard: 'enums', file: file.path, line: token.line, says }];
  });
}

const worldly: readonly { readonly phrase: string; readonly what: string }[] = [
  { phrase: 'Date . now', what: 'the clock' },
  { phrase: 'new Date ( )', what: 'the clock' },
  { phrase: 'new Date ;', what: 'the clock' },
  { phrase: 'performance . now', what: 'the clock' },
  { phrase: 'Temporal . Now', what: 'the clock' },
  { phrase: 'Math . random', what: 'chance' },
  { phrase: 'crypto . randomUUID', what: 'chance' },
  { phrase: 'crypto . getRandomValues', what: 'chance' },
  { phrase: 'fetch (', what: 'the network' },
  { phrase: 'process .', what: 'the process' },
  { phrase: 'setTimeout (', what: 'a timer' },
  { phrase: 'setInterval (', what: 'a timer' },
];

/** Engines, drawing and the top of a room reach neither clock, chance, network nor process: those are arguments. */
export function checkPurity(files: readonly HouseFile[]): Breach[] {
  return files.flatMap((file) => {
    const place = placeOf(file.path);
    const pure =
      place.floor === 'engine' ||
      (place.floor === 'room' && place.part === 'pure') ||
      (place.floor === 'platform' && place.part === 'chart');
    if (!pure || file.isTest || !file.isCode) return [];
    return file.tokens.flatMap((token, i): Breach[] => {
      if (token.kind !== 'word' || file.tokens[i - 1]?.text === '.') return [];
      const ahead = file.tokens.slice(i, i + 4).map((one) => one.text);
      const reached = worldly.find(({ phrase }) => startsWith(ahead, phrase.split(' ')));
      if (!reached) return [];
      const says = `${file.path} may not reach ${reached.what}: what is here decides on plain values. Take it as an argument.`;
      return [{ guard: 'purity', file: file.path, line: token.line, says }];
    });
  });
}

const startsWith = (words: readonly string[], start: readonly string[]): boolean =>
  start.every((word, i) => words[i] === word);
