import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkDigit, readOrganisationNumber, siteNamedTwice } from '#companies/rules.ts';

// Published numbers of public bodies (Brønnøysundregistrene, NAV, Statistisk sentralbyrå, Skatteetaten).
const published = ['974760673', '889640782', '971526920', '974761076'];

test('published organisation numbers pass the check digit', () => {
  for (const number of published) assert.equal(checkDigit(number.slice(0, 8)), Number(number[8]), number);
});

test('a number is read as people write it: spaced, with NO before and MVA after', () => {
  for (const written of [
    '974760673',
    '974 760 673',
    'NO 974 760 673 MVA',
    ' 974.760.673 ',
    '974\u00a0760\u00a0673',
  ]) {
    assert.deepEqual(readOrganisationNumber(written, false), { organisationNumber: '974760673' });
  }
});

test('any single wrong digit and any two neighbours swapped are refused', () => {
  const eight = fc.stringMatching(/^[89]\d{7}$/).filter((digits) => checkDigit(digits) !== null);
  fc.assert(
    fc.property(eight, fc.nat(8), fc.integer({ min: 1, max: 9 }), fc.nat(7), (digits, at, step, swap) => {
      const valid = `${digits}${checkDigit(digits)}`;
      const wrong = valid.slice(0, at) + ((Number(valid[at]) + step) % 10) + valid.slice(at + 1);
      assert.ok('refused' in readOrganisationNumber(wrong, false) || wrong.startsWith('3'));
      const swapped = valid.slice(0, swap) + valid[swap + 1] + valid[swap] + valid.slice(swap + 2);
      if (swapped !== valid) assert.ok('refused' in readOrganisationNumber(swapped, false));
    }),
  );
});

test('numbers of invented companies belong to a demo installation, and only there', () => {
  const invented = `31415926${checkDigit('31415926')}`;
  assert.deepEqual(readOrganisationNumber(invented, true), { organisationNumber: invented });
  assert.equal(
    (readOrganisationNumber(invented, false) as { refused: string }).refused,
    'organisation-number-invented',
  );
  assert.equal(
    (readOrganisationNumber('974760673', true) as { refused: string }).refused,
    'organisation-number-not-invented',
  );
});

test('eight digits, ten digits, letters and nothing are refused as not nine digits', () => {
  for (const written of ['', '12345678', '1234567890', '97476067X', 'MVA']) {
    const result = readOrganisationNumber(written, false);
    assert.equal((result as { refused: string }).refused, 'organisation-number-not-nine-digits', written);
  }
});

test('a site listed twice is noticed by id and by name', () => {
  assert.equal(
    siteNamedTwice([
      { site: 'a', name: 'Vika' },
      { site: 'b', name: 'Nes' },
    ]),
    null,
  );
  assert.equal(
    siteNamedTwice([
      { site: 'a', name: 'Vika' },
      { site: 'a', name: 'Nes' },
    ]),
    'Nes',
  );
  assert.equal(
    siteNamedTwice([
      { site: 'a', name: 'Vika' },
      { site: 'b', name: 'VIKA' },
    ]),
    'VIKA',
  );
});
