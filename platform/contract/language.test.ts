import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isLanguage, languageNames, languages, preferredLanguage } from '#platform/contract/language.ts';

test('a browser gets the first of our languages that it asks for', () => {
  for (const [header, language] of [
    ['pl', 'pl'],
    ['sv-SE,sv;q=0.9,en;q=0.8', 'sv'],
    ['en-GB,en;q=0.9', 'en'],
    ['nn-NO, nb;q=0.9, no;q=0.8', 'nn'],
    ['PL-pl', 'pl'],
  ] as const) {
    assert.equal(preferredLanguage(header), language, header);
  }
});

test('weights decide, not the order in which they stand', () => {
  assert.equal(preferredLanguage('en;q=0.3, pl;q=0.9, sv;q=0.5'), 'pl');
  assert.equal(preferredLanguage('en; q=0.2, sv; q=0.4'), 'sv');
  assert.equal(preferredLanguage('en;q=0, pl;q=0.1'), 'pl');
});

test('plain Norwegian means bokmål, and so does a language we do not have, nothing and nonsense', () => {
  for (const header of ['no', 'no-NO,en;q=0.5', 'de,fr;q=0.9', '', undefined, '*', ';;;q=,', 'en;q=zero']) {
    assert.equal(preferredLanguage(header), 'nb', String(header));
  }
});

test('an unknown language is passed over for the next one that is ours', () => {
  assert.equal(preferredLanguage('de-DE,de;q=0.9,pl;q=0.2'), 'pl');
});

test('any header at all gives one of the five languages', () => {
  fc.assert(fc.property(fc.string(), (header) => isLanguage(preferredLanguage(header))));
});

test('each language has its own name, and only the five are languages', () => {
  assert.deepEqual([...languages], ['nb', 'nn', 'en', 'sv', 'pl']);
  assert.equal(new Set(languages.map((language) => languageNames[language])).size, 5);
  for (const value of ['no', 'NB', '', null, 7, 'constructor']) assert.equal(isLanguage(value), false);
});
