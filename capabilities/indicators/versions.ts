import type { Definition } from '#indicators/definition.ts';

/** Versions of what a figure means are oldest first; those that do not break the line say how older numbers are shown. */
export const breakingOf = (versions: readonly Definition[]): Definition[] =>
  versions.filter((version, i) => i === 0 || version.breaks);

/** The version that says how a stretch is shown: the last one before the line breaks again. */
export function lastUnder(
  versions: readonly Definition[],
  begins: Definition,
  next: Definition | null,
): Definition {
  const end = next ? versions.indexOf(next) : versions.length;
  return versions.slice(versions.indexOf(begins), end).at(-1)!;
}

/** The version a number of a period is entered under. */
export function enteredUnder(versions: readonly Definition[], period: string): Definition {
  const breaking = breakingOf(versions);
  const begins = breaking.findLast(({ from }) => from <= period) ?? breaking[0]!;
  return lastUnder(versions, begins, breaking[breaking.indexOf(begins) + 1] ?? null);
}
