import type { z } from 'zod';
import { Calibration, LeanInstrument } from '#lean-status/instrument.ts';
import { dimensionsOutOfPlace, instrumentFaults, type Placed } from '#lean-status/instrument-faults.ts';
import { largestFile } from '#lean-status/limits.ts';
import {
  aliasesIn,
  duplicateFields,
  linesOf,
  openYaml,
  overLimits,
  type Placed as PlacedAt,
  type ProblemValues,
  placesIn,
  writePath,
} from '#platform/contract/yaml-file.ts';

/** What is wrong with a file, where: `path` is `dimensions[2].signs[0].pl`. Worded in form-problem-text.ts. */
export type FileProblem = {
  code: 'too-large' | 'too-deep' | 'yaml-syntax' | 'alias' | 'duplicate-field' | 'no-form' | Placed['code'];
  line: number;
  path: string;
  values: ProblemValues;
};

const mostProblems = 200;
/** A file of ours is nested five deep. */
const deepest = 20;

/** `beside` finds what is wrong beside what was published and rated before. */
export const readInstrument = (source: string, beside: (next: LeanInstrument) => Placed[] = () => []) =>
  read(source, LeanInstrument, (next) => [...instrumentFaults(next), ...beside(next)]);
export const readCalibration = (source: string, beside: (next: Calibration) => Placed[] = () => []) =>
  read(source, Calibration, (next) => [...dimensionsOutOfPlace(next), ...beside(next)]);

type Read<T> = { content: T } | { problems: FileProblem[] };

function read<T>(source: string, shape: z.ZodType<T>, faultsIn: (content: T) => Placed[]): Read<T> {
  const lines = linesOf(source);
  const told = (found: readonly PlacedAt<FileProblem['code']>[]): { problems: FileProblem[] } => {
    const problems = found.map(({ code, offset, path, values }) => ({
      code,
      line: lines.linePos(offset).line,
      path: writePath(path),
      values,
    }));
    return { problems: problems.sort((a, b) => a.line - b.line).slice(0, mostProblems) };
  };
  const over = overLimits(source, { largest: largestFile, deepest });
  if (over) return told([over]);
  const opened = openYaml(source);
  if ('faults' in opened) return told(opened.faults);
  const { document } = opened;
  const stray = [...aliasesIn(document), ...duplicateFields(document)];
  if (stray.length > 0) return told(stray);
  const parsed = shape.safeParse(document.toJS());
  const placed = parsed.success ? faultsIn(parsed.data) : parsed.error.issues.flatMap(placedOf);
  if (parsed.success && placed.length === 0) return { content: parsed.data };
  const placeOf = placesIn(document);
  return told(placed.map((one) => ({ ...one, offset: placeOf(one.path, 'value') })));
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
