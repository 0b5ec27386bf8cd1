import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#platform/contract/language.ts';
import { generalRefusals } from '#platform/contract/refusal-text.ts';
import { say } from '#platform/contract/say.ts';

const things = {
  nb: '{count, plural, one {én ting} other {# ting}}',
  nn: '{count, plural, one {éin ting} other {# ting}}',
  en: '{count, plural, one {one thing} other {# things}}',
  sv: '{count, plural, one {en sak} other {# saker}}',
  pl: '{count, plural, one {jedna rzecz} few {# rzeczy} many {# rzeczy (wiele)} other {# rzeczy (ułamek)}}',
};

test('Polish says one, few and many as Polish does', () => {
  for (const [count, said] of [
    [1, 'jedna rzecz'],
    [2, '2 rzeczy'],
    [4, '4 rzeczy'],
    [5, '5 rzeczy (wiele)'],
    [12, '12 rzeczy (wiele)'],
    [14, '14 rzeczy (wiele)'],
    [22, '22 rzeczy'],
    [0, '0 rzeczy (wiele)'],
    [1.5, '1,5 rzeczy (ułamek)'],
  ] as const) {
    assert.equal(say(things, 'pl', { count }), said);
  }
});

test('the other four languages tell one from several', () => {
  for (const language of ['nb', 'nn', 'en', 'sv'] as const) {
    assert.doesNotMatch(say(things, language, { count: 1 }), /\d/);
    assert.match(say(things, language, { count: 3 }), /^3 /);
  }
});

test('the message about a broken shape counts its faults in every language', () => {
  for (const language of languages) {
    const [one, five] = [1, 5].map((count) => say(generalRefusals.invalid, language, { count }));
    assert.notEqual(one, five);
    assert.match(five!, /5/);
    assert.doesNotMatch(`${one}${five}`, /[{}#]/);
  }
});

test('a value is put in as it is: signs, tags and braces in a name are no wording', () => {
  const hello = {
    nb: 'Hei {name}',
    nn: 'Hei {name}',
    en: 'Hello {name}',
    sv: 'Hej {name}',
    pl: 'Cześć {name}',
  };
  for (const name of ["O'Brien", '<b>Kari</b>', '{name}', '# 1', '’']) {
    assert.equal(say(hello, 'pl', { name }), `Cześć ${name}`);
  }
});

test('a phrase the build has cut to one language is said as it stands', () => {
  assert.equal(say('Lagre', 'nb'), 'Lagre');
  assert.equal(say('{n} uker', 'nb', { n: 3 }), '3 uker');
});

test('a number is written as the language writes it', () => {
  const limit = '{limit, number}';
  assert.equal(say(limit, 'en', { limit: 100_000 }), '100,000');
  assert.match(say(limit, 'nb', { limit: 100_000 }), /^100\s000$/);
});

test('a value that was forgotten is an error and never a hole in a sentence', () => {
  assert.throws(() => say('Hei {name}', 'nb', {}));
});
