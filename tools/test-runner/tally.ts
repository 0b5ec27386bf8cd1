/** What a run of tests came to. Counting is ours, because a file without a test passes in node:test. */
import { relative } from 'node:path';
import { inspect } from 'node:util';

/** What is read of an event of node:test; plain values, so that it can come from another process. */
export type TestEvent = {
  type: string;
  file: string;
  line: number;
  name: string;
  isSuite: boolean;
  skipped: boolean;
  milliseconds: number;
  /** Of a failure: `subtestsFailed` says that what failed is counted below it already. */
  failureType: string | null;
  error: string | null;
};

export type Failure = { where: string; name: string; error: string };
export type FileTally = {
  file: string;
  passed: number;
  failed: number;
  skipped: number;
  milliseconds: number;
};
export type Tally = { files: Map<string, FileTally>; failures: Failure[] };

export const emptyTally = (): Tally => ({ files: new Map(), failures: [] });

/** An event of node:test as plain values; null for those that are not counted. */
export function plainEvent({ type, data }: { type: string; data: unknown }): TestEvent | null {
  if (!['test:pass', 'test:fail'].includes(type)) return null;
  // biome-ignore lint/suspicious/noExplicitAny: the events' union is wider than what is read here.
  const event = data as any;
  const error = event.details?.error;
  return {
    type,
    file: event.file ?? '',
    line: event.line ?? 0,
    name: event.name ?? '',
    isSuite: event.details?.type === 'suite',
    skipped: (event.skip ?? false) !== false || (event.todo ?? false) !== false,
    milliseconds: event.details?.duration_ms ?? 0,
    failureType: error?.failureType ?? null,
    error: error ? inspect(error.cause ?? error, { depth: 6 }) : null,
  };
}

/** What one file came to so far. */
export function fileTally(tally: Tally, file: string): FileTally {
  const known = tally.files.get(file);
  if (known) return known;
  const fresh = { file, passed: 0, failed: 0, skipped: 0, milliseconds: 0 };
  tally.files.set(file, fresh);
  return fresh;
}

/** Adds a file whose process came to no end. */
export function countBroken(tally: Tally, file: string, why: string): void {
  fileTally(tally, file).failed++;
  tally.failures.push({ where: file, name: 'runs to its end', error: why });
}

/**
 * Adds one event of a file, and says whether it was its last. A file that ran and held no test is a failure: it would
 * pass for ever. A test that stands in another file, as a story shared by several, is counted where it ran.
 */
export function count(tally: Tally, event: TestEvent, root: string, path: string): boolean {
  if (event.type !== 'test:pass' && event.type !== 'test:fail') return false;
  const file = relative(root, path);
  const own = fileTally(tally, file);
  const isWholeFile = event.name === path;
  const fail = (error: string) => {
    own.failed++;
    const where = isWholeFile ? file : `${relative(root, event.file)}:${event.line}`;
    tally.failures.push({ where, name: isWholeFile ? '' : event.name, error });
  };
  const countedBelow =
    event.failureType === 'subtestsFailed' || (event.isSuite && event.type === 'test:pass');
  if (isWholeFile) own.milliseconds = event.milliseconds;
  if (isWholeFile && event.type === 'test:pass' && own.passed + own.failed + own.skipped === 0)
    fail('The file holds no test.');
  else if (countedBelow) return isWholeFile;
  else if (event.skipped) own.skipped++;
  else if (event.type === 'test:pass') own.passed++;
  else fail(event.error ?? 'It failed and did not say why.');
  return isWholeFile;
}

export type Totals = { passed: number; failed: number; skipped: number };

export function totals(tallies: Iterable<Tally>): Totals {
  const all = [...tallies].flatMap(({ files }) => [...files.values()]);
  const sum = (of: 'passed' | 'failed' | 'skipped') => all.reduce((total, file) => total + file[of], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

export const totalsLine = ({ passed, failed, skipped }: Totals): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
