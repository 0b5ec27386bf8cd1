/** What the YAML of an instrument has against being read, and the line each part of it stands at. */
import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, type Node, visit } from 'yaml';
import type { Finding, ProblemPath } from '#surveys/instrument-problem.ts';
import { largestInstrument } from '#surveys/limits.ts';

/** An instrument is nested five deep; much more would cost its reader the stack. */
const deepest = 20;

export type Placed = Omit<Finding, 'at'> & { readonly offset: number };

/** What makes a file not worth parsing; null when there is nothing. */
export function overLimits(source: string): Placed | null {
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > largestInstrument)
    return { code: 'too-large', path: [], offset: 0, values: { bytes, most: largestInstrument } };
  let brackets = 0;
  // Brackets, and the signs a line begins with: a bracket in a text counts too, so the limit is far above need.
  for (const { 0: sign, index } of source.matchAll(/[[\]{}]|^[ \t]*(?:[-?:][ \t]+)*/gm)) {
    if (sign === '[' || sign === '{') brackets += 1;
    else if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
    if (brackets > deepest || (sign.length > 1 && sign.length > 4 * deepest))
      return { code: 'too-deep', path: [], offset: index, values: { most: deepest } };
  }
  return null;
}

/** Fields that stand twice in one map, and values that point to others: an instrument has neither. */
export function strayParts(document: Document): Placed[] {
  const found: Placed[] = [];
  visit(document, {
    Alias: (_, alias) => {
      found.push({ code: 'alias', path: [], offset: alias.range?.[0] ?? 0, values: { key: alias.source } });
    },
    // The parser could tell by itself, but compares every key with every other.
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = String(isScalar(key) ? key.value : key).slice(0, 60);
        if (seen.has(name))
          found.push({ code: 'duplicate-field', path: [], offset: startOf(key), values: { key: name } });
        seen.add(name);
      }
    },
  });
  return found;
}

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/**
 * At which character a path stands: the name of the thing or what it holds. A path that leads nowhere stands where its
 * nearest existing parent does.
 */
export function offsetOf(document: Document, path: ProblemPath, at: Finding['at']): number {
  let node: Node | null = document.contents;
  let name: Node | null = node;
  for (const part of path) {
    const holder: Node | null = node;
    if (isMap(holder)) {
      const pair = holder.items.find(({ key }) => isScalar(key) && key.value === part);
      if (!pair) return startOf(name ?? node);
      name = isNode(pair.key) ? pair.key : null;
      node = isNode(pair.value) ? pair.value : null;
    } else {
      const item: unknown =
        isNode(holder) && 'get' in holder
          ? (holder as { get: (k: unknown, keep: true) => unknown }).get(part, true)
          : null;
      if (!isNode(item)) return startOf(name ?? node);
      node = item;
      name = item;
    }
  }
  const hasOwnPlace = at === 'value' && (isAlias(node) || (isScalar(node) && node.value !== null));
  return startOf(hasOwnPlace ? node : (name ?? node));
}

/** Where each line begins. Filled here and not by the parser: a refused file has lines too. */
export function linesOf(source: string): LineCounter {
  const lines = new LineCounter();
  for (let at = -1; at !== 0; at = source.indexOf('\n', at) + 1) lines.addNewLine(Math.max(0, at));
  return lines;
}
