import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeId } from '#platform/contract/id.ts';
import { Change, cellName } from '#pulse-boards/change.ts';
import { addChanges, fieldOf, type Thing } from '#pulse-boards/fold.ts';
import {
  emptyCard,
  emptyCell,
  emptyDraft,
  emptyLine,
  type PaperDraft,
  touched,
  withEmptyLast,
} from '#pulse-boards/paper-draft.ts';
import { entryOf } from '#pulse-boards/paper-entry.ts';

const [board, above, hms, quality, todo, doing, raised] = Array.from({ length: 7 }, () => makeId()) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const things = new Map<string, Thing>();
const stand = (kind: Change['kind'], thing: string, set: Change['set'], on = board) =>
  addChanges(things, [{ seq: things.size + 1, kind, board: on, thing, set, seen: {} }]);
stand('board', above, { name: 'Avdeling', kind: 'daily', level: 2 }, above);
stand('board', board, { name: 'Formlinje 2', kind: 'daily', level: 1, above, mostDoing: 1, time: '07:30' });
stand('category', hms, { name: 'HMS' });
stand('category', quality, { name: 'Kvalitet' });
stand('card', doing, {
  list: 'tasks',
  text: 'Bytt skuff',
  column: 'doing',
  owner: 'Piotr',
  due: '2027-03-05',
});
stand('card', todo, { list: 'tasks', text: 'Mål sandfukt' });
stand(
  'card',
  raised,
  { list: 'problems', text: 'Kranen', raisedTo: board, raisedOn: '2027-03-01', wish: 'Ring' },
  above,
);

const day = '2027-03-02';
type Typed = Partial<Omit<PaperDraft, 'lines'>> & { lines?: Partial<PaperDraft['lines']> };
const entry = ({ lines, ...draft }: Typed, on = day, today = day) =>
  entryOf({
    things,
    board: things.get(board)!,
    day: on,
    today,
    language: 'nb',
    draft: { ...emptyDraft(), ...draft, lines: { ...emptyDraft().lines, ...lines } },
  });
const cell = (category: string, typed: Partial<ReturnType<typeof emptyCell>>) => ({
  [cellName(category, day, null)]: { ...emptyCell(), ...typed },
});
const wrongs = (draft: Typed) => entry(draft).wrong.map(({ field, why }) => [field.split('-')[0], why]);

test('an empty sheet is no change, and an untouched field none', () => {
  assert.deepEqual(
    entry({ cells: cell(hms, {}), lines: { tasks: [emptyLine()] }, cards: { [todo]: emptyCard } }),
    { changes: [], wrong: [] },
  );
  assert.equal(touched(emptyDraft()), 0);
});

test('a whole sheet becomes ordinary changes of the boards, each one the contract can read', () => {
  const line = { ...emptyLine(), text: 'Merk gulvet', owner: 'Kari', due: '9.3' };
  const { changes, wrong } = entry({
    cells: {
      ...cell(hms, { status: 'planned', number: '0' }),
      ...cell(quality, {
        status: 'deviation',
        number: '97,5',
        note: 'Skjeve former',
        owner: 'Ola',
        due: '4.3',
      }),
    },
    lines: { tasks: [line, emptyLine()], suggestions: [{ ...emptyLine(), text: 'Lampe', owner: 'Kveld' }] },
    cards: {
      [todo]: { ...emptyCard, column: 'doing', owner: 'Kari', due: '8.3' },
      [doing]: { ...emptyCard, column: 'done' },
      [raised]: { ...emptyCard, answer: 'Vi ringer i dag' },
    },
    meeting: { thing: makeId(), held: true, minutes: '9', present: '7', learned: 'Mål oftere' },
  });
  assert.deepEqual(wrong, []);
  for (const change of changes) assert.ok(Change.safeParse(change).success, JSON.stringify(change));
  const after = new Map(things);
  addChanges(
    after,
    changes.map((change, i) => ({ ...change, seq: 100 + i })),
  );
  const value = (thing: string, field: string) => fieldOf(after.get(thing), field);
  assert.equal(value(cellName(quality, day, null), 'number'), 97.5);
  assert.deepEqual(
    [value(todo, 'column'), value(todo, 'owner'), value(todo, 'due')],
    ['doing', 'Kari', '2027-03-08'],
  );
  assert.deepEqual(
    [value(doing, 'column'), value(raised, 'answer'), value(line.thing, 'due')],
    ['done', 'Vi ringer i dag', '2027-03-09'],
  );
  const card = changes.find(({ set }) => set.cell === cellName(quality, day, null));
  assert.deepEqual([card?.set.owner, card?.set.due, card?.set.text], ['Ola', '2027-03-04', 'Skjeve former']);
  const meeting = changes.find(({ kind }) => kind === 'meeting')!;
  assert.deepEqual(
    [meeting.set.begun, meeting.set.ended, meeting.set.present],
    ['2027-03-02T06:30:00Z', '2027-03-02T06:39:00Z', 7],
  );
});

test('what is wrong is said at its field, all of it at once, and then nothing is made', () => {
  assert.deepEqual(wrongs({ cells: cell(hms, { number: '12' }) }), [['status', 'statusNeeded']]);
  assert.deepEqual(
    wrongs({
      cells: { ...cell(hms, { status: 'watch', number: 'tolv' }), ...cell(quality, { status: 'deviation' }) },
      lines: { tasks: [{ ...emptyLine(), owner: 'Kari' }], deviations: [{ ...emptyLine(), text: 'Olje' }] },
      cards: { [todo]: { ...emptyCard, due: 'snart' } },
      meeting: { thing: makeId(), held: true, minutes: '', present: '', learned: '' },
    }),
    [
      ['number', 'numberWrong'],
      ['note', 'noteNeeded'],
      ['due', 'dayWrong'],
      ['text', 'textNeeded'],
      ['owner', 'cardOwnerNeeded'],
      ['minutes', 'minutesWrong'],
    ],
  );
  assert.deepEqual(
    wrongs({ meeting: { thing: makeId(), held: false, minutes: '9', present: '', learned: '' } }),
    [['held', 'heldNeeded']],
  );
});

test('what the rules of the board refuse is said at the card it is about', () => {
  assert.deepEqual(wrongs({ cards: { [todo]: { ...emptyCard, column: 'doing' } } }), [
    ['owner', 'owner-and-day-needed'],
  ]);
  assert.deepEqual(
    wrongs({ cards: { [todo]: { ...emptyCard, column: 'doing', owner: 'Kari', due: '8.3' } } }),
    [['owner', 'too-many-doing']],
  );
  assert.deepEqual(entry({}, '2027-03-03').wrong, [{ field: 'day', why: 'dayAhead' }]);
});

test('a deviation may be raised instead of taken, and asks for nobody once somebody has it', () => {
  const { changes } = entry({
    cells: cell(quality, { status: 'deviation', note: 'Ingen sand', raise: true }),
  });
  assert.deepEqual([changes[1]!.set.raisedTo, changes[1]!.set.wish], [above, 'Ingen sand']);
  const again = entry({ cells: cell(quality, { status: 'deviation', note: 'Ingen sand', owner: 'Ola' }) });
  assert.deepEqual(
    again.wrong.map(({ why }) => why),
    ['ownerNeeded'],
  );
});

test('a meeting that is over takes what was learned and nothing else', () => {
  const before = new Map(things);
  const meeting = makeId();
  addChanges(before, [
    {
      seq: 90,
      kind: 'meeting',
      board,
      thing: meeting,
      set: { begun: '2027-03-02T06:30:00Z', ended: '2027-03-02T06:40:00Z' },
      seen: {},
    },
  ]);
  const typed = { thing: makeId(), held: true, minutes: '25', present: '3', learned: 'Spør tidligere' };
  const { changes } = entryOf({
    things: before,
    board: before.get(board)!,
    day,
    today: day,
    language: 'nb',
    draft: { ...emptyDraft(), meeting: typed },
  });
  assert.deepEqual(
    changes.map(({ thing, set }) => [thing, set]),
    [[meeting, { learned: 'Spør tidligere' }]],
  );
});

test('there is always one empty line to go on in, and no more', () => {
  const one = { ...emptyLine(), text: 'x' };
  assert.equal(withEmptyLast([]).length, 1);
  assert.equal(withEmptyLast([one]).length, 2);
  assert.equal(withEmptyLast(withEmptyLast([one])).length, 2);
});
