import type * as yaml from '#platform/contract/yaml-file.ts';

/** What can be wrong with an instrument. The codes are stable: their words are in `instrument-problem-words.ts`. */
export const problemCodes = [
  'too-large',
  'too-deep',
  'alias',
  'yaml-syntax',
  'duplicate-field',
  'not-an-instrument',
  'unknown-schema',
  'missing-field',
  'missing-language',
  'unknown-field',
  'wrong-type',
  'not-allowed-value',
  'empty-text',
  'empty-list',
  'text-too-long',
  'number-out-of-range',
  'bad-key',
  'bad-version',
  'too-many',
  'too-few-levels',
  'not-five-steps',
  'key-taken',
  'unknown-theme',
  'unknown-scale',
  'scale-missing',
  'scale-not-used',
  'levels-missing',
  'levels-not-used',
  'text-not-turned',
  'unused-theme',
  'unused-scale',
  'too-few-for-reliability',
  'item-locked',
] as const;

export type ProblemCode = (typeof problemCodes)[number];
export type Finding = yaml.Finding<ProblemCode>;

/** A problem in a file; `line` and `column` count from 1. */
export type InstrumentProblem = Finding & {
  readonly file: string;
  readonly line: number;
  readonly column: number;
};
