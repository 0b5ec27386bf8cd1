import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type AgendaData,
  type AgendaWord,
  agendaOf,
  inOrder,
  leftBehind,
  refuseAgendaWord,
  stateOfLine,
} from '#steering-groups/agenda-rules.ts';

const nothing: AgendaData = {
  company: 'c',
  today: '2026-11-23',
  until: '2026-12-06',
  deliverables: [],
  gates: [],
  actions: [],
  dissents: [],
  signals: [],
  questioned: [],
  own: [],
  carried: [],
};

const own = {
  item: 'i',
  meeting: 'm',
  title: 'Tid',
  why: 'Nå',
  side: 'employees',
  by: 'T',
  on: '2026-11-20',
} as const;
const thing = { key: 'p', name: 'Prinsipper', state: 'later', lacks: null } as const;

test('an agenda holds what is late or due before the meeting after it, and nothing that is done', () => {
  const deliverables = [
    { ...thing, key: 'late', due: '2026-11-20' },
    { ...thing, key: 'due', due: '2026-12-06' },
    { ...thing, key: 'later', due: '2026-12-07' },
    { ...thing, key: 'done', due: '2026-11-20', state: 'done' as const },
  ];
  const lines = agendaOf({ ...nothing, deliverables });
  assert.deepEqual(
    lines.map(({ key, reason, daysLate }) => [key, reason, daysLate]),
    [
      ['deliverable:late', 'deliverable-late', 3],
      ['deliverable:due', 'deliverable-due', 0],
    ],
  );
});

test('a line has the same key whatever else changes, and dissent stands first', () => {
  const dissent = {
    entry: 'e',
    side: 'employees',
    by: 'T',
    words: 'Nei',
    about: 'To timer',
    heldOn: '2026-11-11',
    meeting: 'm',
  } as const;
  const [first, second] = agendaOf({ ...nothing, own: [own], dissents: [dissent] });
  assert.deepEqual([first?.key, second?.key], ['dissent:e', 'own:i']);
});

test('what was put off stands on the next agenda as it was, counted, though nothing else puts it there', () => {
  const [line] = agendaOf({ ...nothing, own: [own] });
  const put: AgendaWord = { meeting: 'm', key: 'own:i', kind: 'put-off', note: '', by: 'I' };
  const [left] = leftBehind([line!], [put], new Set(), false);
  assert.equal(left?.putOff, 1);
  assert.deepEqual(agendaOf({ ...nothing, carried: [left!] }), [left]);
  const [both] = agendaOf({ ...nothing, own: [{ ...own, why: 'Fortsatt' }], carried: [left!] });
  assert.deepEqual([both?.putOff, both?.words], [1, 'Fortsatt']);
});

test('what was asked for and got no note goes on when the meeting ends; what was noted or withdrawn does not', () => {
  const [line] = agendaOf({ ...nothing, own: [own] });
  const left = (words: AgendaWord[], noted: string[], ended: boolean) =>
    leftBehind([line!], words, new Set(noted), ended).length;
  const withdrawn: AgendaWord = { meeting: 'm', key: 'own:i', kind: 'withdrawn', note: '', by: 'T' };
  assert.deepEqual(
    [left([], [], false), left([], [], true), left([], ['own:i'], true), left([withdrawn], [], true)],
    [0, 1, 0, 0],
  );
});

const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 12 });

test('an order moves lines and neither loses nor doubles any', () => {
  fc.assert(
    fc.property(keys, keys, (there, wanted) => {
      const lines = there.map((key) => ({ key }));
      const ordered = inOrder(lines, wanted).map(({ key }) => key);
      assert.deepEqual(ordered.toSorted(), there.toSorted());
      const named = wanted.filter((key) => there.includes(key));
      assert.deepEqual(ordered.slice(0, named.length), named);
    }),
  );
});

test('the last word about a line counts, and keeping it takes every other back', () => {
  const kind = fc.constantFrom('put-off' as const, 'withdrawn' as const, 'kept' as const);
  fc.assert(
    fc.property(fc.array(kind), (kinds) => {
      const words = kinds.map(
        (one): AgendaWord => ({ meeting: 'm', key: 'k', kind: one, note: '', by: 'I' }),
      );
      const last = kinds.at(-1) ?? 'kept';
      assert.equal(stateOfLine('k', words).state, last === 'kept' ? 'on' : last);
    }),
  );
});

test('only its own side withdraws what was asked for, and nobody puts off what is written about', () => {
  const line = { kind: 'own', side: 'employees', noted: false } as const;
  const code = (...args: Parameters<typeof refuseAgendaWord>) => refuseAgendaWord(...args)?.refused ?? null;
  assert.equal(code(line, 'withdrawn', ['employer']), 'not-your-side');
  assert.equal(code(line, 'withdrawn', ['employees']), null);
  assert.equal(code({ ...line, noted: true }, 'put-off', ['employees']), 'already-written');
  assert.equal(code({ ...line, kind: 'gate', side: null }, 'withdrawn', ['employer']), 'not-your-side');
  assert.equal(code(undefined, 'put-off', []), 'no-such-item');
});
