import { z } from 'zod';
import type { PhraseValues } from '#platform/contract/say.ts';

/**
 * A refusal is a value with a stable code: something a person asked for that the rules do not allow.
 * Status and wording are decided at the edge. Bugs are thrown instead.
 */
export type Refusal<Code extends string = string> = {
  readonly refused: Code;
  /** The field of the body or query it concerns. */
  readonly field?: string;
  /** What the wording needs: names, dates, alternatives. */
  readonly values?: PhraseValues;
  /** One line for each thing wrong, when there is more than one, already in words. */
  readonly lines?: readonly string[];
};

export const refuse = <const Code extends string>(
  refused: Code,
  rest: Omit<Refusal, 'refused'> = {},
): Refusal<Code> => ({ refused, ...rest });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' &&
  value !== null &&
  'refused' in value &&
  typeof (value as { refused: unknown }).refused === 'string';

/** How a refusal travels: the code, a sentence in the person's language, and each field with what is wrong. */
export const RefusalBody = z
  .object({
    code: z.string(),
    message: z.string(),
    problems: z.array(z.object({ field: z.string(), message: z.string() })),
  })
  .meta({ id: 'Refusal' });
export type RefusalBody = z.infer<typeof RefusalBody>;
