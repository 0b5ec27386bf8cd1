import { z } from 'zod';
import { makeId } from '#platform/contract/id.ts';

type Schema = {
  $ref?: string;
  $defs?: Readonly<Record<string, Schema>>;
  type?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  allOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
};

/** Texts tried, in this order, where a shape asks for a pattern. */
const candidates = [
  'example',
  '2026.1',
  '2027-W08',
  '2026-01-01T00:00:00Z',
  'dGFsbA==',
  '09:30',
  'ABCD0123',
  'ABCD0123ABCD0123',
  '0'.repeat(64),
  '0'.repeat(36),
];

/** What is read of a shape once: to write it out takes longer than to make an example. */
const schemas = new WeakMap<z.ZodType, Schema>();

/**
 * A small value a shape accepts: required fields only, the first alternative, a fresh id where an id is asked for.
 * Throws when it makes one the shape refuses: then the shape asks for something not told of here.
 */
export function exampleOf(shape: z.ZodType): unknown {
  const schema = schemas.get(shape) ?? (z.toJSONSchema(shape, { io: 'input' }) as Schema);
  schemas.set(shape, schema);
  const example = exampleIn(schema, schema.$defs ?? {});
  const parsed = shape.safeParse(example);
  if (!parsed.success) throw new Error(`No example was found: ${parsed.error.message}`);
  return example;
}

function exampleIn(schema: Schema, named: NonNullable<Schema['$defs']>): unknown {
  if (schema.$ref) return exampleIn(named[schema.$ref.replace('#/$defs/', '')]!, named);
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (first) return exampleIn(first, named);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, exampleIn(schema.properties![key]!, named)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => exampleIn(schema.items!, named));
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, (schema.exclusiveMinimum ?? -1) + 1, 0);
    case 'boolean':
      return true;
    default:
      return null;
  }
}

function textOf({ format, pattern, minLength = 0, maxLength }: Schema): string {
  if (format === 'uuid') return makeId();
  if (format === 'date') return '2027-01-11';
  if (format === 'email') return 'noen@example.no';
  const fits = candidates.find((text) => !pattern || new RegExp(pattern).test(text));
  return (fits ?? '').padEnd(minLength, 'x').slice(0, pattern ? undefined : maxLength);
}
