import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Side } from '#people/contract.ts';
import { type Note, stateOfNote } from '#visits/note.ts';
import type { NoteDeed, NoteRow } from '#visits/note-acts.ts';
import { noteFields } from '#visits/note-fields.ts';
import { noteOf } from '#visits/note-rules.ts';

const persons = { employer: 'leder', employees: 'tillitsvalgt', adviser: 'rådgiver' } as const;
type Who = keyof typeof persons;

let made = 0;
const row = (who: Who, does: NoteDeed, number: number): NoteRow => {
  made += 1;
  return {
    act: `act-${made}`,
    number,
    does,
    person: persons[who],
    by: persons[who],
    as: who,
    at: `2027-03-17T1${number % 10}:00:00.000Z`,
  };
};

/** Rows in the order they are given. */
const inTurn = (...acts: readonly (readonly [Who, NoteDeed])[]): NoteRow[] =>
  acts.map(([who, does], i) => row(who, does, i + 1));

const wrote = (
  field: (typeof noteFields)[number],
  value: string,
  basedOn: string | null = null,
): NoteDeed => ({
  kind: 'wrote',
  field,
  value,
  basedOn,
});

const answered = (side: Side, content: Note['content'], speaker: string = persons[side]): NoteDeed => ({
  kind: 'answered',
  side,
  answer: 'yes',
  content,
  point: '',
  dissent: '',
  speaker,
  speakerName: speaker,
});

const contentAfter = (rows: readonly NoteRow[]) => noteOf(rows).content;

const someDeed: fc.Arbitrary<readonly [Who, NoteDeed]> = fc.tuple(
  fc.constantFrom<Who>('employer', 'employees', 'adviser'),
  fc.oneof(
    fc.record({
      kind: fc.constant('wrote' as const),
      field: fc.constantFrom(...noteFields),
      value: fc.constantFrom('', '1', '2', 'Hei'),
      basedOn: fc.constant(null),
    }),
    fc.record({
      kind: fc.constant('promised' as const),
      promise: fc.constantFrom('p1', 'p2', 'p3'),
      what: fc.constantFrom('Ring', 'Skriv'),
      owner: fc.constant(null),
      ownerName: fc.constant('Kari'),
      ownerSide: fc.constantFrom('employer' as const, 'adviser' as const),
      due: fc.constant('2027-03-24'),
    }),
    fc.record({ kind: fc.constant('withdrew' as const), promise: fc.constantFrom('p1', 'p2') }),
    fc.record({ kind: fc.constant('added' as const), words: fc.constant('Tillegg') }),
  ),
);

/** A story in which sides now and then say yes to what stands. */
const someStory = fc
  .array(fc.tuple(someDeed, fc.constantFrom<Side | null>('employer', 'employees', null, null)), {
    maxLength: 25,
  })
  .map((steps) => {
    const rows: NoteRow[] = [];
    for (const [[who, does], side] of steps) {
      rows.push(row(who, does, rows.length + 1));
      if (side) rows.push(row(side, answered(side, contentAfter(rows)), rows.length + 1));
    }
    return rows;
  });

test('acts handed over in any order, and as often as one likes, give the same note', () => {
  fc.assert(
    fc.property(
      someStory.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), fc.subarray(rows)),
      ),
      ([rows, shuffled, again]) => {
        assert.deepEqual(noteOf([...again, ...shuffled]), noteOf(rows));
      },
    ),
  );
});

test('what two devices write in different fields survives on both, whichever arrives first', () => {
  const device = (field: 'saw' | 'said') =>
    fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 })
      .map((words) => words.map((word) => [field, word] as const));
  fc.assert(
    fc.property(device('saw'), device('said'), fc.infiniteStream(fc.boolean()), (one, other, turns) => {
      const [left, right] = [[...one], [...other]];
      const rows: NoteRow[] = [];
      while (left.length + right.length > 0) {
        const takeLeft = right.length === 0 || (left.length > 0 && (turns.next().value as boolean));
        const [field, word] = (takeLeft ? left : right).shift()!;
        rows.push(row(takeLeft ? 'adviser' : 'employer', wrote(field, word), rows.length + 1));
      }
      const { fields } = noteOf(rows);
      assert.deepEqual([fields.saw.value, fields.said.value], [one.at(-1)![1], other.at(-1)![1]]);
    }),
  );
});

test('what comes after a note is agreed is never lost: it stands beside it', () => {
  fc.assert(
    fc.property(someStory, (rows) => {
      const note = noteOf(rows);
      if (!note.agreed) return;
      const told = new Set(note.beside.map(({ act }) => act));
      const lockedAt = rows.findIndex((_, i) => noteOf(rows.slice(0, i + 1)).agreed);
      for (const late of rows.slice(lockedAt + 1))
        if (['wrote', 'promised', 'added'].includes(late.does.kind)) assert.ok(told.has(late.act));
    }),
  );
});

test('a note that is agreed says exactly what both answered, whatever comes after', () => {
  fc.assert(
    fc.property(someStory, (rows) => {
      for (let n = 1; n <= rows.length; n += 1) {
        const { agreed } = noteOf(rows.slice(0, n));
        if (!agreed) continue;
        const end = noteOf(rows);
        assert.deepEqual(end.content, agreed.content);
        const yes = rows.slice(0, n).filter(({ does }) => does.kind === 'answered');
        for (const side of ['employer', 'employees'] as const)
          assert.ok(
            yes.some(
              ({ does }) =>
                does.kind === 'answered' &&
                does.side === side &&
                JSON.stringify(does.content) === JSON.stringify(agreed.content),
            ),
          );
        return;
      }
    }),
  );
});

test('a text that changes after one has answered makes that answer lapse, and one that changes nothing does not', () => {
  const rows = inTurn(['adviser', wrote('said', 'Hei')]);
  const yes = row('employer', answered('employer', contentAfter(rows)), 2);
  const same = row('adviser', wrote('said', 'Hei', rows[0]!.act), 3);
  const other = row('adviser', wrote('said', 'Hallo', rows[0]!.act), 3);
  assert.equal(noteOf([...rows, yes, same]).answers.employer?.lapsed, false);
  assert.equal(noteOf([...rows, yes, other]).answers.employer?.lapsed, true);
  assert.equal(stateOfNote(noteOf([...rows, yes, other])), 'open');
});

test('what both answered without coverage is agreed, and what another wrote meanwhile stands beside it', () => {
  const mine = inTurn(['adviser', wrote('said', 'Puls på kvelden')]);
  const agreedText = contentAfter(mine);
  const note = noteOf([
    row('employer', wrote('saw', 'Skrevet på kontoret'), 1),
    { ...mine[0]!, number: 2 },
    row('employer', answered('employer', agreedText), 3),
    row('employees', answered('employees', agreedText), 4),
  ]);
  assert.deepEqual(note.content, agreedText);
  assert.deepEqual(
    note.beside.map(({ what, words, by }) => [what, words, by]),
    [['saw', 'Skrevet på kontoret', 'leder']],
  );
});

test('one person cannot answer for both parties', () => {
  const rows = inTurn(['adviser', wrote('said', 'Hei')]);
  const text = contentAfter(rows);
  const note = noteOf([
    ...rows,
    row('adviser', answered('employer', text, 'begge'), 2),
    row('adviser', answered('employees', text, 'begge'), 3),
  ]);
  assert.equal(note.agreed, null);
});

test('an answer that was not theirs opens the note again, and only its own person can say so', () => {
  const rows = inTurn(['adviser', wrote('said', 'Hei')]);
  const text = contentAfter(rows);
  const both = [
    row('adviser', answered('employer', text), 2),
    row('adviser', answered('employees', text), 3),
  ];
  const disown = { kind: 'disowned', answer: both[1]!.act } as const;
  const byOther = noteOf([...rows, ...both, row('employer', disown, 4)]);
  assert.notEqual(byOther.agreed, null);
  const byThem = noteOf([...rows, ...both, row('employees', disown, 4)]);
  assert.deepEqual([byThem.agreed, byThem.reopened?.by], [null, 'tillitsvalgt']);
  const again = row('employees', answered('employees', byThem.content), 5);
  assert.equal(stateOfNote(noteOf([...rows, ...both, row('employees', disown, 4), again])), 'agreed');
});

test('a promise that has been agreed on is not changed in a note that was opened again', () => {
  const promise = {
    kind: 'promised',
    promise: 'p',
    what: 'Ring',
    owner: null,
    ownerName: 'Kari',
    ownerSide: 'adviser',
    due: '2027-03-24',
  } as const;
  const rows = inTurn(['adviser', promise]);
  const text = contentAfter(rows);
  const note = noteOf([
    ...rows,
    row('adviser', answered('employer', text), 2),
    ...[row('adviser', answered('employees', text), 3)].flatMap((yes) => [
      yes,
      row('employees', { kind: 'disowned', answer: yes.act }, 4),
    ]),
    row('adviser', { ...promise, what: 'Ikke ring' }, 5),
    row('adviser', { kind: 'withdrew', promise: 'p' }, 6),
  ]);
  assert.deepEqual(
    note.promises.map(({ what, registered }) => [what, registered]),
    [['Ring', true]],
  );
  assert.equal(note.beside.at(-1)?.words, 'Ikke ring');
});

test('closed without a party it is marked, and that party can still say yes afterwards', () => {
  const rows = inTurn(['adviser', wrote('said', 'Hei')]);
  const text = contentAfter(rows);
  const closed = [
    ...rows,
    row('employer', answered('employer', text), 2),
    row('adviser', { kind: 'closed-without', side: 'employees', reason: 'Syk' }, 3),
  ];
  assert.deepEqual([stateOfNote(noteOf(closed)), noteOf(closed).agreed?.without], ['without', 'employees']);
  const late = noteOf([...closed, row('employees', answered('employees', text), 4)]);
  assert.equal(late.answers.employees?.lapsed, false);
  assert.equal(late.agreed?.without, 'employees');
});
