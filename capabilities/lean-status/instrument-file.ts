import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Calibration, LeanInstrument } from '#lean-status/instrument.ts';
import { dimensionsOutOfPlace, instrumentFaults, type Placed } from '#lean-status/instrument-faults.ts';
import { largestFile } from '#lean-status/limits.ts';

/** What is wrong with a file, where: `path` is `dimensions[2].signs[0].pl`. Worded in form-problem-text.ts. */
export type FileProblem = {
  code: 'too-big' | 'yaml' | 'no-form' | Placed['code'];
  line: number;
  path: string;
  values: Record<string, string | number>;
};

const mostProblems = 200;

/** `beside` finds what is wrong beside what was published and rated before. */
export const readInstrument = (source: string, beside: (next: LeanInstrument) => Placed[] = () => []) =>
  read(source, LeanInstrument, (next) => [...instrumentFaults(next), ...beside(next)]);
export const readCalibration = (source: string, beside: (next: Calibration) => Placed[] = () => []) =>
  read(source, Calibration, (next) => [...dimensionsOutOfPlace(next), ...beside(next)]);

type Read<T> = { content: T } | { problems: FileProblem[] };

function read<T>(source: string, shape: z.ZodType<T>, faultsIn: (content: T) => Placed[]): Read<T> {
  if (source.length > largestFile)
    return { problems: [{ code: 'too-big', line: 1, path: '', values: { most: largestFile / 1000 } }] };
  const lines = new LineCounter();
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent', lineCounter: lines });
  const lineOf = (offset: number) => lines.linePos(offset).line;
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0)
    return {
      problems: faults
        .slice(0, mostProblems)
        .map(({ pos, code }) => ({ code: 'yaml', line: lineOf(pos[0]), path: '', values: { fault: code } })),
    };
  const parsed = shape.safeParse(plain(document));
  const placed = parsed.success ? faultsIn(parsed.data) : parsed.error.issues.flatMap(placedOf);
  if (parsed.success && placed.length === 0) return { content: parsed.data };
  const problems = placed.map(({ code, path, values }) => ({
    code,
    line: lineOf(offsetAt(document, path)),
    path: written(path),
    values,
  }));
  return { problems: problems.sort((a, b) => a.line - b.line).slice(0, mostProblems) };
}

/** Aliases are not counted on: an instrument has none, and a file can be made to have a million. */
function plain(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
}

function placedOf(issue: z.core.$ZodIssue): Placed[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ code: 'unknown', path: [...path, key], values: { key } }));
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return [{ code: 'missing', path, values: { key: String(path.at(-1) ?? '') } }];
  if (issue.code === 'too_big' && issue.origin === 'string')
    return [{ code: 'too-long', path, values: { most: Number(issue.maximum) } }];
  if (issue.code === 'too_small' && issue.origin === 'string') return [{ code: 'empty', path, values: {} }];
  if (issue.code === 'too_big' || issue.code === 'too_small')
    return issue.origin === 'array' ? [{ code: 'count', path, values: {} }] : [wrong(path)];
  return [wrong(path)];
}

/** What may stand in a place, where that is more than some words. */
function wrong(path: Placed['path']): Placed {
  if (path.at(-1) === 'version') return { code: 'version', path, values: {} };
  if (path.at(-1) === 'key' && path.length > 1) return { code: 'key', path, values: {} };
  return { code: path.at(-2) === 'levels' ? 'level' : 'wrong', path, values: {} };
}

/** Where a thing stands, or the nearest that is there around it. */
function offsetAt(document: Document.Parsed, path: Placed['path']): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return 0;
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);

const written = (path: Placed['path']): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
