/** How large and how deep a template file may be. All that walks its data relies on these. */
import type { Placed, ProblemPath } from '#platform/contract/yaml-file.ts';
import type { Finding } from './template-problem.ts';

/** Bytes of UTF-8. The longest programme we know of is a tenth of it. */
export const largestTemplate = 1_000_000;
/** A template is nested nine deep; much more is no template, and would cost the reader its stack. */
export const deepest = 40;
/** How many values one anchor's aliases may unfold to. */
export const mostAliases = 100;
/** How many aliases a file may hold: each costs its reader a search through the whole file. */
const mostAliasSigns = 500;

/** What the aliases of a file have against it before it is parsed; null when there is nothing. */
export function tooManyAliases(source: string): Placed<'too-many-aliases'> | null {
  // A star before a word in a text is counted as one too.
  const aliases = [...source.matchAll(/(?<![^\s,[{])\*\S/g)];
  const first = aliases[mostAliasSigns];
  if (!first) return null;
  return { code: 'too-many-aliases', path: [], offset: first.index, values: { most: mostAliasSigns } };
}

/**
 * An alias inside its own anchor, which is a value that holds itself; null when the data can be walked.
 * Aliases of aliases need no limit of their own: the parser's count lets them nest eight deep at most.
 */
export function aliasInItself(data: unknown): Finding | null {
  const search = (value: unknown, path: ProblemPath, above: readonly unknown[]): Finding | null => {
    if (typeof value !== 'object' || value === null) return null;
    if (above.includes(value)) return { code: 'alias-in-itself', path, at: 'value', values: {} };
    const inner: [string | number, unknown][] = Array.isArray(value)
      ? [...value.entries()]
      : Object.entries(value);
    for (const [name, item] of inner) {
      const found = search(item, [...path, name], [...above, value]);
      if (found) return found;
    }
    return null;
  };
  return search(data, [], []);
}
