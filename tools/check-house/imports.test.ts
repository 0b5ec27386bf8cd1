import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsOf } from '#tools/check-house/imports.ts';
import { tokensOf } from '#tools/check-house/tokens.ts';

const seen = (source: string): string[] =>
  importsOf(tokensOf(source)).map(({ form, specifier, line }) => `${form} ${specifier} ${line}`);

test('every form of import is seen, with its line', () => {
  const source = [
    "import 'a';",
    "import b from 'b';",
    "import * as c from 'c';",
    "import d, { type D, e as f } from 'd';",
    "import type { G } from 'g';",
    'import {\n  h,\n} from "h";',
    "export * from 'i';",
    "export * as j from 'j';",
    "export { k } from 'k';",
    "export type { L } from 'l';",
    "const m = await import('m');",
    "type N = import('n').N;",
    'const o = import(`o`);',
    "const p = require('p');",
    "import data from './q.json' with { type: 'json' };",
  ].join('\n');
  assert.deepEqual(seen(source), [
    'import a 1',
    'import b 2',
    'import c 3',
    'import d 4',
    'import g 5',
    'import h 6',
    'export i 9',
    'export j 10',
    'export k 11',
    'export l 12',
    'dynamic m 13',
    'dynamic n 14',
    'dynamic o 15',
    'require p 16',
    'import ./q.json 17',
  ]);
});

test('what only looks like an import is passed over', () => {
  const source = [
    "// import a from 'a';",
    "/* import b from 'b';",
    "   import c from 'c'; */",
    `const d = "import e from 'e'";`,
    "const f = `import g from 'g'`;",
    'const url = import.meta.url;',
    "const h = { import: 'i', from: 'j' };",
    "room.import('k');",
    "export const from = 'l';",
    "export { m };\nconst n = 'o';",
    "export type P = { q: 'r' };",
    '/import s from "t"/.test(f);',
  ].join('\n');
  assert.deepEqual(seen(source), []);
});

test('an import inside a template’s braces is seen', () => {
  const source = "const a = `one ${`two ${import('b')}`} three import 'c'`;\nimport 'd';";
  assert.deepEqual(seen(source), ['dynamic b 1', 'import d 2']);
});

test('an import whose module is computed has no specifier', () => {
  assert.deepEqual(seen('import(name); import(`#${room}/store.ts`); import("a" as string);'), [
    'dynamic null 1',
    'dynamic null 1',
    'dynamic a 1',
  ]);
});

test('quotes and strokes in JSX text do not hide what follows', () => {
  const source = [
    "export const A = () => <p title=\"it's\">Don't and can't, 5 km/t // {b('x')}</p>;",
    'export const B = () => <a href="https://example.org">https://example.org/{c}</a>;',
    "export const C = () => <p>It's</p>;",
    "const page = () => import('./Page.tsx');",
  ].join('\n');
  assert.deepEqual(seen(source), ['dynamic ./Page.tsx 4']);
});

test('division and regular expressions are told apart', () => {
  const source = [
    "const a = b / c; const d = e / 'f'.length;",
    'const g = /["\'`]/.test(h) && i.match(/[/"]+/g);',
    'const j = (k + l) / 2 + m[0] / 3;',
    "import 'n';",
  ].join('\n');
  assert.deepEqual(seen(source), ['import n 4']);
});

test('a string continued on the next line keeps the count of lines', () => {
  assert.deepEqual(seen("const a = 'one \\\ntwo';\nconst b = `\n\n`;\nimport 'c';"), ['import c 6']);
});

test('a clause of types is told from a name that happens to be type', () => {
  const source = [
    "import type { A } from 'a';",
    "import type * as B from 'b';",
    "import { type C, d } from 'c';",
    "import type, { e } from 'd';",
    "import type from 'e';",
  ].join('\n');
  const typeOnly = importsOf(tokensOf(source)).map((site) => site.typeOnly ?? false);
  assert.deepEqual(typeOnly, [true, true, false, false, false]);
});
