import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lixOf } from '#surveys/lix.ts';

test('the index is words per sentence and the share of words of more than six letters', () => {
  assert.deepEqual(lixOf(['Vi har tid. Rådgiveren hjelper oss godt.']), {
    words: 7,
    sentences: 2,
    long: 2,
    lix: 3.5 + 200 / 7,
  });
});

test('a text ends a sentence without a full stop, and a decimal does not', () => {
  assert.equal(lixOf(['Vi ble ferdige', 'Det tok 1.5 dag']).sentences, 2);
});

test('a hyphen and letters beyond a–z belong to a word', () => {
  assert.deepEqual([lixOf(['Få må på øy']).words, lixOf(['e-post er greit']).long], [4, 0]);
  assert.equal(lixOf(['pulsmøtet']).long, 1);
});

test('where nothing is written there is nothing to read', () => {
  assert.deepEqual(lixOf(['', ' – ']), { words: 0, sentences: 0, long: 0, lix: 0 });
});
