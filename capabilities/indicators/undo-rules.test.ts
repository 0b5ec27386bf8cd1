import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { takenBack } from '#indicators/undo-rules.ts';

type Word = Parameters<typeof takenBack>[0][number];

const parts = { count: null, whole: null, samples: null, inputs: null };
const word = (revision: number, way: Word['way'], act: string, value: number | null): Word => ({
  ...parts,
  revision,
  way,
  act,
  value,
});
const back = (history: readonly Word[], ...undone: string[]) => {
  const row = takenBack(history, new Set(undone));
  return row && [row.revision, row.value];
};

test('a number becomes what it was before the import, and nothing where there was none', () => {
  assert.deepEqual(back([word(1, 'hand', 'h', 4), word(2, 'import', 'a', 5)], 'a'), [3, 4]);
  assert.deepEqual(back([word(1, 'import', 'a', 5)], 'a'), [2, null]);
});

test('a number put right since stays as it was put', () => {
  assert.equal(back([word(1, 'import', 'a', 5), word(2, 'hand', 'h', 6)], 'a'), null);
  assert.equal(back([word(1, 'import', 'a', 5), word(2, 'import', 'b', 6)], 'a'), null);
});

test('a number taken away by hand since does not come back', () => {
  const history = [word(1, 'hand', 'h', 4), word(2, 'import', 'a', 5), word(3, 'hand', 'k', null)];
  assert.equal(back(history, 'a'), null);
});

test('two imports on top of each other may be taken back in any order', () => {
  const both = [word(1, 'hand', 'h', 4), word(2, 'import', 'a', 5), word(3, 'import', 'b', 6)];
  const lastFirst = [...both, word(4, 'undo', 'b', 5)];
  assert.deepEqual(back(both, 'b'), [4, 5]);
  assert.deepEqual(back(lastFirst, 'a', 'b'), [5, 4]);
  assert.equal(back(both, 'a'), null);
  assert.deepEqual(back(both, 'a', 'b'), [4, 4]);
});

/** A period's history as people make it: numbers by hand, imports, and undoings of imports made so far. */
const step = fc.oneof(
  fc.record({ do: fc.constant('hand' as const), value: fc.option(fc.nat(3)) }),
  fc.record({ do: fc.constant('import' as const), value: fc.nat(3) }),
  fc.record({ do: fc.constant('undo' as const), which: fc.nat(5) }),
);

function historyOf(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  const history: Word[] = [];
  const undone = new Set<string>();
  const imports: string[] = [];
  const say = (way: Word['way'], act: string, value: number | null) => {
    // What stands already is not said again.
    if ((history.at(-1)?.value ?? null) !== value) history.push(word(history.length + 1, way, act, value));
  };
  for (const [i, one] of steps.entries()) {
    if (one.do === 'hand') say('hand', `h${i}`, one.value);
    else if (one.do === 'import') {
      imports.push(`i${i}`);
      say('import', `i${i}`, one.value);
    } else {
      const act = imports[one.which % Math.max(1, imports.length)];
      if (act === undefined || undone.has(act)) continue;
      undone.add(act);
      const row = history.some((at) => at.act === act && at.way === 'import') && takenBack(history, undone);
      if (row) history.push({ ...row, way: 'undo', act });
    }
  }
  return { history, undone, stands: history.at(-1)?.value ?? null };
}

test('whatever was said before, an import taken back at once leaves what stood', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.nat(3), (steps, value) => {
      const before = historyOf(steps);
      const made = { do: 'import' as const, value };
      const imports = steps.filter(({ do: what }) => what === 'import').length;
      const after = historyOf([...steps, made, { do: 'undo', which: imports }]);
      assert.equal(after.stands, before.stands);
    }),
  );
});

test('with every import taken back the last word said by hand stands', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const imports = steps.filter(({ do: what }) => what === 'import').length;
      const all = Array.from({ length: imports }, (_, which) => ({ do: 'undo' as const, which }));
      const { history, stands } = historyOf([...steps, ...all]);
      assert.equal(stands, history.findLast(({ way }) => way === 'hand')?.value ?? null);
    }),
  );
});
