/** From a path in the data to a line and column in the YAML it was read from. */
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
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
