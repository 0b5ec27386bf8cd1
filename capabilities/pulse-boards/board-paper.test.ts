import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentLanes, DocumentSheet } from '#platform/contract/document.ts';
import { languages } from '#platform/contract/language.ts';
import { boardPaper, type PaperOf } from '#pulse-boards/board-paper.ts';
import { addChanges, type Counted, type Thing } from '#pulse-boards/fold.ts';

const board = '01890000-0000-7000-8000-000000000001';
let seq = 0;
const change = (kind: Counted['kind'], thing: string, set: Counted['set'], on = board): Counted => {
  seq += 1;
  return { seq, kind, board: on, thing, set, seen: {} };
};
const picture = (changes: readonly Counted[], more: Partial<PaperOf> = {}, set: Counted['set'] = {}) => {
  const things = new Map<string, Thing>();
  const hung = { name: 'Formlinje 2', area: 'Støperiet', kind: 'daily', cadence: 'daily', ...set };
  addChanges(things, [change('board', board, hung), ...changes]);
  return boardPaper({
    things,
    board: things.get(board)!,
    company: 'Skarvdal Mekaniske',
    size: 'a3',
    day: '2027-03-03',
    language: 'nb',
    now: '2027-03-03T07:10:00Z',
    squares: { cell: (...cell) => `cell ${cell.join(' ')}`, write: (list) => `write ${list}` },
    ...more,
  });
};
const sheetIn = ({ parts }: ReturnType<typeof picture>) =>
  parts.find((one): one is DocumentSheet => one.part === 'sheet')!;
const lanesIn = ({ parts }: ReturnType<typeof picture>) =>
  parts
    .flatMap((one) => (one.part === 'lanes' ? [one] : []))
    .flatMap(({ lanes }: DocumentLanes) => [...lanes]);

const cell = (category: string, day: string, shift: string | null, set: Counted['set']) =>
  change('cell', `${category}:${day}:${shift ?? '-'}`, { category, day, shift, ...set });

test('a daily board has each category and shift by the days of the week, each with its own square', () => {
  const sheet = sheetIn(
    picture([
      change('category', 'hms', { name: 'HMS', place: 'B' }),
      change('category', 'quality', { name: 'Kvalitet', unit: 'prosent', target: '98', place: 'A' }),
      change('shift', 'day', { name: 'Dag', place: 'A' }),
      change('shift', 'night', { name: 'Natt', place: 'B' }),
      cell('quality', '2027-03-02', 'night', { status: 'deviation', number: 97.5 }),
    ]),
  );
  assert.deepEqual(sheet.heads, [
    'mandag 1. mars',
    'tirsdag 2. mars',
    'onsdag 3. mars',
    'torsdag 4. mars',
    'fredag 5. mars',
  ]);
  assert.deepEqual(
    sheet.rows.map(({ label, side }) => [label, side ?? '']),
    [
      ['Kvalitet', 'Dag\nprosent, mål 98'],
      ['Kvalitet', 'Natt\nprosent, mål 98'],
      ['HMS', 'Dag'],
      ['HMS', 'Natt'],
      ['Pulsmøte', ''],
    ],
  );
  const told = sheet.rows[1]!.fields[1]!;
  assert.deepEqual(told.ticks, [
    { mark: 'plan', text: 'I rute', isSet: false },
    { mark: 'watch', text: 'Følg med', isSet: false },
    { mark: 'deviation', text: 'Avvik', isSet: true },
  ]);
  assert.deepEqual(told.lines, [{ label: 'Tall', value: '97,5' }]);
  const squares = sheet.rows.slice(0, 4).flatMap(({ fields }) => fields.map(({ square }) => square));
  assert.equal(new Set(squares).size, 20);
  assert.equal(told.square, 'cell quality 2027-03-02 night');
});

test('a board that is told of on Saturdays has Saturday on paper', () => {
  const changes = [
    change('category', 'hms', { name: 'HMS' }),
    cell('hms', '2027-02-20', null, { status: 'planned' }),
  ];
  assert.equal(sheetIn(picture(changes)).heads.length, 6);
});

test('the change board has goal, its weekly meeting on its day, and lists in the order of the screen', () => {
  const paper = picture(
    [
      change('meeting', 'm', {
        begun: '2027-03-02T07:00:00Z',
        ended: '2027-03-02T07:09:00Z',
        present: 6,
        learned: 'Mål oftere',
      }),
    ],
    {},
    { kind: 'change', cadence: 'weekly', weekday: 2, goal: 'Halvparten så mange stopp' },
  );
  const sheet = sheetIn(paper);
  assert.deepEqual(sheet.heads, ['tirsdag 2. mars']);
  assert.deepEqual(
    sheet.rows.map(({ fields }) => [
      fields[0]!.ticks[0]!.isSet,
      ...fields[0]!.lines.map(({ value }) => value),
    ]),
    [[true, '9', '6', 'Mål oftere']],
  );
  assert.deepEqual(
    lanesIn(paper).map(({ head }) => head),
    ['Aktiviteter', 'Å gjøre', 'I arbeid', 'Ferdig', 'Problemer', 'Beslutninger'],
  );
  assert.ok(paper.parts.some((one) => one.part === 'paragraph' && one.text === 'Halvparten så mange stopp'));
});

test('a card says whose it is, where it may be moved, and leaves lines for what it lacks', () => {
  const [, todo, doing] = lanesIn(
    picture([
      change('card', 'c1', { list: 'tasks', text: 'Mål sandfukt', language: 'nb' }),
      change('card', 'c2', {
        list: 'tasks',
        text: 'Bytt skuff',
        column: 'doing',
        owner: 'Piotr',
        due: '2027-03-05',
      }),
    ]),
  );
  const [card, first] = todo!.cards;
  assert.deepEqual(
    [card!.text, card!.ticks, card!.lines],
    ['Mål sandfukt', ['I arbeid', 'Ferdig'], ['Hvem', 'Dag']],
  );
  assert.deepEqual([first!.text, first!.square], ['', 'write tasks']);
  assert.deepEqual(
    doing!.cards.map(({ side, ticks, lines }) => [side, ticks, lines]),
    [['Piotr · fre. 5. mars', ['Ferdig'], []]],
  );
});

test('a list of ten thousand cards is some sheets, and says how many more there are', () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    change('card', `c${i}`, { list: 'suggestions', text: `Nr ${i}` }),
  );
  const lane = lanesIn(picture(many)).find(({ head }) => head === 'Forslag')!;
  assert.equal(lane.cards.length, 15);
  assert.equal(lane.side, 'Og 9988 til på skjermen');
});

test('every language says it all, and each page which board and week it is of', () => {
  const titles = languages.map((language) => {
    const paper = picture([change('category', 'hms', { name: 'HMS' })], { language });
    assert.ok(paper.made.startsWith(paper.title));
    return [paper.title, sheetIn(paper).rows.at(-1)!.label, paper.made.length > paper.title.length];
  });
  assert.deepEqual(titles[0], ['Formlinje 2, uke 9', 'Pulsmøte', true]);
  assert.deepEqual(titles[4], ['Formlinje 2, tydzień 9', 'Spotkanie pulsowe', true]);
});
