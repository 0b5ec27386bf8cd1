/**
 * The parts of a template that rules speak of, read from data whose shape may be wrong.
 * What cannot be read is left out or null, so that a file with one wrong type still has its other rules checked.
 */
import type { ProblemPath } from '#platform/contract/yaml-file.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A key or a reference and where it stands. */
export type Word = { readonly text: string; readonly path: ProblemPath };
export type Weeks = { readonly path: ProblemPath; readonly from: number; readonly to: number };
export type Task = {
  readonly key: Word;
  readonly phase: number;
  readonly isDeliverable: boolean;
  readonly after: readonly Word[];
  readonly window: Weeks | null;
};
export type OutlinePhase = {
  readonly index: number;
  readonly weeks: number | null;
  /** Weeks before the phase, null when an earlier phase does not say its own. */
  readonly weeksBefore: number | null;
  readonly tasks: readonly Task[];
  readonly gate: {
    readonly key: Word | null;
    readonly requires: readonly Word[];
    readonly signedBy: Word[];
    readonly path: ProblemPath;
  } | null;
  readonly firstWeeks: readonly { readonly path: ProblemPath; readonly week: number }[];
};
export type Outline = {
  readonly phases: readonly OutlinePhase[];
  /** Weeks of all phases, null when one does not say. */
  readonly weeks: number | null;
  readonly gatherings: readonly Weeks[];
};

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const field = (value: unknown, name: string): unknown =>
  isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;
export const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const weekNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;

export const wordsIn = (value: unknown, path: ProblemPath): Word[] =>
  items(value).flatMap((text, i) => (typeof text === 'string' ? [{ text, path: [...path, i] }] : []));

const wordAt = (value: unknown, name: string, path: ProblemPath): Word | null => {
  const text = field(value, name);
  return typeof text === 'string' ? { text, path: [...path, name] } : null;
};

const windowOf = (value: unknown, path: ProblemPath): Weeks | null => {
  const window = field(value, 'window');
  const from = weekNumber(field(window, 'fromWeek'));
  const to = weekNumber(field(window, 'toWeek'));
  return from === null || to === null ? null : { path: [...path, 'window'], from, to };
};

function tasksOf(phase: unknown, index: number, list: 'deliverables' | 'activities'): Task[] {
  return items(field(phase, list)).flatMap((task, i) => {
    const path = ['phases', index, list, i];
    const key = wordAt(task, 'key', path);
    if (!key) return [];
    const after = wordsIn(field(task, 'after'), [...path, 'after']);
    const isDeliverable = list === 'deliverables';
    return [{ key, phase: index, isDeliverable, after, window: windowOf(task, path) }];
  });
}

function gateOf(phase: unknown, index: number): OutlinePhase['gate'] {
  const gate = field(phase, 'gate');
  if (!isFields(gate)) return null;
  const path = ['phases', index, 'gate'];
  return {
    path,
    key: wordAt(gate, 'key', path),
    requires: wordsIn(gate.requires, [...path, 'requires']),
    signedBy: wordsIn(gate.signedBy, [...path, 'signedBy']),
  };
}

export function outlineOf(data: unknown): Outline {
  let before: number | null = 0;
  const phases = items(field(data, 'phases')).map((phase, index): OutlinePhase => {
    const weeks = weekNumber(field(phase, 'weeks'));
    const weeksBefore = before;
    before = before === null || weeks === null ? null : before + weeks;
    const firstWeeks = items(field(phase, 'meetings')).flatMap((meeting, i) => {
      const week = weekNumber(field(meeting, 'firstWeek'));
      return week === null ? [] : [{ path: ['phases', index, 'meetings', i, 'firstWeek'], week }];
    });
    const tasks = [...tasksOf(phase, index, 'deliverables'), ...tasksOf(phase, index, 'activities')];
    return { index, weeks, weeksBefore, tasks, gate: gateOf(phase, index), firstWeeks };
  });
  const gatherings = items(field(field(data, 'gatherings'), 'held')).flatMap(
    (held, i) => windowOf(held, ['gatherings', 'held', i]) ?? [],
  );
  return { phases, weeks: before, gatherings };
}
