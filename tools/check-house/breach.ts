/** One place where the house does not follow its own rules, said so that the remedy is plain. */
export type Breach = {
  /** The guard that found it: `floors`, `circles`, `sql`, … */
  readonly guard: string;
  /** Path from the root, with `/`. */
  readonly file: string;
  /** Counted from 1; left out when the whole file or folder is meant. */
  readonly line?: number;
  /** What is wrong and what to do, as a sentence that begins with the place. */
  readonly says: string;
};

export const breachLine = (breach: Breach): string =>
  breach.line === undefined
    ? `${breach.says} [${breach.guard}]`
    : `${breach.says} [${breach.guard}, line ${breach.line}]`;
