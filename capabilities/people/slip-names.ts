/** How many slips are made in one go: each code is hashed slowly. */
export const mostSlips = 200;
/** The longest name, in characters. */
export const longestName = 200;

export type Names = {
  /** Each name once, in the order they were written. */
  names: string[];
  /** Names that stood more than once. */
  doubles: string[];
  /** Lines, counted from 1, that are too long to be a name. */
  tooLong: number[];
};

/** How two spellings of a name are the same: without regard to capitals, and to how many spaces. */
export const nameKey = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nb');

/** The names somebody wrote or pasted, one a line; empty lines and repetitions are left out. */
export function readNames(written: string): Names {
  const found = new Map<string, string>();
  const doubles = new Map<string, string>();
  const tooLong: number[] = [];
  for (const [i, line] of written.split(/\r\n|\r|\n/).entries()) {
    const name = line.trim().replaceAll(/\s+/g, ' ');
    if (name === '') continue;
    const key = nameKey(name);
    if (name.length > longestName) tooLong.push(i + 1);
    else if (found.has(key)) doubles.set(key, found.get(key) ?? name);
    else found.set(key, name);
  }
  return { names: [...found.values()], doubles: [...doubles.values()], tooLong };
}
