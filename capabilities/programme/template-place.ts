/** From a path in the data to a line and column in the YAML it was read from. */
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq, visit } from 'yaml';
import type { ProblemPath } from './template-problem.ts';

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
    const node = at === 'value' && whole && hasOwnPlace ? value : (key ?? value);
    return node?.range?.[0] ?? 0;
  };
}

const asNode = (value: unknown): Node | null => (isNode(value) ? value : null);
const keyText = (key: unknown): string => String(isScalar(key) ? key.value : key);

/**
 * Keys that stand twice in one map, each with its place. The parser could say so itself, but compares every key
 * with every other, which a file made for it can turn into minutes.
 */
export function duplicateKeys(document: Document): { key: string; path: ProblemPath; offset: number }[] {
  const found: { key: string; path: ProblemPath; offset: number }[] = [];
  const search = (node: unknown, path: ProblemPath): void => {
    if (isSeq(node)) for (const [i, item] of node.items.entries()) search(item, [...path, i]);
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const pair of node.items) {
      const key = keyText(pair.key);
      const own = [...path, key];
      if (seen.has(key)) found.push({ key, path: own, offset: asNode(pair.key)?.range?.[0] ?? 0 });
      seen.add(key);
      search(pair.value, own);
    }
  };
  search(document.contents, []);
  return found;
}

/** The first alias that no anchor stands before, null when each has one. */
export function unknownAlias(document: Document): { key: string; offset: number } | null {
  let found: { key: string; offset: number } | null = null;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      found = { key: alias.source, offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}
