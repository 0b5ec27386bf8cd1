import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Side, sides } from '#people/contract.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import { offersOf } from '#surveys/apart-due.ts';
import { noteOfItem, refuseFormAssent } from '#surveys/apart-note-rules.ts';
import {
  type FormMark,
  handedIn,
  isAnswer,
  isShown,
  lackingItems,
  refuseAnswer,
  refuseFormMark,
  sidesToSee,
  stateOfForm,
} from '#surveys/apart-rules.ts';
import { besideEachOther, trendOf } from '#surveys/apart-sides.ts';

const kinds = ['handed-in', 'taken-back', 'set-aside', 'brought-back'] as const;
const people = ['leader', 'deputy', 'union', 'both'] as const;

/** Acts as anybody might try them, in any order; those that are refused leave nothing. */
const acts = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    side: fc.constantFrom(...sides),
    person: fc.constantFrom(...people),
    lacking: fc.constantFrom(0, 0, 0, 2),
  }),
  { maxLength: 25 },
);

function after(tried: { kind: FormMark['kind']; side: Side; person: string; lacking: number }[]) {
  const steps: FormMark[][] = [[]];
  for (const [n, { kind, side, person, lacking }] of tried.entries()) {
    const marks = steps.at(-1)!;
    const of = kind === 'handed-in' || kind === 'taken-back' ? side : null;
    const refused = refuseFormMark(marks, { kind, side: of, person, lacking });
    steps.push(refused ? marks : [...marks, { mark: String(n), kind, side: of, person, by: person, at: '' }]);
  }
  return steps;
}

test('no order of acts shows one side’s answers to anybody else before both have handed in', () => {
  fc.assert(
    fc.property(acts, (tried) => {
      for (const marks of after(tried)) {
        const both = sides.every((side) => handedIn(marks, side) !== null);
        assert.equal(isShown(marks), both);
        assert.deepEqual(sidesToSee(marks, []), both ? [...sides] : []);
        for (const side of sides) assert.deepEqual(sidesToSee(marks, [side]), both ? [...sides] : [side]);
      }
    }),
  );
});

test('what both have seen is never unseen, and nothing is written in it any more', () => {
  fc.assert(
    fc.property(acts, (tried) => {
      let wasShown = false;
      for (const marks of after(tried)) {
        if (wasShown) assert.equal(stateOfForm(marks), 'shown');
        wasShown ||= isShown(marks);
        if (!wasShown) continue;
        for (const side of sides) assert.equal(refuseAnswer(marks, side)?.refused, 'form-shown');
      }
    }),
  );
});

test('nobody hands in for both sides', () => {
  fc.assert(
    fc.property(acts, (tried) => {
      for (const marks of after(tried)) {
        const [one, other] = sides.map((side) => handedIn(marks, side)?.person);
        assert.ok(one === undefined || one !== other);
      }
    }),
  );
});

test('a side hands in when every question with steps is answered, and does not know counts as an answer', () => {
  const items = [
    { key: 'a', theme: 't', kind: 'scale', text: five('A') },
    { key: 'b', theme: 't', kind: 'levels', levels: [five('1'), five('2')], text: five('B') },
    { key: 'c', theme: 't', kind: 'text', text: five('C') },
  ] as const;
  const [scale, levels, words] = items as unknown as Parameters<typeof isAnswer>[0][];
  const said = new Map([['a', '?']]);
  assert.deepEqual(
    lackingItems({ items: items as never }, (item) => said.get(item) ?? ''),
    ['b'],
  );
  assert.equal(
    refuseFormMark([], { kind: 'handed-in', side: 'employer', person: 'x', lacking: 1 })?.refused,
    'answers-missing',
  );
  assert.deepEqual(
    ['', '?', '1', '5'].map((value) => isAnswer(scale!, value, 10)),
    [true, true, true, true],
  );
  assert.deepEqual(
    ['0', '6', '1.5', 'x', '05'].map((value) => isAnswer(scale!, value, 10)),
    Array(5).fill(false),
  );
  assert.deepEqual(
    ['2', '3'].map((value) => isAnswer(levels!, value, 10)),
    [true, false],
  );
  assert.deepEqual(
    ['x'.repeat(10), 'x'.repeat(11)].map((value) => isAnswer(words!, value, 10)),
    [true, false],
  );
});

test('the widest apart come first, then what one does not know, then alike, then what neither knows', () => {
  const items = ['alike', 'unknown', 'wide', 'near', 'half'].map((key) => ({ key, kind: 'scale' }));
  const employer = new Map(Object.entries({ alike: '3', unknown: '?', wide: '5', near: '2', half: '4' }));
  const employees = new Map(Object.entries({ alike: '3', unknown: '?', wide: '1', near: '3', half: '?' }));
  const rows = besideEachOther({ items: items as never }, { employer, employees });
  assert.deepEqual(
    rows.map(({ item, distance }) => [item, distance]),
    [
      ['wide', 4],
      ['near', 1],
      ['half', null],
      ['alike', 0],
      ['unknown', null],
    ],
  );
});

test('from time to time the middle of both sides counts, and of one where only one knew', () => {
  const time = (form: string, employer: string, employees: string) => ({
    form,
    name: '',
    aboutOn: form,
    said: { employer: new Map([['q', employer]]), employees: new Map([['q', employees]]) },
  });
  const points = trendOf('q', [time('1', '4', '1'), time('2', '?', '3'), time('3', '?', '?')]);
  assert.deepEqual(
    points.map(({ form, middle }) => [form, middle]),
    [
      ['1', 2.5],
      ['2', 3],
    ],
  );
});

test('a note is agreed by the other’s yes to its exact words, and a new wording begins anew', () => {
  const note = (edit: string, side: Side, person: string, value = 'Vi setter av en time') =>
    ({ edit, value, basedOn: null, item: 'q', side, person, by: person, at: '' }) as const;
  const yes = (edit: string, side: Side, person: string, given = true) => ({
    edit,
    side,
    given,
    person,
    by: person,
    at: '',
  });
  const first = [note('1', 'employer', 'leader')];
  assert.deepEqual(
    [noteOfItem('q', first, []).agreed, noteOfItem('q', first, []).yes.employer?.by],
    [false, 'leader'],
  );
  const wish = { edit: '1', side: 'employees', given: true, person: 'union' } as const;
  assert.equal(refuseFormAssent(first, [], wish), null);
  assert.equal(refuseFormAssent(first, [], { ...wish, person: 'leader' })?.refused, 'other-person-needed');
  const said = [yes('1', 'employees', 'union')];
  assert.equal(noteOfItem('q', first, said).agreed, true);
  assert.equal(refuseFormAssent(first, said, wish)?.refused, 'already-so');
  const changed = [...first, note('2', 'employer', 'leader', 'Vi setter av to timer')];
  assert.equal(noteOfItem('q', changed, said).agreed, false);
  assert.equal(
    refuseFormAssent(changed, said, { ...wish, given: false })?.refused,
    'already-changed-by-another',
  );
  const empty = [...changed, note('3', 'employees', 'union', ' ')];
  assert.deepEqual(noteOfItem('q', empty, said).yes, { employer: null, employees: null });
  assert.ok(isRefusal(refuseFormAssent(empty, said, { ...wish, edit: '3' })));
});

test('a form is offered from four weeks before the end, and after each visit that was held', () => {
  const journey = {
    end: '2027-06-25',
    followUps: [{ months: 6, date: '2027-12-27' }],
    visits: [
      { key: '1', date: '2027-01-12', state: 'held' },
      { key: '30', date: '2027-05-20', state: 'held' },
      { key: '31', date: '2027-05-27', state: 'missed' },
    ],
    gatherings: [],
  };
  const at = (today: string) =>
    offersOf({ journey, waves: [] }, today).map(({ occasion, thing }) => `${occasion} ${thing}`);
  assert.deepEqual(at('2027-05-27'), ['visit 30']);
  assert.deepEqual(at('2027-05-28'), ['visit 30', 'self-evaluation ']);
  assert.deepEqual(at('2027-12-01'), ['follow-up 6']);
  assert.deepEqual(offersOf({ journey: null, waves: [] }, '2027-12-01'), []);
});

function five(text: string) {
  return { nb: text, nn: text, en: text, sv: text, pl: text };
}
