/** What the shape has against data that should be an instrument, in the instrument's words and not the validator's. */
import type { z } from 'zod';
import { isLanguage } from '#platform/contract/language.ts';
import type { ProblemPath } from '#platform/contract/yaml-file.ts';
import { Instrument, mostParts } from '#surveys/instrument.ts';
import { type Finding, type ProblemCode, problemCodes } from '#surveys/instrument-problem.ts';

type Issue = z.core.$ZodIssue;

/** The instrument, or each breach of its shape. */
export function shapeOf(data: unknown): { instrument: Instrument } | { findings: Finding[] } {
  const parsed = Instrument.safeParse(data);
  if (parsed.success) return { instrument: parsed.data };
  return { findings: parsed.error.issues.flatMap((issue) => findingsOf(data, issue)) };
}

function findingsOf(data: unknown, issue: Issue): Finding[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code !== 'unrecognized_keys') return [findingOf(issue, path, valueAt(data, path))];
  return issue.keys.map((key) => ({
    code: 'unknown-field',
    path: [...path, key],
    at: 'key',
    values: { key: short(key) },
  }));
}

const isProblemCode = (text: string): text is ProblemCode =>
  (problemCodes as readonly string[]).includes(text);

const short = (text: string): string => text.slice(0, 60);
const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
const shown = (value: unknown): string => (typeof value === 'object' ? kindOf(value) : short(String(value)));

function findingOf(issue: Issue, path: ProblemPath, found: unknown): Finding {
  const key = String(path.findLast((part) => typeof part === 'string') ?? '');
  const place = (code: ProblemCode, at: Finding['at'], values = {}): Finding => ({
    code,
    path,
    at,
    values: { key, ...values },
  });
  if (path.length === 0) return place('not-an-instrument', 'value');
  if (found === undefined)
    return isLanguage(key)
      ? place('missing-language', 'key', { language: key })
      : place('missing-field', 'key');
  if (found === null && isLanguage(key)) return place('empty-text', 'key');
  if (issue.code === 'invalid_value')
    return isProblemCode(issue.message)
      ? place(issue.message, 'value', { found: shown(found) })
      : place('not-allowed-value', 'value', { found: shown(found), allowed: issue.values.join(', ') });
  // A version in the wrong form is told as such, also where the quotes are missing and it is a number.
  if (issue.code === 'invalid_type' && !isProblemCode(issue.message))
    return place('wrong-type', 'value', { expected: issue.expected, found: kindOf(found) });
  if (isProblemCode(issue.message))
    return place(issue.message, 'value', { ...limitOf(issue, key), found: shown(found) });
  throw new Error(`No words for the validator's ${issue.code} at ${path.join('.')}`);
}

/** The number a text, list or figure may not go past. */
const limitOf = (issue: Issue, key: string): { most: number } | Record<never, never> => {
  if (key === 'minutes') return { most: mostParts.minutes };
  return issue.code === 'too_big' ? { most: Number(issue.maximum) } : {};
};

const valueAt = (data: unknown, path: ProblemPath): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    data,
  );
