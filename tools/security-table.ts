import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from '#tools/asvs-ids.ts';

/**
 * The table of docs/security.md: a row names one or more requirements, their level, what they ask, how that is met,
 * the state, and the proof. A proof is a test file in backticks with the names of its tests in quotes after it, or
 * a reason in words.
 */
export const states = ['met', 'by construction', 'not applicable', 'open'] as const;
export type State = (typeof states)[number];

type Row = {
  line: number;
  ids: string[];
  level: string;
  asks: string;
  how: string;
  state: string;
  proof: string;
};

const id = '\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}';
const idsOnly = new RegExp(`^${id}(?:, ${id})*$`);
const cited = /`([\w./-]+\.test\.tsx?)`((?:\s*"[^"]+"(?:,| and)?)*)/g;

/** The rows of all tables whose first cell holds numbers of requirements. */
export function rowsIn(text: string): Row[] {
  return text.split('\n').flatMap((written, at) => {
    const [, first = '', level = '', asks = '', how = '', state = '', proof = '', ...rest] =
      written.split(/\s*\|\s*/);
    if (!written.startsWith('|') || !idsOnly.test(first)) return [];
    const row = { line: at + 1, ids: first.split(', '), level, asks, how, state, proof };
    return [rest.join('') === '' ? row : { ...row, state: `${state} (and a stroke too many)` }];
  });
}

/** What is wrong with the table, a sentence each; none when it answers for all that is asked. */
export function faultsIn(text: string, wanted: readonly Asked[], root: string): string[] {
  const rows = rowsIn(text);
  const seen = Map.groupBy(
    rows.flatMap(({ ids }) => ids),
    (one) => one,
  );
  const levels = new Map(wanted.map((one) => [one.id, one.level]));
  return [
    ...wanted.filter((one) => !seen.has(one.id)).map((one) => `${one.id} is missing.`),
    ...[...seen].filter(([, rowsOfIt]) => rowsOfIt.length > 1).map(([one]) => `${one} stands twice.`),
    ...[...seen.keys()].filter((one) => !levels.has(one)).map((one) => `${one} is not asked for.`),
    ...rows.flatMap((row) => faultsOf(row, levels, root).map((fault) => `${row.ids[0]}: ${fault}`)),
  ];
}

function faultsOf(row: Row, levels: ReadonlyMap<string, number>, root: string): string[] {
  const { ids, level, asks, how, state, proof } = row;
  const tests = [...proof.matchAll(cited)];
  const words = proof.replaceAll(cited, '').replaceAll(/[\s,;.]/g, '');
  return [
    ...(ids.every((one) => String(levels.get(one)) === level) ? [] : [`its level is not ${level}.`]),
    ...(asks && how ? [] : ['it does not say what is asked and how it is met.']),
    ...(states.some((known) => known === state) ? [] : [`${state || 'nothing'} is no state.`]),
    ...(tests.length || words ? [] : ['it has neither test nor reason.']),
    ...(state === 'met' && tests.length === 0 ? ['it is met, and names no test.'] : []),
    ...tests.flatMap(([, file = '', names = '']) => lostIn(root, file, names)),
  ];
}

/** A cited file that is not there, or tests of it that have another name by now. */
function lostIn(root: string, file: string, names: string): string[] {
  const path = join(root, file);
  if (!existsSync(path)) return [`there is no ${file}.`];
  const source = readFileSync(path, 'utf8');
  return [...names.matchAll(/"([^"]+)"/g)]
    .map(([, name = '']) => name)
    .filter((name) => !["'", '"', '`'].some((quote) => source.includes(`test(${quote}${name}${quote}`)))
    .map((name) => `${file} has no test "${name}".`);
}

/** How many requirements stand in each state. */
export function countsIn(text: string): Record<State, number> {
  const counts: Record<State, number> = { met: 0, 'by construction': 0, 'not applicable': 0, open: 0 };
  for (const { ids, state } of rowsIn(text)) counts[state as State] += ids.length;
  return counts;
}
