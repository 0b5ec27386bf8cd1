import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { IntlMessageFormat as Whole } from 'intl-messageformat';
import { languages, type Phrases } from '#platform/contract/language.ts';
import { IntlMessageFormat as Light } from '#platform/contract/light-message.ts';

const root = join(import.meta.dirname, '..', '..');
const counts = [0, 1, 2, 3, 5, 12, 21, 22, 112, 1234, 1.5];

test('every phrase of the rooms is filled in as the whole library does', async () => {
  let seen = 0;
  for (const file of globSync('{platform,capabilities/pulse-boards,capabilities/screens}/**/*text.ts', {
    cwd: root,
  })) {
    const module = (await import(pathToFileURL(join(root, file)).href)) as Record<string, Phrases>;
    for (const phrase of Object.values(module).flatMap((table) => Object.values(table)))
      for (const language of languages) {
        const source = phrase[language];
        const names = [...source.matchAll(/\{(\w+)/g)].map(([, name]) => name!);
        for (const count of names.length > 0 ? counts : [0]) {
          const values = Object.fromEntries(names.map((name) => [name, count]));
          const whole = new Whole(source, language, undefined, { ignoreTag: true }).format(values);
          assert.equal(new Light(source, language).format(values), String(whole), `${file}: ${source}`);
          seen += 1;
        }
      }
  }
  assert.ok(seen > 1000);
});

test('quotes, words chosen by name and a plural inside another are read', () => {
  const source =
    "'{'{n, plural, one {it''s # {kind, select, a {card} other {thing}}} other {# '#' things}}'}'";
  for (const n of [1, 2]) {
    const values = { n, kind: 'a' };
    const whole = new Whole(source, 'en', undefined, { ignoreTag: true }).format(values);
    assert.equal(new Light(source, 'en').format(values), String(whole));
  }
  assert.throws(() => new Light('{n, plural, one {a}', 'en').format({ n: 1 }), SyntaxError);
});
