import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cell, WaveTables } from '#surveys/results-view.ts';
import { asksTheSame, inTermsOf } from '#surveys/same-statement.ts';

const item = (key: string, nb: string, en = nb) => ({
  key,
  theme: 'change',
  kind: 'scale' as const,
  scale: 'agree',
  text: { nb, nn: `${key} nn`, en, sv: `${key} sv`, pl: `${key} pl` },
});
const house = { key: 'attitudes', items: [item('reason-known', 'Jeg vet hvorfor.', 'I know why.')] };

test('an office’s copy asks the same, whatever it calls it and in whichever language it left it', () => {
  const copy = { key: 'ours', items: [item('x1', '  jeg VET hvorfor  '), item('x2', 'Noe annet')] };
  const english = { key: 'ours', items: [item('x1', 'Vet du det?', 'I know why')] };
  const other = { key: 'ours', items: [item('quite-else', 'Noe helt annet')] };
  assert.equal(asksTheSame(house, copy), true);
  assert.equal(asksTheSame(english, house), true);
  assert.equal(asksTheSame(house, other), false);
});

test('what was shown of a copy is known under the name it has here, and what is not the same is left out', () => {
  const copy = { key: 'ours', items: [item('reason-known', 'Noe annet'), item('x1', 'Jeg vet hvorfor')] };
  copy.items[0]!.text = { nb: 'Noe annet', nn: 'a', en: 'b', sv: 'c', pl: 'd' };
  const cell = { show: 'mean' } as Cell;
  const row = (key: string) => ({ key, whole: cell, groups: { site: { north: cell } }, change: null });
  const tables = {
    items: [row('reason-known'), row('x1')],
    themes: [],
    since: null,
  } as unknown as WaveTables;
  const items = inTermsOf(house, copy, tables).items.map(({ key }) => key);
  assert.deepEqual(items, ['reason-known']);
});
