/** What must hold between the parts of a template. Works on data whose shape may be wrong. */
import { PAUSE_REASON } from '#engines/journey/closed-weeks.ts';
import type { ProblemPath, ProblemValues } from '#platform/contract/yaml-file.ts';
import { cyclesOf } from './template-order.ts';
import type { Outline, OutlinePhase, Task, Weeks, Word } from './template-outline.ts';
import { field, isFields, items, outlineOf } from './template-outline.ts';
import type { Finding } from './template-problem.ts';
import { brokenReferences } from './template-references.ts';

const finding = (
  code: Finding['code'],
  path: ProblemPath,
  values: ProblemValues = {},
  at: Finding['at'] = 'value',
): Finding => ({ code, path, at, values });

/** Every rule that is broken, in no special order. */
export function brokenRules(data: unknown): Finding[] {
  const outline = outlineOf(data);
  return [
    ...brokenReferences(data, outline),
    ...outline.phases.flatMap(weeksOutsidePhase),
    ...gatheringWindows(outline),
    ...order(outline),
    ...outline.phases.flatMap((phase) => brokenGate(phase, outline)),
    ...morePromisedThanPlanned(data),
    ...closedWeekRules(data),
  ];
}

const backwards = (window: Weeks): Finding[] =>
  window.from > window.to
    ? [finding('window-backwards', [...window.path, 'toWeek'], { from: window.from, to: window.to })]
    : [];

function weeksOutsidePhase(phase: OutlinePhase): Finding[] {
  const { weeks } = phase;
  const windows = phase.tasks.flatMap((task) => task.window ?? []);
  const found = windows.flatMap(backwards);
  if (weeks === null) return found;
  const named = [
    ...windows.map((window) => ({ path: [...window.path, 'fromWeek'], week: window.from })),
    ...windows.map((window) => ({ path: [...window.path, 'toWeek'], week: window.to })),
    ...phase.firstWeeks,
  ];
  const outside = named.filter(({ week }) => week > weeks);
  return [...found, ...outside.map(({ path, week }) => finding('week-outside-phase', path, { week, weeks }))];
}

/** Windows lie inside the journey and come one after the other: a company goes to them in order. */
function gatheringWindows({ gatherings, weeks }: Outline): Finding[] {
  return gatherings.flatMap((window, i) => {
    const previous = gatherings[i - 1];
    const found = backwards(window);
    if (weeks !== null && window.to > weeks) {
      const values = { from: window.from, to: window.to, weeks };
      found.push(finding('gathering-outside-weeks', [...window.path, 'toWeek'], values));
    }
    if (previous && window.from <= previous.to) {
      const values = { week: window.from, previous: previous.to };
      found.push(finding('gatherings-overlap', [...window.path, 'fromWeek'], values));
    }
    return found;
  });
}

/** Nothing waits for itself, and nothing is due before what it comes after. */
function order({ phases }: Outline): Finding[] {
  const tasks = phases.flatMap((phase) => phase.tasks);
  const { cycles, inCycle } = cyclesOf(tasks);
  const due = (task: Task): number | null => {
    const before = phases[task.phase]?.weeksBefore ?? null;
    return before === null || !task.window ? null : before + task.window.to;
  };
  const byKey = new Map(tasks.map((task) => [task.key.text, task]));
  const tooEarly = tasks.flatMap((task) =>
    task.after.flatMap((word) => {
      const previous = byKey.get(word.text);
      if (!previous || (inCycle.has(task) && inCycle.has(previous))) return [];
      const [own, earlier] = [due(task), due(previous)];
      if (own === null || earlier === null || earlier <= own) return [];
      const values = { key: task.key.text, previous: word.text, due: own, previousDue: earlier };
      return [finding('due-before-previous', word.path, values)];
    }),
  );
  const circles = cycles.map(({ names, path }) => finding('cycle', path, { cycle: names.join(' → ') }));
  return [...circles, ...tooEarly];
}

function brokenGate({ index, gate }: OutlinePhase, { phases }: Outline): Finding[] {
  if (!gate) return [];
  const phaseOf = (word: Word): number | undefined =>
    phases.find((phase) => phase.tasks.some((task) => task.key.text === word.text))?.index;
  const later = gate.requires.filter((word) => (phaseOf(word) ?? -1) > index);
  const signing = new Set(gate.signedBy.map((word) => word.text));
  const silent = ['employer', 'employees'].filter((side) => !signing.has(side));
  return [
    ...later.map((word) =>
      finding('gate-requires-later', word.path, {
        key: word.text,
        phase: index + 1,
        later: (phaseOf(word) ?? 0) + 1,
      }),
    ),
    ...(signing.size > 0 ? silent : []).map((side) =>
      finding('gate-one-sided', [...gate.path, 'signedBy'], { side }, 'key'),
    ),
  ];
}

function morePromisedThanPlanned(data: unknown): Finding[] {
  const planned = items(field(field(data, 'gatherings'), 'held')).length;
  return items(field(data, 'commitments')).flatMap((commitment, i) => {
    const quantity = field(commitment, 'quantity');
    const promised = field(quantity, 'atLeast');
    if (field(quantity, 'of') !== 'gatherings' || typeof promised !== 'number' || promised <= planned)
      return [];
    return [finding('more-than-planned', ['commitments', i, 'quantity', 'atLeast'], { promised, planned })];
  });
}

function closedWeekRules(data: unknown): Finding[] {
  return items(field(data, 'closedWeeks')).flatMap((rule, i) => {
    if (field(rule, 'key') === PAUSE_REASON) {
      return [finding('reserved-key', ['closedWeeks', i, 'key'], { key: PAUSE_REASON })];
    }
    const kinds = ['isoWeeks', 'easterOffsetDays', 'weekdayBetween'];
    const count = isFields(rule) ? kinds.filter((kind) => Object.hasOwn(rule, kind)).length : 1;
    return count === 1 ? [] : [finding('closed-week-rule', ['closedWeeks', i], { count }, 'key')];
  });
}
