import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  breakingFields,
  breakOf,
  breakPeriods,
  contentOf,
  type DefineDraft,
  draftOf,
  draftOfDefinition,
  enteredAnew,
} from '#indicators/define-draft.ts';
import { type Definition, DefinitionContent } from '#indicators/definition.ts';
import { formulaKeys } from '#indicators/formulas.ts';
import { chartsFor, measuredKinds } from '#indicators/kinds.ts';
import { refuseDefinition } from '#indicators/rules.ts';
import { languages } from '#platform/contract/language.ts';

const words = { name: 'Leveransepresisjon', meaning: 'Andelen ordrer i tide.', unit: '%' };

const contentFrom = (draft: DefineDraft, language: 'nb' | 'en' = 'nb') => {
  const made = contentOf(draft, language);
  assert.ok('content' in made);
  return made.content;
};

const definitionOf = (draft: DefineDraft, rest: Partial<Definition> = {}): Definition => ({
  ...contentFrom(draft),
  version: 1,
  from: '1990-01-01',
  breaks: false,
  reason: '',
  written: { by: 'Silje Rud', at: '2026-01-05T08:00:00.000Z' },
  agreed: { employer: null, employees: null },
  ...rest,
});

test('every standard figure is ready to be saved as it stands', () => {
  for (const key of formulaKeys) {
    const content = DefinitionContent.parse(contentFrom(draftOf(key, words, 'Silje Rud')));
    assert.equal(refuseDefinition(content), null, key);
    assert.equal(content.formula, key);
  }
});

test('one’s own figure fits together however it is entered', () => {
  for (const measured of measuredKinds) {
    const draft = enteredAnew(
      { ...draftOf(null, null, 'Silje Rud'), ...words, pointsAtPeople: 'no' },
      measured,
    );
    const content = DefinitionContent.parse(contentFrom(draft));
    assert.equal(refuseDefinition(content), null, measured);
    assert.equal(content.chart, chartsFor[measured][0]);
  }
});

test('a share in per cent is reckoned per hundred and cannot be more than all', () => {
  const { scale, lowest, highest } = contentFrom(draftOf('delivery-precision', words, 'Silje Rud'));
  assert.deepEqual([scale, lowest, highest], [100, 0, 100]);
});

test('whether it can point at people is left out until somebody has answered', () => {
  assert.equal(contentFrom({ ...draftOf(null, null, 'Silje Rud'), ...words }).pointsAtPeople, undefined);
});

test('a definition comes back as it was from the fields it was laid out in', () => {
  const before = definitionOf({
    ...draftOf('lead-time', words, 'Silje Rud'),
    lowest: '0,5',
    highest: '12,25',
    source: 'Ordresystemet',
  });
  for (const language of languages) {
    const content = contentOf(draftOfDefinition(before, language), language);
    assert.deepEqual(content, { content: DefinitionContent.strip().parse(before) });
  }
});

test('a field that holds no number is named', () => {
  const draft = { ...draftOf('delivery-precision', words, 'Silje Rud'), scale: '', highest: 'hundre' };
  assert.deepEqual(contentOf(draft, 'nb'), {
    problems: [
      { field: 'scale', problem: 'empty' },
      { field: 'highest', problem: 'not-a-number' },
    ],
  });
});

test('a line breaks by what its numbers are entered by, and not by words', () => {
  const before = definitionOf(draftOf('delivery-precision', words, 'Silje Rud'));
  const draft = draftOfDefinition(before, 'nb');
  assert.deepEqual(breakingFields(before, { ...draft, name: 'Annet', owner: 'Terje', unit: '% ' }, 'nb'), []);
  assert.deepEqual(breakingFields(before, { ...draft, period: 'week', scale: '1000' }, 'nb'), [
    'period',
    'scale',
  ]);
});

test('another meaning may begin among the numbers, but numbers entered otherwise only after them', () => {
  const versions = [definitionOf(draftOf('delivery-precision', words, 'Silje Rud'))];
  const known = { versions, latest: '2026-10-01', today: '2026-11-22' };
  const meaning = breakPeriods(known, 'month', false);
  assert.equal(meaning.length, 36);
  assert.deepEqual([meaning[0], meaning.at(-1)], ['2024-01-01', '2026-12-01']);
  assert.deepEqual(breakPeriods(known, 'month', true), ['2026-11-01', '2026-12-01']);
});

test('a line breaks once at a place, and a figure with no numbers from now on', () => {
  const first = definitionOf(draftOf('delivery-precision', words, 'Silje Rud'));
  const broken = { ...first, version: 2, breaks: true, from: '2026-09-01' };
  const known = { versions: [first, broken], latest: '2026-10-01', today: '2026-11-22' };
  assert.deepEqual(breakPeriods(known, 'month', false), ['2026-10-01', '2026-11-01', '2026-12-01']);
  assert.deepEqual(breakPeriods({ ...known, versions: [first], latest: null }, 'quarter', true), [
    '2026-10-01',
    '2027-01-01',
  ]);
});

test('a period chosen for one kind of break is not sent where another kind may not begin there', () => {
  const definition = definitionOf(draftOf('delivery-precision', words, 'Silje Rud'));
  const known = { definition, versions: [definition], latest: '2026-10-01', today: '2026-11-22' };
  const draft = { ...draftOfDefinition(definition, 'nb'), breaks: true, from: '2026-05-01' };
  assert.equal(breakOf(known, draft, 'nb').from, '2026-05-01');
  assert.equal(breakOf(known, { ...draft, unit: 'ordrer' }, 'nb').from, '');
  assert.deepEqual(breakOf(known, { ...draft, breaks: false }, 'nb'), {
    fields: [],
    breaks: false,
    periods: breakPeriods(known, 'month', false),
    from: '',
  });
});
