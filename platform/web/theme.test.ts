import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { chooseTheme, chosenTheme } from '#platform/web/theme.ts';

const script = readFileSync(join(import.meta.dirname, 'public', 'theme.js'), 'utf8');

/** As much of a browser as the theme touches: its store, what the machine prefers, the page's class and colour. */
function openPage(stored: string | null, machineDark: boolean) {
  const store = new Map(stored ? [['spranget-theme', stored]] : []);
  const localStorage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  };
  const window = new EventTarget();
  const machine = Object.assign(new EventTarget(), { matches: machineDark });
  const root = { className: '' };
  let colour = '';
  const meta = { setAttribute: (_: string, value: string) => (colour = value) };
  const dispatchEvent = window.dispatchEvent.bind(window);
  runInNewContext(script, {
    localStorage,
    matchMedia: () => machine,
    addEventListener: window.addEventListener.bind(window),
    document: { documentElement: root, querySelector: () => meta },
  });
  // What theme.ts finds around it.
  for (const [name, value] of Object.entries({ localStorage, dispatchEvent }))
    Object.defineProperty(globalThis, name, { value, configurable: true });
  return {
    worn: () => [root.className, colour],
    turnMachine: (dark: boolean) => {
      machine.matches = dark;
      machine.dispatchEvent(new Event('change'));
    },
  };
}

const tokens = readFileSync(join(import.meta.dirname, 'styles', 'tokens.css'), 'utf8');

/** The colour of the top of a page in tokens.css. */
function topOf(theme: 'light' | 'dark'): string {
  const [light = '', dark = ''] = tokens.split(/^\.dark \{/m);
  return /--sp-stone-000: ([^;]+);/.exec(theme === 'light' ? light : dark)?.[1] ?? '';
}

const light = ['light', topOf('light')];
const dark = ['dark', topOf('dark')];

test('where nothing is chosen the page follows the machine, also while it is open', () => {
  const page = openPage(null, false);
  assert.deepEqual(page.worn(), light);
  page.turnMachine(true);
  assert.deepEqual(page.worn(), dark);
  page.turnMachine(false);
  assert.deepEqual(page.worn(), light);
});

test('a chosen theme stays whatever the machine does, until the machine is followed again', () => {
  const page = openPage('dark', false);
  assert.deepEqual([page.worn(), chosenTheme()], [dark, 'dark']);
  page.turnMachine(true);
  page.turnMachine(false);
  assert.deepEqual(page.worn(), dark);
  chooseTheme('system');
  assert.deepEqual([page.worn(), chosenTheme()], [light, 'system']);
  page.turnMachine(true);
  assert.deepEqual(page.worn(), dark);
});

test('a choice is worn at once, and the browser’s own frame with it', () => {
  const page = openPage(null, false);
  chooseTheme('dark');
  assert.deepEqual(page.worn(), dark);
  chooseTheme('light');
  assert.deepEqual(page.worn(), light);
  assert.match(light[1]!, /^#[0-9a-f]{6}$/);
  assert.match(dark[1]!, /^#[0-9a-f]{6}$/);
});
