import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const pages = globSync('{README.md,docs/**/*.md,capabilities/*/README.md}', { cwd: root }).sort();

const floors = 'app|benchmarks|capabilities|docs|engines|journeys|platform|programmes|tools';
const link = /\]\(([^)#]+)(?:#[^)]*)?\)/g;
const path = new RegExp(`\`((?:${floors})/[\\w./-]+\\.\\w+)\``, 'g');

/** What a page points at that is not there: its links, and the files it names in full. */
function lostIn(text: string, page: string): string[] {
  const linked = [...text.matchAll(link)].map(([, to = '']) => to).filter((to) => !/^\w+:/.test(to));
  const named = [...text.matchAll(path)].map(([, to = '']) => to);
  return [
    ...linked.filter((to) => !existsSync(join(root, dirname(page), to))),
    ...named.filter((to) => !existsSync(join(root, to))),
  ];
}

test('every link and every file named in full in the pages for people leads somewhere', () => {
  const lost = pages.flatMap((page) =>
    lostIn(readFileSync(join(root, page), 'utf8'), page).map((to) => `${page} points at ${to}`),
  );
  assert.deepEqual(lost, []);
  assert.ok(pages.length > 10, 'it has pages to read');
});

test('a link and a file that are gone are noticed', () => {
  const text =
    'See [there](gone.md#part), [here](map.md), `engines/journey/gone.ts` and `engines/journey/journey.ts`.';
  assert.deepEqual(lostIn(text, 'docs/habits.md'), ['gone.md', 'engines/journey/gone.ts']);
});

/** Files that the map names by their own name alone stand somewhere in the room it speaks of. */
test('every file the map names in short is a file of the house', () => {
  const names = new Set(
    globSync(`{${floors.replaceAll('|', ',')}}/**/*.{ts,tsx,cjs}`, { cwd: root }).map((file) =>
      file.split('/').at(-1),
    ),
  );
  const text = readFileSync(join(root, 'docs', 'map.md'), 'utf8');
  const short = [...text.matchAll(/`(?:[\w-]+\/)*([\w-]+\.tsx?)`/g)].map(([, name = '']) => name);
  assert.deepEqual(
    short.filter((name) => !names.has(name)),
    [],
  );
  assert.ok(short.length > 20);
});
