import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeId } from '#platform/contract/id.ts';
import { type EditRow, writtenOf } from '#platform/contract/written.ts';
import { movedCaret } from '#platform/web/kit/written-caret.ts';
import {
  makeWriter,
  pauseBeforeSaving,
  type Unsent,
  type Writing,
} from '#platform/web/kit/written-writer.ts';

const field = (...rows: EditRow[]) => writtenOf(rows);
const rowOf = (by: string, { edit, value, basedOn }: Writing): EditRow => ({
  edit,
  value,
  basedOn,
  person: by,
  by,
  at: '2026-11-20T12:00:00Z',
});

/** A small server with one field, a clock one moves by hand, and a line that can be cut. */
function stage() {
  let now = 0;
  let timers: { at: number; act: () => void }[] = [];
  const rows: EditRow[] = [];
  let line: 'open' | 'cut' | 'answers-lost' | 'locked' = 'open';
  const pass = async (ms: number) => {
    const until = now + ms;
    for (;;) {
      await new Promise((done) => setImmediate(done));
      const next = timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      now = next.at;
      timers = timers.filter((one) => one !== next);
      next.act();
    }
    now = until;
  };
  const store = (row: EditRow) => {
    if (!rows.some(({ edit }) => edit === row.edit)) rows.push(row);
  };
  const open = (by: string) => {
    let kept: Unsent | null = null;
    const writer = makeWriter(writtenOf(rows), 60, {
      send: async (writing) => {
        if (line === 'cut') throw new Error('no line');
        if (line === 'locked') throw new Error('locked');
        store(rowOf(by, writing));
        if (line === 'answers-lost') throw new Error('no answer');
      },
      readFailure: (error) => ({
        message: (error as Error).message,
        isFinal: (error as Error).message === 'locked',
      }),
      later: (ms, act) => {
        const timer = { at: now + ms, act };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
      makeId: () => makeId(),
      keep: (unsent) => {
        kept = unsent;
      },
    });
    return { writer, kept: () => kept, look: () => writer.take(writtenOf(rows)) };
  };
  return {
    rows,
    store,
    pass,
    open,
    cut: (how: typeof line) => {
      line = how;
    },
  };
}

test('words are sent half a second after the last key, and once', async () => {
  const { open, rows, pass } = stage();
  const { writer } = open('Ingrid');
  writer.type('Vi');
  await pass(pauseBeforeSaving - 1);
  writer.type('Vi spør');
  await pass(pauseBeforeSaving - 1);
  assert.equal(rows.length, 0);
  await pass(1);
  assert.deepEqual([rows.map(({ value }) => value), writer.shown().state], [['Vi spør'], 'saved']);
});

test('what is written while a writing is under way follows it and does not cross it', async () => {
  const { open, rows, pass } = stage();
  const { writer } = open('Ingrid');
  writer.type('Vi');
  writer.flush();
  writer.type('Vi spør');
  writer.flush();
  await pass(0);
  assert.deepEqual(
    rows.map(({ value, basedOn }) => [value, basedOn]),
    [
      ['Vi', null],
      ['Vi spør', rows[0]?.edit],
    ],
  );
});

test('the words of others come in at once while nothing of ones own waits', async () => {
  const { open, pass } = stage();
  const ingrid = open('Ingrid');
  const terje = open('Terje');
  terje.writer.type('Vi lærer');
  await pass(600);
  ingrid.look();
  assert.equal(ingrid.writer.shown().text, 'Vi lærer');
});

test('while one writes, ones own words stay, it is said who else does, and both are kept', async () => {
  const { open, pass, rows } = stage();
  const ingrid = open('Ingrid');
  const terje = open('Terje');
  ingrid.writer.type('Vi spør');
  terje.writer.type('Vi lærer');
  terje.writer.flush();
  await pass(0);
  ingrid.look();
  assert.deepEqual([ingrid.writer.shown().text, ingrid.writer.shown().beside], ['Vi spør', 'Terje']);
  await pass(600);
  ingrid.look();
  await pass(3000);
  assert.equal(ingrid.writer.shown().text, 'Vi spør');
  const stored = field(...rows);
  assert.deepEqual([stored.value, stored.earlier.map(({ value }) => value)], ['Vi spør', ['Vi lærer']]);
});

test('an answer from before ones own writing does not bring the old words back', async () => {
  const { open, pass, rows } = stage();
  const { writer, look } = open('Ingrid');
  writer.type('Vi');
  await pass(600);
  look();
  writer.type('Vi spør');
  await pass(600);
  writer.take(field(rows[0]!));
  await pass(3000);
  assert.equal(writer.shown().text, 'Vi spør');
});

test('a cut line loses nothing: the words are kept, said to be unsaved, and sent when it is back, once', async () => {
  const { open, pass, cut, rows } = stage();
  const { writer, kept } = open('Ingrid');
  cut('answers-lost');
  writer.type('Vi spør');
  await pass(600);
  assert.deepEqual([writer.shown().state, kept()?.text, rows.length], ['troubled', 'Vi spør', 1]);
  writer.type('Vi spør og svarer');
  cut('open');
  await pass(20_000);
  assert.deepEqual(
    rows.map(({ value }) => value),
    ['Vi spør', 'Vi spør og svarer'],
  );
  assert.deepEqual([kept(), field(...rows).earlier], [null, []]);
});

test('words that were unsent when the page was loaded again are sent then', async () => {
  const { open, pass, cut, rows } = stage();
  const first = open('Ingrid');
  cut('cut');
  first.writer.type('Vi spør');
  await pass(600);
  cut('open');
  const again = open('Ingrid');
  again.writer.restore(first.kept()!);
  await pass(0);
  assert.deepEqual([again.writer.shown().text, rows.map(({ value }) => value)], ['Vi spør', ['Vi spør']]);
});

test('a refusal that cannot pass is said, and the words stay until others are written', async () => {
  const { open, pass, cut, rows } = stage();
  const { writer } = open('Ingrid');
  cut('locked');
  writer.type('Vi spør');
  await pass(60_000);
  assert.deepEqual(
    [writer.shown().state, writer.shown().text, writer.shown().trouble],
    ['refused', 'Vi spør', 'locked'],
  );
  cut('open');
  writer.type('Vi spør mer');
  await pass(600);
  assert.deepEqual([writer.shown().state, rows.length], ['saved', 1]);
});

test('more than there is room for is not sent before it is shortened', async () => {
  const { open, pass, rows } = stage();
  const { writer } = open('Ingrid');
  writer.type('x'.repeat(61));
  await pass(5000);
  assert.deepEqual([rows.length, writer.shown().state], [0, 'unsaved']);
  writer.type('x'.repeat(60));
  await pass(600);
  assert.equal(rows.length, 1);
});

test('however two write, look and are cut off, both end with the same words and none are lost', async () => {
  const step = fc.oneof(
    fc.record({ who: fc.nat(1), act: fc.constant('type' as const), words: fc.string({ maxLength: 4 }) }),
    fc.record({ who: fc.nat(1), act: fc.constantFrom('look' as const, 'flush' as const) }),
    fc.record({ act: fc.constantFrom('cut' as const, 'open' as const, 'answers-lost' as const) }),
    fc.record({ act: fc.constant('pass' as const), ms: fc.constantFrom(0, 100, 600, 2000) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { open, pass, cut, rows } = stage();
      const two = [open('Ingrid'), open('Terje')];
      for (const one of steps) {
        if (one.act === 'pass') await pass(one.ms);
        else if (one.act === 'type') two[one.who]!.writer.type(one.words);
        else if (one.act === 'look') two[one.who]!.look();
        else if (one.act === 'flush') two[one.who]!.writer.flush();
        else cut(one.act);
      }
      cut('open');
      const last = two.map(({ writer }) => ({ text: writer.shown().text, isUnsent: writer.isUnsent() }));
      await pass(40_000);
      for (const { look } of two) look();
      await pass(5000);
      const stored = field(...rows);
      for (const { writer } of two) assert.equal(writer.shown().text, stored.value);
      // What stood unsent on a screen when the line came back has been stored.
      for (const { text, isUnsent } of last)
        assert.ok(!isUnsent || text === '' || rows.some(({ value }) => value === text));
    }),
    { numRuns: 300 },
  );
});

test('the caret stays by its words when others change what is around it', () => {
  assert.equal(movedCaret('Vi spør', 'I dag: Vi spør', 7), 14);
  assert.equal(movedCaret('Vi spør', 'Vi spør mer', 3), 3);
  assert.equal(movedCaret('abc', '', 2), 0);
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (before, after, at) => {
      const moved = movedCaret(before, after, at % (before.length + 1));
      assert.ok(moved >= 0 && moved <= after.length);
    }),
  );
});
