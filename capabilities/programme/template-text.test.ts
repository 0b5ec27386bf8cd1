import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { languages } from '#platform/contract/language.ts';
import type { TemplateProblem } from './template-problem.ts';
import { problemCodes } from './template-problem.ts';
import { describeProblem, problemText } from './template-text.ts';

/** Every value any sentence asks for. */
const values = {
  ...{
    bytes: 2_000_000,
    most: 40,
    fault: 'BAD_INDENT',
    key: 'weeks',
    found: 'x',
    language: 'sv',
    near: 'week',
  },
  ...{
    allowed: 'a, b',
    expected: 'array',
    least: 1,
    list: 'notes',
    from: 3,
    to: 2,
    week: 9,
    weeks: 5,
    previous: 4,
  },
  ...{
    cycle: 'a → b → a',
    due: 4,
    previousDue: 6,
    phase: 1,
    later: 2,
    side: 'employees',
    promised: 3,
    planned: 2,
  },
  ...{ count: 2, months: 18, percent: 80 },
};
const problem = (code: TemplateProblem['code']): TemplateProblem => ({
  ...{ code, file: 'a.yaml', line: 14, column: 3, path: 'phases[1].weeks' },
  values,
});

const begins = {
  nb: 'a.yaml, linje 14: ',
  nn: 'a.yaml, linje 14: ',
  en: 'a.yaml, line 14: ',
  sv: 'a.yaml, rad 14: ',
  pl: 'a.yaml, wiersz 14: ',
};

for (const language of languages) {
  test(`every problem has a sentence and a remedy in ${language}`, () => {
    for (const code of problemCodes) {
      const sentence = describeProblem(problem(code), language);
      assert.ok(sentence.startsWith(begins[language]), sentence);
      assert.doesNotMatch(sentence, /[{}]|undefined/, sentence);
      assert.match(sentence, /\.$/, sentence);
      if (language === 'nb' || language === 'nn') assert.match(sentence, /Rett ved å /, sentence);
      if (language === 'sv') assert.match(sentence, /Rätta genom att /, sentence);
    }
  });
}

test('no sentence is a copy from another language', () => {
  for (const code of problemCodes) {
    assert.equal(
      new Set(languages.map((language) => problemText[code][language])).size,
      languages.length,
      code,
    );
  }
});

/** A piece of a parsed message: literal text is type 0, all else that has a value asks for one by name. */
type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }> };

const asked = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ type, value, options }) => [
    ...(type !== 0 && value ? [value] : []),
    ...Object.values(options ?? {}).flatMap((choice) => asked(choice.value)),
  ]);

test('every language of a sentence uses the same values', () => {
  for (const code of problemCodes) {
    const used = languages.map((language) => {
      const format = new IntlMessageFormat(problemText[code][language], language, undefined, {
        ignoreTag: true,
      });
      return [...new Set(asked(format.getAst() as Part[]))].sort().join();
    });
    assert.equal(new Set(used).size, 1, `${code}: ${used.join(' / ')}`);
  }
});

test('a file name with signs of the message format is shown as it is', () => {
  const odd = { ...problem('missing-field'), file: "it's {a} <b>.yaml" };
  assert.match(describeProblem(odd, 'en'), /^it's \{a\} <b>\.yaml, line 14: /);
});
