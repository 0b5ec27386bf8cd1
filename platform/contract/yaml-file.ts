/**
 * A file that a person wrote in YAML: what keeps it from being read, and where each part of it stands. What it says is
 * its room's own to judge.
 */
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';

export type ProblemPath = readonly (string | number)[];
export type ProblemValues = Readonly<Record<string, string | number>>;

/** A problem before it has a line: `at` says whether the name of the thing or its value is to be pointed at. */
export type Finding<Code extends string> = {
  readonly code: Code;
  readonly path: ProblemPath;
  readonly at: 'key' | 'value';
  readonly values: ProblemValues;
};

/** A problem with the character it stands at. */
export type Placed<Code extends string> = Omit<Finding<Code>, 'at'> & { readonly offset: number };

/** `['phases', 1, 'weeks']` → `phases[1].weeks`. */
export const writePath = (path: ProblemPath): string =>
  path.reduce<string>(
    (written, part) =>
      typeof part === 'number' ? `${written}[${part}]` : written === '' ? part : `${written}.${part}`,
    '',
  );

/**
 * What makes a file not worth parsing; null when there is nothing. `largest` is bytes of UTF-8; `deepest` is how deep it
 * may be nested, far above need: a bracket in a text counts too, and much more would cost its reader the stack.
 */
export function overLimits(
  source: string,
  { largest, deepest }: { largest: number; deepest: number },
): Placed<'too-large' | 'too-deep'> | null {
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > largest) return { code: 'too-large', path: [], offset: 0, values: { bytes, most: largest } };
  let brackets = 0;
  // Brackets, and the signs a line begins with.
  for (const { 0: sign, index } of source.matchAll(/[[\]{}]|^[ \t]*(?:[-?:][ \t]+)*/gm)) {
    if (sign === '[' || sign === '{') brackets += 1;
    else if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
    if (brackets > deepest || (sign.length > 1 && sign.length > 4 * deepest))
      return { code: 'too-deep', path: [], offset: index, values: { most: deepest } };
  }
  return null;
}

/** The document, or what its YAML has against being read. Names that stand twice are told of by `duplicateFields`. */
export function openYaml(
  source: string,
): { document: Document.Parsed } | { faults: Placed<'yaml-syntax'>[] } {
  const document = parseDocument(source, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const faults = [...document.errors, ...document.warnings].map(
    ({ code, pos }): Placed<'yaml-syntax'> => ({
      code: 'yaml-syntax',
      path: [],
      offset: pos[0],
      values: { fault: code },
    }),
  );
  return faults.length > 0 ? { faults } : { document };
}

const asNode = (value: unknown): Node | null => (isNode(value) ? value : null);
const startOf = (value: unknown): number => asNode(value)?.range?.[0] ?? 0;
const keyText = (key: unknown): string => String(isScalar(key) ? key.value : key);

/**
 * Fields that stand twice in one map. The parser could say so itself, but compares every name with every other, which a
 * file made for it can turn into minutes.
 */
export function duplicateFields(document: Document): Placed<'duplicate-field'>[] {
  const found: Placed<'duplicate-field'>[] = [];
  const search = (node: unknown, path: ProblemPath): void => {
    if (isSeq(node)) for (const [i, item] of node.items.entries()) search(item, [...path, i]);
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const name = keyText(key);
      const own = [...path, name];
      if (seen.has(name))
        found.push({
          code: 'duplicate-field',
          path: own,
          offset: startOf(key),
          values: { key: name.slice(0, 60) },
        });
      seen.add(name);
      search(value, own);
    }
  };
  search(document.contents, []);
  return found;
}

/** Values that point to others, for files that have no use for them. */
export function aliasesIn(document: Document): Placed<'alias'>[] {
  const found: Placed<'alias'>[] = [];
  visit(document, {
    Alias: (_, alias) => {
      found.push({ code: 'alias', path: [], offset: startOf(alias), values: { key: alias.source } });
    },
  });
  return found;
}

type Found = { readonly key: Node | null; readonly value: Node | null };

/**
 * Says at which character a path stands: the name of the thing (`key`) or what it holds (`value`).
 * A path that leads nowhere stands where its nearest existing parent does, and a value that spans lines, or is
 * empty, stands at its name.
 */
export function placesIn(document: Document): (path: ProblemPath, at: 'key' | 'value') => number {
  const pairs = new WeakMap<YAMLMap, Map<string, Pair>>();
  const pairsOf = (map: YAMLMap): Map<string, Pair> => {
    const known = pairs.get(map);
    if (known) return known;
    const made = new Map<string, Pair>();
    for (const pair of map.items) {
      const name = keyText(pair.key);
      if (!made.has(name)) made.set(name, pair);
    }
    pairs.set(map, made);
    return made;
  };
  const step = (node: Node | null, part: string | number): Found | null => {
    const holder = isAlias(node) ? node.resolve(document) : node;
    if (isMap(holder)) {
      const pair = pairsOf(holder).get(String(part));
      return pair ? { key: asNode(pair.key), value: asNode(pair.value) } : null;
    }
    if (isSeq(holder) && typeof part === 'number') {
      const item = asNode(holder.items[part]);
      return item ? { key: item, value: item } : null;
    }
    return null;
  };
  return (path, at) => {
    let found: Found = { key: document.contents, value: document.contents };
    let whole = true;
    for (const part of path) {
      const next = step(found.value, part);
      if (!next) {
        whole = false;
        break;
      }
      found = next;
    }
    const { key, value } = found;
    const hasOwnPlace = isAlias(value) || (isScalar(value) && value.value !== null);
    return startOf(at === 'value' && whole && hasOwnPlace ? value : (key ?? value));
  };
}

/** Where each line begins. Filled here and not by the parser: a refused file has lines too. */
export function linesOf(source: string): LineCounter {
  const lines = new LineCounter();
  for (let at = -1; at !== 0; at = source.indexOf('\n', at) + 1) lines.addNewLine(Math.max(0, at));
  return lines;
}
