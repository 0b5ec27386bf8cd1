/** What the shape has against the data, in the words of the template rather than of the validator. */
import { z } from 'zod';
import { isLanguage } from '#platform/contract/language.ts';
import type { ProblemPath } from '#platform/contract/yaml-file.ts';
import { templateShape } from './template.ts';
import { field, items } from './template-outline.ts';
import type { Finding, ProblemCode } from './template-problem.ts';
import { problemCodes } from './template-problem.ts';

type Issue = z.core.$ZodIssue;

export function shapeProblems(data: unknown, issues: readonly Issue[]): Finding[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => surplusKey(key, path))
      : [findingOf(issue, path, valueAt(data, path))];
  });
}

const isProblemCode = (text: string): text is ProblemCode =>
  (problemCodes as readonly string[]).includes(text);

function findingOf(issue: Issue, path: ProblemPath, found: unknown): Finding {
  const name = String(path.at(-1) ?? '');
  if (found === undefined) {
    return isLanguage(name)
      ? { code: 'missing-language', path, at: 'key', values: { language: name } }
      : { code: 'missing-field', path, at: 'key', values: { key: name } };
  }
  if (found === null && isLanguage(name))
    return { code: 'empty-text', path, at: 'key', values: { key: name } };
  const values = { key: name, found: shown(found) };
  if (isProblemCode(issue.message)) {
    const withLimits = issue.message === 'number-out-of-range' ? { ...values, ...limits(path) } : values;
    return { code: issue.message, path, at: 'value', values: withLimits };
  }
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: path.length === 0 ? 'not-a-map' : 'wrong-type',
        path,
        at: 'value',
        values: { key: name, expected: issue.expected, found: typeName(found) },
      };
    case 'invalid_value':
      return {
        code: 'not-allowed-value',
        path,
        at: 'value',
        values: { ...values, allowed: issue.values.join(', ') },
      };
    case 'too_small':
      if (issue.origin === 'array') return { code: 'empty-list', path, at: 'key', values: { key: name } };
      return { code: 'number-out-of-range', path, at: 'value', values: { ...values, ...limits(path) } };
    case 'too_big':
      if (issue.origin === 'string') {
        return {
          code: 'text-too-long',
          path,
          at: 'value',
          values: { key: name, most: Number(issue.maximum) },
        };
      }
      return { code: 'number-out-of-range', path, at: 'value', values: { ...values, ...limits(path) } };
    default:
      throw new Error(`No words for the validator's ${issue.code} at ${path.join('.')}`);
  }
}

const typeName = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** The value as it may be shown in a sentence: short, and a list or a map by its kind only. */
const shown = (value: unknown): string =>
  typeof value === 'object' ? typeName(value) : String(value).slice(0, 60);

function valueAt(data: unknown, path: ProblemPath): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof part === 'number' ? items(value)[part] : field(value, part)),
    data,
  );
}

/** The part of the shape that a path leads to, without its wrappers. */
function shapeAt(path: ProblemPath): z.core.$ZodType {
  const bare = (shape: z.core.$ZodType): z.core.$ZodType =>
    shape instanceof z.ZodOptional || shape instanceof z.ZodDefault ? bare(shape.unwrap()) : shape;
  return path.reduce<z.core.$ZodType>((shape, part) => {
    const inner =
      shape instanceof z.ZodArray
        ? shape.element
        : shape instanceof z.ZodObject
          ? (shape.shape[String(part)] as z.core.$ZodType | undefined)
          : undefined;
    return bare(inner ?? shape);
  }, templateShape);
}

function limits(path: ProblemPath): { least: number; most: number } {
  const shape = shapeAt(path);
  const number = shape instanceof z.ZodNumber ? shape : null;
  return { least: number?.minValue ?? 0, most: number?.maxValue ?? 0 };
}

function surplusKey(key: string, parent: ProblemPath): Finding {
  const shape = shapeAt(parent);
  const allowed = shape instanceof z.ZodObject ? Object.keys(shape.shape) : [];
  const near = allowed.find((name) => withinTwoEdits(key, name));
  const path = [...parent, key];
  const shownKey = key.slice(0, 60);
  return near
    ? { code: 'misspelt-key', path, at: 'key', values: { key: shownKey, near } }
    : { code: 'unknown-key', path, at: 'key', values: { key: shownKey, allowed: allowed.join(', ') } };
}

/** Levenshtein distance of at most two, upper and lower case alike; short words must be nearer. */
function withinTwoEdits(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) < 5 ? 1 : 2;
  if (Math.abs(a.length - b.length) > most) return false;
  const [from, to] = [a.toLowerCase(), b.toLowerCase()];
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[to.length] ?? 99) <= most;
}
