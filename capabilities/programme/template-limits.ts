/** How large and how deep a template file may be. All that walks its data relies on these. */
import { isFields } from './template-outline.ts';
import type { Finding, ProblemPath } from './template-problem.ts';

/** Bytes of UTF-8. The longest programme we know of is an eighth of it. */
export const largestTemplate = 1_000_000;
/** A template is nested nine deep; much more is no template, and would cost the reader its stack. */
export const deepest = 40;
/** How many values one anchor's aliases may unfold to. */
export const mostAliases = 100;
/** How many aliases a file may hold: each costs its reader a search through the whole file. */
const mostAliasSigns = 500;

/** A problem when the source holds too many aliases (`*name`), a star before a word in a text counted as one. */
export function tooManyAliases(source: string): Omit<Finding, 'at'> | null {
  const signs = source.match(/(?<![^\s,[{])\*\S/g)?.length ?? 0;
  return signs > mostAliasSigns
    ? { code: 'too-many-aliases', path: [], values: { most: mostAliasSigns } }
    : null;
}

/**
 * Where the source is nested too deep, null when it is not. Reads brackets and indentation only, so it may count
 * a bracket inside a text, which is why the limit is far above what a template needs.
 */
export function tooDeepSource(source: string): number | null {
  const lead = /[ \t]*(?:[-?:][ \t]+)*/y;
  let brackets = 0;
  for (let at = 0; at < source.length; at++) {
    if (at === 0 || source[at - 1] === '\n') {
      lead.lastIndex = at;
      if ((lead.exec(source)?.[0].length ?? 0) > 4 * deepest) return at;
    }
    const sign = source[at];
    if (sign === '[' || sign === '{') brackets += 1;
    else if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
    if (brackets > deepest) return at;
  }
  return null;
}

/**
 * What aliases made too deep: an alias inside its own anchor is a value that holds itself, and aliases of aliases
 * nest what the source writes flat. Null when the data can be walked.
 */
export function tooDeepData(data: unknown): Finding | null {
  const search = (value: unknown, path: ProblemPath, above: readonly unknown[]): Finding | null => {
    if (typeof value !== 'object' || value === null) return null;
    if (above.includes(value)) return { code: 'alias-in-itself', path, at: 'value', values: {} };
    if (path.length > deepest) return { code: 'too-deep', path: [], at: 'key', values: { most: deepest } };
    const inner: [string | number, unknown][] = Array.isArray(value)
      ? [...value.entries()]
      : isFields(value)
        ? Object.entries(value)
        : [];
    for (const [name, item] of inner) {
      const found = search(item, [...path, name], [...above, value]);
      if (found) return found;
    }
    return null;
  };
  return search(data, [], []);
}
