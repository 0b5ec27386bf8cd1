import type * as yaml from '#platform/contract/yaml-file.ts';

/** What can be wrong with a template file. The codes are stable: their words are in `template-text.ts`. */
export const problemCodes = [
  'too-large',
  'too-deep',
  'too-many-aliases',
  'alias-in-itself',
  'unknown-alias',
  'yaml-syntax',
  'duplicate-field',
  'not-a-map',
  'unknown-schema',
  'missing-field',
  'missing-language',
  'misspelt-key',
  'unknown-key',
  'wrong-type',
  'not-allowed-value',
  'empty-text',
  'empty-list',
  'text-too-long',
  'not-positive-integer',
  'number-out-of-range',
  'bad-key',
  'bad-version',
  'bad-day',
  'bad-month',
  'key-taken',
  'reserved-key',
  'unknown-reference',
  'assumption-without-note',
  'note-without-assumption',
  'unused-note',
  'window-backwards',
  'week-outside-phase',
  'gathering-outside-weeks',
  'gatherings-overlap',
  'cycle',
  'due-before-previous',
  'gate-requires-later',
  'gate-one-sided',
  'more-than-planned',
  'closed-week-rule',
  'weeks-do-not-fit',
] as const;

export type ProblemCode = (typeof problemCodes)[number];
export type Finding = yaml.Finding<ProblemCode>;

/** A problem in a file. `line` and `column` count from 1, `path` reads like `phases[1].weeks`. */
export type TemplateProblem = {
  readonly code: ProblemCode;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly values: yaml.ProblemValues;
};
