import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noAnswers } from '#surveys/web/ballot/flow.ts';
import { forget, type Kept, keep, keptFor, type Shelf, wipeOver } from '#surveys/web/ballot/keep.ts';

function shelf(): Shelf & { all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    get length() {
      return all.size;
    },
    key: (at) => [...all.keys()][at] ?? null,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
  };
}

const begun = (token: string, until = '2026-12-04'): Kept => ({
  token,
  until,
  answers: noAnswers,
  at: 3,
  isSending: false,
});

test('each slip has its own place, and is forgotten alone', () => {
  const own = shelf();
  keep(own, 'AAAA', begun('one'));
  keep(own, 'AAAA', begun('two'));
  keep(own, 'BBBB', begun('one'));
  assert.deepEqual(
    keptFor(own, 'AAAA').map(({ token }) => token),
    ['one', 'two'],
  );
  forget(own, 'AAAA', 'one');
  assert.deepEqual([keptFor(own, 'AAAA').length, keptFor(own, 'BBBB').length], [1, 1]);
});

test('what was begun goes when its wave is over, and when its last day has passed', () => {
  const own = shelf();
  keep(own, 'OVER', begun('one'));
  keep(own, 'PAST', begun('one', '2026-11-20'));
  keep(own, 'MOVED', begun('one', '2026-11-20'));
  keep(own, 'LATER', begun('one'));
  own.setItem('another', 'stays');
  wipeOver(own, 'OVER', '2026-11-23', 'MOVED');
  assert.deepEqual([...own.all.keys()], ['svar MOVED one', 'svar LATER one', 'another']);
});

test('what cannot be read any more is thrown away', () => {
  const own = shelf();
  own.setItem('svar AAAA one', '{');
  assert.deepEqual(keptFor(own, 'AAAA'), []);
  assert.equal(own.all.size, 0);
});
