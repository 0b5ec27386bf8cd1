/** How large and how deep a template file may be. All that walks its data relies on these. */
import type { Finding, ProblemPath } from './template-problem.ts';

/** Bytes of UTF-8. The longest programme we know of is a tenth of it. */
export const largestTemplate = 1_000_000;
/** A template is nested nine deep; much more is no template, and would cost the reader its stack. */
const deepest = 40;
/** How many values one anchor's aliases may unfold to. */
export const mostAliases = 100;
/** How many aliases a file may hold: each costs its reader a search through the whole file. */
const mostAliasSigns = 500;

/** What makes a file not worth parsing, with the character it shows at; null when there is nothing. */
export function overLimits(source: string): (Omit<Finding, 'at'> & { offset: number }) | null {
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > largestTemplate) {
    return { code: 'too-large', path: [], offset: 0, values: { bytes, most: largestTemplate } };
  }
  const deep = tooDeepSource(source);
  if (deep !== null) return { code: 'too-deep', path: [], offset: deep, values: { most: deepest } };
  // A star before a word in a text is counted as one too.
  const aliases = [...source.matchAll(/(?<![^\s,[{])\*\S/g)];
  const first = aliases[mostAliasSigns];
  if (!first) return null;
  return { code: 'too-many-aliases', path: [], offset: first.index, values: { most: mostAliasSigns } };
}

/**
 * Where the source is nested too deep, null when it is not. Reads brackets and indentation only, so it may count
 * a bracket inside a text, which is why the limit is far above what a template needs.
 */
function tooDeepSource(source: string): number | null {
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
