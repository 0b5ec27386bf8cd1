import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readTemplate } from './template-file.ts';
import { type ProblemCode, problemCodes, type TemplateProblem } from './template-problem.ts';
import { sampleTemplate } from './template-sample.ts';
import { describeProblem } from './template-text.ts';

/** The sample with `from` replaced by `to`; the problem stands on the line that holds `at` (`to`, left out). */
type Break = {
  code: ProblemCode;
  from: string;
  to: string;
  at?: string;
  path?: string;
  values?: Record<string, unknown>;
};

const breaks: Break[] = [
  { code: 'unknown-alias', from: 'summary: *t', to: 'summary: *text', values: { key: 'text' } },
  { code: 'yaml-syntax', from: 'months: 6', to: 'months: "6', at: 'months: "6' },
  { code: 'yaml-syntax', from: 'months: 6', to: 'months: 6\n\tcalendar: x', at: '\tcalendar' },
  { code: 'yaml-syntax', from: 'months: 6', to: 'months: !python/object:os.system 6' },
  {
    code: 'duplicate-field',
    from: 'months: 6',
    to: 'months: 6\nmonths: 7',
    at: 'months: 7',
    values: { key: 'months' },
  },
  {
    code: 'duplicate-field',
    from: 'months: 6\n',
    to: 'months: 6\n"months": 7\n',
    at: '"months": 7',
    path: 'months',
  },
  { code: 'unknown-schema', from: 'programme/1', to: 'programme/9', path: 'schema' },
  { code: 'missing-field', from: 'months: 6\n', to: '', at: 'schema:', values: { key: 'months' } },
  { code: 'missing-field', from: '    weeks: 7\n', to: '', at: '- key: second', path: 'phases[1].weeks' },
  {
    code: 'missing-language',
    from: 'summary: *t',
    to: 'summary:\n  nb: A\n  nn: A\n  en: A\n  pl: A',
    at: 'summary:',
    values: { language: 'sv' },
  },
  { code: 'empty-text', from: 'summary: *t', to: 'summary: { nb: A, nn: A, en: " ", sv: A, pl: A }' },
  {
    code: 'empty-text',
    from: 'summary: *t',
    to: 'summary:\n  nb: A\n  nn:\n  en: A\n  sv: A\n  pl: A',
    at: '  nn:',
  },
  {
    code: 'misspelt-key',
    from: '    weeks: 7',
    to: '    week: 7\n    weeks: 7',
    at: '    week: 7',
    values: { key: 'week', near: 'weeks' },
  },
  { code: 'unknown-key', from: 'months: 6', to: 'months: 6\nbudget: 4', at: 'budget', path: 'budget' },
  { code: 'unknown-key', from: 'summary: *t', to: 'summary: { nb: A, nn: A, en: A, sv: A, pl: A, de: A }' },
  {
    code: 'wrong-type',
    from: 'summary: *t',
    to: 'summary: Just one text',
    values: { expected: 'object', found: 'string' },
  },
  { code: 'wrong-type', from: 'held:', to: 'held: yes\n  other:', at: 'held: yes' },
  { code: 'not-allowed-value', from: 'kind: credit', to: 'kind: credits', values: { found: 'credits' } },
  { code: 'not-allowed-value', from: 'calendar: "no"', to: 'calendar: fi' },
  {
    code: 'alias-in-itself',
    from: 'phases:\n  - key: first',
    to: 'phases: &p\n  - *p\n  - key: first',
    at: '- *p',
  },
  { code: 'empty-list', from: '      requires: [pilot]', to: '      requires: []' },
  { code: 'text-too-long', from: 'name: Somebody', to: `name: ${'a'.repeat(1001)}`, values: { most: 1000 } },
  { code: 'not-positive-integer', from: 'weeks: 7', to: 'weeks: 0', path: 'phases[1].weeks' },
  { code: 'not-positive-integer', from: 'weeks: 7', to: 'weeks: -3' },
  { code: 'not-positive-integer', from: 'weeks: 7', to: 'weeks: 6.5', values: { found: '6.5' } },
  { code: 'not-positive-integer', from: 'weeks: 7', to: 'weeks: seven' },
  { code: 'number-out-of-range', from: '[28, 29, 30]', to: '[28, 54]', values: { most: 53 } },
  { code: 'number-out-of-range', from: 'credits: 7.5', to: 'credits: 0' },
  { code: 'bad-key', from: 'key: pilot', to: 'key: Pilot area', values: { found: 'Pilot area' } },
  { code: 'bad-version', from: '"2031.4"\nmonths', to: '2031.4\nmonths', at: 'version: 2031.4' },
  { code: 'bad-version', from: '"2031.4"\nmonths', to: '"31.4"\nmonths', at: 'version: "31.4"' },
  { code: 'bad-day', from: 'to: "12-31"', to: 'to: "11-31"' },
  { code: 'bad-month', from: '"2019-04"', to: '"2019-13"' },
  { code: 'key-taken', from: 'key: gate-second', to: 'key: pilot', at: 'key: pilot\n      name' },
  {
    code: 'key-taken',
    from: '{ key: late',
    to: '{ key: early',
    at: '{ key: early, name: *t, text: *t, window: { fromWeek: 8',
  },
  {
    code: 'key-taken',
    from: 'firstWeek: 2 }',
    to: 'firstWeek: 2 }\n      - { meeting: board-meeting, every: 4, firstWeek: 1 }',
    at: 'every: 4',
  },
  {
    code: 'key-taken',
    from: 'followUps:',
    to: 'followUps:\n  - { key: x, months: 6, name: *t, text: *t }',
    at: 'key: later',
  },
  { code: 'reserved-key', from: 'key: summer', to: 'key: pause' },
  {
    code: 'unknown-reference',
    from: 'instrument: attitudes',
    to: 'instrument: moods',
    values: { list: 'instruments' },
  },
  { code: 'unknown-reference', from: 'course: lean', to: 'course: fat' },
  { code: 'unknown-reference', from: 'element: learning', to: 'element: teaching' },
  { code: 'unknown-reference', from: 'meeting: board-meeting', to: 'meeting: tea' },
  { code: 'unknown-reference', from: 'qualifiedThrough: adviser-training', to: 'qualifiedThrough: sleep' },
  {
    code: 'unknown-reference',
    from: 'after: [survey]',
    to: 'after: [survey, nothing]',
    path: 'phases[1].deliverables[0].after[1]',
  },
  { code: 'unknown-reference', from: 'requires: [pilot]', to: 'requires: [pilot, course]' },
  { code: 'assumption-without-note', from: 'toWeek: 7 }', to: 'toWeek: 7, assumption: true }' },
  { code: 'note-without-assumption', from: 'toWeek: 7 }', to: 'toWeek: 7, note: sizes }' },
  { code: 'unused-note', from: 'notes:', to: 'notes:\n  - { key: forgotten, text: *t }', at: 'forgotten' },
  { code: 'window-backwards', from: '{ fromWeek: 1, toWeek: 6 }', to: '{ fromWeek: 6, toWeek: 5 }' },
  {
    code: 'week-outside-phase',
    from: '{ fromWeek: 1, toWeek: 2 }',
    to: '{ fromWeek: 1, toWeek: 6 }',
    values: { week: 6, weeks: 5 },
  },
  { code: 'week-outside-phase', from: 'firstWeek: 2', to: 'firstWeek: 6' },
  {
    code: 'gathering-outside-weeks',
    from: 'toWeek: 12',
    to: 'toWeek: 13',
    values: { from: 8, to: 13, weeks: 12 },
  },
  { code: 'gatherings-overlap', from: 'fromWeek: 8', to: 'fromWeek: 4', values: { week: 4, previous: 4 } },
  { code: 'window-backwards', from: 'fromWeek: 8, toWeek: 12', to: 'fromWeek: 9, toWeek: 8' },
  {
    code: 'cycle',
    from: 'toWeek: 2 }\n      - key: survey',
    to: 'toWeek: 2 }\n        after: [survey]\n      - key: survey',
    at: 'after: [survey]',
    values: { cycle: 'figures → survey → figures' },
  },
  {
    code: 'cycle',
    from: 'after: [survey]',
    to: 'after: [survey, pilot]',
    values: { cycle: 'pilot → pilot' },
  },
  {
    code: 'due-before-previous',
    from: '{ fromWeek: 2, toWeek: 7 }',
    to: '{ fromWeek: 2, toWeek: 5 }',
    at: 'after: [pilot]',
    values: { key: 'course', previous: 'pilot', due: 10, previousDue: 11 },
  },
  {
    code: 'gate-requires-later',
    from: '[figures, survey]',
    to: '[figures, pilot]',
    values: { phase: 1, later: 2 },
  },
  {
    code: 'gate-one-sided',
    from: 'requires: [pilot]\n      signedBy: [employer, employees]',
    to: 'requires: [pilot]\n      signedBy: [employer] # alone',
    at: '# alone',
    values: { side: 'employees' },
  },
  { code: 'more-than-planned', from: 'atLeast: 2', to: 'atLeast: 3', values: { promised: 3, planned: 2 } },
  {
    code: 'closed-week-rule',
    from: 'isoWeeks: [28, 29, 30]',
    to: 'isoWeeks: [28], easterOffsetDays: -6',
    values: { count: 2 },
  },
  { code: 'closed-week-rule', from: ', isoWeeks: [28, 29, 30]', to: '', at: 'key: summer' },
  {
    code: 'weeks-do-not-fit',
    from: 'months: 6',
    to: 'months: 2',
    values: { weeks: 12, months: 2, percent: 100 },
  },
];

const problemsOf = (source: string): TemplateProblem[] => {
  const read = readTemplate(source, 'sample.yaml');
  return 'problems' in read ? read.problems : [];
};

const lineOf = (source: string, text: string): number => {
  const at = source.indexOf(text);
  assert.notEqual(at, -1, `the broken file does not hold ${text}`);
  return source.slice(0, at).split('\n').length;
};

test('the sample that the other tests break is a template without problems', () => {
  assert.deepEqual(problemsOf(sampleTemplate), []);
});

for (const { code, from, to, at, path, values } of breaks) {
  test(`${code} is found on its line when «${from.trim()}» becomes «${to.slice(0, 60)}»`, () => {
    assert.ok(sampleTemplate.includes(from), `the sample does not hold ${from}`);
    const source = sampleTemplate.replace(from, to);
    const problems = problemsOf(source);
    const found = problems.find((problem) => problem.code === code);
    assert.ok(found, `found only ${problems.map((problem) => problem.code).join(', ') || 'nothing'}`);
    assert.equal(found.line, lineOf(source, at ?? to));
    assert.equal(found.file, 'sample.yaml');
    if (path) assert.equal(found.path, path);
    for (const [name, value] of Object.entries(values ?? {})) assert.equal(found.values[name], value);
    assert.match(
      describeProblem(found, 'nb'),
      new RegExp(`^sample\\.yaml, linje ${found.line}: .*Rett ved å `, 's'),
    );
  });
}

test('every problem is reported at once, sorted by line', () => {
  const source = sampleTemplate
    .replace('weeks: 7', 'weeks: none')
    .replace('key: sample', 'key: Sample')
    .replace('after: [figures]', 'after: [figurs]')
    .replace('atLeast: 2', 'atLeast: 9');
  const problems = problemsOf(source);
  assert.deepEqual(
    problems.map((problem) => problem.code),
    ['bad-key', 'unknown-reference', 'not-positive-integer', 'more-than-planned'],
  );
});

test('a wrong value is pointed at where it begins, a missing field where its owner does', () => {
  const placesOf = (source: string) => problemsOf(source).map(({ code, column }) => [code, column]);
  const wrong = sampleTemplate.replace('    weeks: 7', '    weeks: none');
  assert.deepEqual(placesOf(wrong), [['not-positive-integer', '    weeks: '.length + 1]]);
  const missing = sampleTemplate.replace('    weeks: 7\n', '');
  assert.deepEqual(placesOf(missing), [['missing-field', '  - '.length + 1]]);
});

test('a ring is named from its first member in the file, also when something else waits for it', () => {
  const source = sampleTemplate
    .replace('toWeek: 2 }\n      - key: survey', 'toWeek: 2 }\n        after: [pilot]\n      - key: survey')
    .replace('after: [figures]', 'after: [pilot]');
  const rings = problemsOf(source).filter(({ code }) => code === 'cycle');
  assert.deepEqual(
    rings.map(({ values }) => values.cycle),
    ['survey → pilot → survey'],
  );
});

test('68 weeks and one more still fit in 18 months from most Mondays, two more do not', () => {
  const file = new URL('../../programmes/produktivitetsspranget.yaml', import.meta.url);
  const programme = readFileSync(file, 'utf8');
  assert.deepEqual(problemsOf(programme.replace('weeks: 26', 'weeks: 27')), []);
  const [problem] = problemsOf(programme.replace('weeks: 26', 'weeks: 28'));
  assert.equal(problem?.code, 'weeks-do-not-fit');
  assert.deepEqual(problem?.values, { weeks: 70, months: 18, percent: 60 });
});

test('a key called __proto__ is an unknown key and nothing more', () => {
  const problems = problemsOf(`${sampleTemplate}__proto__: { months: 1 }\n`);
  assert.deepEqual(
    problems.map(({ code, path }) => [code, path]),
    [['unknown-key', '__proto__']],
  );
});

test('every problem code has a test here that meets it', () => {
  const met = new Set<string>([
    ...breaks.map(({ code }) => code),
    'too-large',
    'too-deep',
    'too-many-aliases',
    'not-a-map',
  ]);
  assert.deepEqual(
    problemCodes.filter((code) => !met.has(code)),
    [],
  );
});
