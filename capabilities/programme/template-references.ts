/** Keys that must be alone, references that must lead somewhere, and assumptions that must say why. */

import type { ProblemPath } from '#platform/contract/yaml-file.ts';
import type { Outline, Word } from './template-outline.ts';
import { field, isFields, items } from './template-outline.ts';
import type { Finding } from './template-problem.ts';

/** Field of a reference → the list whose keys it may name. */
const lists: Readonly<Record<string, string>> = {
  element: 'elements',
  instrument: 'instruments',
  course: 'courses',
  qualifiedThrough: 'courses',
  meeting: 'meetings',
  note: 'notes',
};

type Visit = (value: Readonly<Record<string, unknown>>, path: ProblemPath) => void;
type VisitList = (value: readonly unknown[], path: ProblemPath) => void;

/** Every map and list in the data. Depth is bounded: the reader refuses files nested deeper than a template. */
function walk(value: unknown, path: ProblemPath, map: Visit, list: VisitList): void {
  if (Array.isArray(value)) {
    list(value, path);
    for (const [i, item] of value.entries()) walk(item, [...path, i], map, list);
  } else if (isFields(value)) {
    map(value, path);
    for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name], map, list);
  }
}

export function brokenReferences(data: unknown, outline: Outline): Finding[] {
  const used = new Set<string>();
  const found: Finding[] = [...takenKeys(taskWords(outline)), ...orderReferences(outline)];
  const keysIn = new Map(
    Object.values(lists).map((list) => [
      list,
      new Set(items(field(data, list)).map((item) => field(item, 'key'))),
    ]),
  );
  const map: Visit = (value, path) => {
    for (const [name, list] of Object.entries(lists)) {
      const key = field(value, name);
      if (typeof key !== 'string') continue;
      if (name === 'note') used.add(key);
      if (!keysIn.get(list)?.has(key))
        found.push(unknownReference({ text: key, path: [...path, name] }, list));
    }
    found.push(...assumptionAndNote(value, path));
  };
  const list: VisitList = (value, path) => {
    const last = path.at(-1);
    // These are named together with the gates: `after` and `requires` reach across phases.
    if (path[0] === 'phases' && (last === 'deliverables' || last === 'activities')) return;
    found.push(...takenKeys(keysOf(value, path)));
    // One beat for each meeting in a phase, one revisit at a time.
    if (last === 'meetings' && path[0] === 'phases') found.push(...takenKeys(keysOf(value, path, 'meeting')));
    if (last === 'followUps') found.push(...takenKeys(keysOf(value, path, 'months')));
  };
  walk(data, [], map, list);
  const unused = keysOf(items(field(data, 'notes')), ['notes']).filter((word) => !used.has(word.text));
  return [
    ...found,
    ...unused.map(
      ({ text, path }) => ({ code: 'unused-note', path, at: 'value', values: { key: text } }) as const,
    ),
  ];
}

const keysOf = (list: readonly unknown[], path: ProblemPath, name = 'key'): Word[] =>
  list.flatMap((item, i) => {
    const key = field(item, name);
    const isWord = typeof key === 'string' || typeof key === 'number';
    return isWord ? [{ text: String(key), path: [...path, i, name] }] : [];
  });

const taskWords = ({ phases }: Outline): Word[] =>
  phases.flatMap(({ tasks, gate }) => [...tasks.map((task) => task.key), ...(gate?.key ? [gate.key] : [])]);

function takenKeys(words: readonly Word[]): Finding[] {
  const seen = new Set<string>();
  return words.flatMap(({ text, path }): Finding[] => {
    if (seen.has(text)) return [{ code: 'key-taken', path, at: 'value', values: { key: text } }];
    seen.add(text);
    return [];
  });
}

const unknownReference = ({ text, path }: Word, list: string): Finding => ({
  code: 'unknown-reference',
  path,
  at: 'value',
  values: { key: text, list },
});

function orderReferences({ phases }: Outline): Finding[] {
  const tasks = phases.flatMap((phase) => phase.tasks);
  const all = new Set(tasks.map((task) => task.key.text));
  const deliverables = new Set(tasks.filter((task) => task.isDeliverable).map((task) => task.key.text));
  return [
    ...tasks
      .flatMap((task) => task.after.filter((word) => !all.has(word.text)))
      .map((word) => unknownReference(word, 'deliverables, activities')),
    ...phases
      .flatMap(({ gate }) => gate?.requires.filter((word) => !deliverables.has(word.text)) ?? [])
      .map((word) => unknownReference(word, 'deliverables')),
  ];
}

function assumptionAndNote(value: Readonly<Record<string, unknown>>, path: ProblemPath): Finding[] {
  const [assumption, note] = [field(value, 'assumption'), field(value, 'note')];
  if (assumption === true && note === undefined) {
    return [{ code: 'assumption-without-note', path: [...path, 'assumption'], at: 'key', values: {} }];
  }
  if (typeof note === 'string' && assumption === undefined) {
    return [{ code: 'note-without-assumption', path: [...path, 'note'], at: 'key', values: { key: note } }];
  }
  return [];
}
