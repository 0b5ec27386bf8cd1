import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { choiceText } from '#indicators/choice-text.ts';
import { indicators } from '#indicators/contract.ts';
import { fieldText } from '#indicators/field-text.ts';
import { formulaText } from '#indicators/formula-text.ts';
import { formulaKeys, formulas, inputKeys } from '#indicators/formulas.ts';
import { standings } from '#indicators/indicator-view.ts';
import { categories, chartKinds, directions, measuredKinds } from '#indicators/kinds.ts';
import { periodKinds } from '#indicators/period.ts';
import { boundsOf, earliestPeriod } from '#indicators/rules.ts';
import { text } from '#indicators/text.ts';
import type { EndpointShape } from '#platform/contract/endpoint.ts';
import { languages, type Phrases } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';

const endpoints: readonly EndpointShape[] = Object.values(indicators);

test('every refusal an endpoint may give has its words', () => {
  const codes = new Set(endpoints.flatMap(({ refusals }) => refusals));
  assert.ok(codes.size > 40, String(codes.size));
  for (const code of codes) assert.ok(Object.hasOwn(text, code), code);
});

test('no words are kept for a refusal nobody gives', () => {
  const codes = new Set(endpoints.flatMap(({ refusals }) => refusals));
  for (const code of Object.keys(text)) assert.ok(codes.has(code), code);
});

test('every field of a body or a query, and every part of a formula, has a name', () => {
  const names = endpoints.flatMap(({ body, query }) => [body, query].flatMap((shape) => fieldsOf(shape)));
  assert.ok(names.includes('headerRow') && names.includes('pointsAtPeople') && names.includes('size'));
  for (const name of [...names, ...inputKeys]) assert.ok(Object.hasOwn(fieldText, `field-${name}`), name);
});

/** Names of the fields of a shape, and of the shapes within it. */
function fieldsOf(shape: z.ZodType | undefined): string[] {
  const names: string[] = [];
  const walk = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties, ...rest } = schema as { properties?: Record<string, unknown> };
    names.push(...Object.keys(properties ?? {}));
    for (const inner of [...Object.values(properties ?? {}), ...Object.values(rest)]) walk(inner);
  };
  if (shape) walk(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }));
  return names;
}

test('a part of a formula is called the same in a refusal and where it is asked for', () => {
  for (const key of inputKeys) {
    for (const language of languages) {
      const [label, field] = [formulaText[`input-${key}`][language], fieldText[`field-${key}`][language]];
      assert.ok(label.toLowerCase().startsWith(field), `${language}: ${label} / ${field}`);
    }
  }
});

test('every formula has a name and a meaning, and one of counts says what is counted', () => {
  for (const key of formulaKeys) {
    assert.ok(formulaText[`name-${key}`].nb);
    assert.ok(formulaText[`meaning-${key}`].nb.endsWith('.'));
    const has = (part: string) => Object.hasOwn(formulaText, `${part}-${key}`);
    const isShare = formulas[key].measured === 'share';
    assert.deepEqual([has('count'), has('whole')], [isShare, isShare], key);
  }
});

test('everything one chooses among has a word, and what is hard to choose has a hint', () => {
  const wanted = [
    ...categories.map((key) => `category-${key}`),
    ...directions.map((key) => `direction-${key}`),
    ...measuredKinds.flatMap((key) => ['', '-hint', '-example'].map((end) => `measured-${key}${end}`)),
    ...chartKinds.flatMap((key) => [`chart-${key}`, `chart-${key}-hint`]),
    ...periodKinds.map((key) => `period-${key}`),
    ...standings.map((key) => `standing-${key}`),
  ];
  for (const key of wanted) assert.ok(Object.hasOwn(choiceText, key), key);
});

test('what lies outside the bounds is told by the bound that is there', () => {
  const said = (lowest: number | null, highest: number | null) =>
    say(text['outside-bounds'], 'nb', boundsOf({ lowest, highest, unit: '%' }));
  assert.match(said(0, null), /^Tallet kan ikke være under 0 %\. Se etter komma/);
  assert.match(said(null, 100), /^Tallet kan ikke være over 100 %\./);
  assert.match(said(0.0005, 1200.5), /^Tallet må være fra 0,0005 til 1\s200,5 %\./);
});

test('a number that stands is said with all its decimals, and by whom', () => {
  assert.match(
    say(text['reading-stands'], 'nb', { value: 2.4375, name: 'Kari' }),
    /^Her står 2,4375, ført av Kari\./,
  );
});

test('the year numbers go back to is that of the rules', () => {
  for (const language of languages) {
    assert.ok(text['reading-too-long-ago'][language].includes(earliestPeriod.slice(0, 4)));
  }
});

test('no sentence of the room shouts or holds a straight quote', () => {
  const all: Phrases = { ...text, ...fieldText, ...formulaText, ...choiceText };
  for (const [key, row] of Object.entries(all))
    for (const language of languages) assert.doesNotMatch(row[language], /[!"']/, `${key} ${language}`);
});
