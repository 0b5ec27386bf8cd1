import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Cookie, Page } from 'playwright-core';
import { keyboardFaults, skipToContent } from '#journeys/screens/keyboard-faults.ts';
import { norwegianLeft, norwegianPieces } from '#journeys/screens/norwegian-left.ts';
import { readerOf, type Screen } from '#journeys/screens/screen.ts';
import { axeFaults, houseFaults } from '#journeys/screens/screen-faults.ts';
import { screens } from '#journeys/screens/screens.ts';
import { forget, goTo, turnsOf } from '#journeys/screens/walk.ts';
import { openStage, type Stage } from '#journeys/stage.ts';
import { people } from '#people/contract.ts';
import type { Language } from '#platform/contract/language.ts';
import type { WebRoom } from '#platform/web/room.ts';
import { programme } from '#programme/contract.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };

/** Each theme and each width once: colours are the same in every width, and a place is the same in every theme. */
const looks = [
  { size: wide, theme: 'light' },
  { size: narrow, theme: 'dark' },
] as const;

/** One screen of each page. Its other states are made of the same parts, and have least room on a phone. */
const onePerPage: ReadonlySet<Screen> = new Set(
  [...Map.groupBy(screens, ({ path }) => path.replace(/\{.+?\}/, '')).values()].flatMap((same) =>
    same.slice(0, 1),
  ),
);

/** As chosen in the person's menu, and as the machine asks. */
async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.evaluate((name) => {
    document.documentElement.className = name;
  }, theme);
}

const sessions = new Map<string, Cookie>();

/** Signs a window in as a person, or out: the pages of signing in are a story of their own. */
async function become(page: Page, name: string | null): Promise<void> {
  const at = (path: string) => `${stage.address}${path}`;
  await page.context().clearCookies({ name: 'spranget-session' });
  if (name === null) return;
  const known = sessions.get(name);
  if (known) return page.context().addCookies([known]);
  const { persons } = await (await page.request.get(at(people.listDemoPersons.path))).json();
  const found = persons.find((one: { name: string }) => one.name === name);
  assert.ok(found, `nobody in the demo world is called ${name}`);
  const answer = await page.request.post(at(people.signInAsDemoPerson.path), {
    data: { person: found.person },
  });
  assert.equal(answer.status(), 200, `${name} is not let in`);
  const cookies = await page.context().cookies(stage.address);
  sessions.set(name, cookies.find((cookie) => cookie.name === 'spranget-session')!);
}

async function companyIds(page: Page): Promise<Map<string, string>> {
  await become(page, 'Marit Holte');
  const answer = await page.request.get(`${stage.address}${programme.readPortfolio.path}`);
  const { rows } = (await answer.json()) as { rows: { name: string; company: string }[] };
  return new Map(rows.map(({ name, company }) => [name, company]));
}

/** Milliseconds; what takes longer on a busy machine does not come at all. */
const longestWait = 10_000;
const absent = 'it did not come.';
const mostLost = 6;

const visited = new Set<string>();

type Look = (page: Page, screen: Screen) => Promise<string[]>;

/** Opens each screen in one of three windows and looks at it; what was wrong, by screen. */
async function lookAtAll(list: readonly Screen[], language: Language, look: Look): Promise<string[]> {
  const faults: string[] = [];
  const waiting = turnsOf(list);
  let lost = 0;
  // Three windows, since the browser draws in some while another is looked into.
  const work = async (): Promise<void> => {
    // Without the device's own copy of all pages: nobody looks at it here, and each window would fetch it.
    const page = await stage.window({ language, firstVisit: true });
    let turn: Screen[] = [];
    const next = (): Screen | undefined => {
      if (turn.length === 0) turn = waiting.shift() ?? [];
      return turn.shift();
    };
    page.setDefaultTimeout(longestWait);
    const ids = await companyIds(page);
    for (let screen = next(); screen; screen = next()) {
      const { name } = screen;
      const found = await open(page, screen, language, ids).then(
        () => look(page, screen),
        (error: Error) => [`${absent} ${error.message.split('\n').slice(0, 4).join(' ')}`],
      );
      // When the pages themselves are broken, a few tell as much as all.
      if (found[0]?.startsWith(absent) && ++lost >= mostLost) break;
      faults.push(...found.map((fault) => `${name}: ${fault}`));
      await page.unrouteAll();
    }
    await page.context().close();
  };
  await Promise.all([work(), work(), work()]);
  return faults.sort();
}

async function open(page: Page, screen: Screen, language: Language, ids: Map<string, string>): Promise<void> {
  const path = screen.path.replace(/\{(.+)\}/, (_, name: string) => ids.get(name) ?? `no company ${name}`);
  await become(page, screen.as);
  await page.setViewportSize(wide);
  await wear(page, 'light');
  await goTo(page, `${stage.address}${path}`, screen.as);
  await page.getByRole('heading').first().waitFor();
  await screen.prepare?.(readerOf(page, language));
  visited.add(new URL(page.url()).pathname);
}

/** Milliseconds within which a page has taken on another size: fields and pictures measure themselves anew. */
const settled = 1000;

/** Gives the page another size, and waits until what is drawn to fit it has been drawn anew. */
async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  if (page.viewportSize()?.width === size.width) return;
  await page.setViewportSize(size);
  await page.evaluate(async (longest) => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 20)));
    const { documentElement: root } = document;
    const begun = performance.now();
    do {
      await frame();
      await frame();
    } while (root.scrollWidth > root.clientWidth && performance.now() - begun < longest);
  }, settled);
}

/** All that is asked of a screen: of a page in both themes and both widths, of its other states on a phone; by keyboard. */
async function lookWell(page: Page, screen: Screen, language: Language): Promise<string[]> {
  const faults: string[] = [];
  for (const { size, theme } of onePerPage.has(screen) ? looks : looks.slice(-1)) {
    await resize(page, size);
    await wear(page, theme);
    const found = [...(await axeFaults(page)), ...(await houseFaults(page, screen.language ?? language))];
    faults.push(...found.map((fault) => `${size.width} px, ${theme}: ${fault}`));
  }
  await resize(page, wide);
  const main = await mainOf(page, screen, language);
  // What stands before the content is the same on all pages, and gone through once.
  if (screen !== screens[0]) await skipToContent(page);
  return [...faults, ...(await keyboardFaults(page, main))];
}

/** The screen's main action; where there is nothing to do, what is on every screen. */
async function mainOf(page: Page, screen: Screen, language: Language) {
  if (screen.main) return screen.main(readerOf(page, language));
  const choices = [
    'dialog[open] .dialog-foot button',
    'main :is(a[href], button, input, select, textarea, summary)',
  ].map((places) => page.locator(places).first());
  for (const choice of choices) if (await choice.count()) return choice;
  return page.locator('.who-button');
}

function assertFaultless(faults: readonly string[]): void {
  assert.ok(faults.length === 0, `${faults.length} faults\n${faults.join('\n')}`);
}

/** The language with the longest words and the most forms: what has room and sense in it has so in the others. */
const hardest = 'pl';

test('every screen is accessible in light and dark, on a desk and on a phone, and by keyboard, all in one language', async () => {
  const pieces = await piecesFor(hardest);
  const faults = await lookAtAll(screens, hardest, async (page, screen) => [
    ...(await lookWell(page, screen, hardest)),
    ...(await norwegianLeft(page, pieces)),
  ]);
  assertFaultless(faults);
});

test('no page of any room is left out', async () => {
  const root = join(import.meta.dirname, '..');
  const files = globSync('capabilities/*/web/room.ts', { cwd: root });
  const rooms = await Promise.all(
    files.map((file) => import(join(root, file)) as Promise<{ room: WebRoom }>),
  );
  const declared = rooms.flatMap(({ room }) => room.pages.map(({ path }) => path));
  const unseen = (pages: readonly string[]) =>
    pages.filter((path) => ![...visited].some((seen) => patternOf(path).test(seen)));
  assert.ok(declared.length > 4, 'the rooms declare pages');
  assert.deepEqual(unseen(declared), []);
  assert.deepEqual(unseen(['/companies/$company/tavler']), ['/companies/$company/tavler']);
});

/** The addresses of a page: `/companies/$company/journey` stands for any company's; some things have a number or a name. */
const patternOf = (path: string) =>
  new RegExp(
    `^${path.replaceAll('$instrument', '[a-z][a-z0-9-]+').replaceAll(/\$\w+/g, '(?:[0-9a-f-]{36}|\\d+|gate-[a-z-]+)').replaceAll('/', '\\/')}$`,
  );

async function piecesFor(language: Language): Promise<string[]> {
  const pieces = await norwegianPieces(language);
  assert.ok(pieces.length > 300, `only ${pieces.length} pieces of bokmål to look for`);
  return pieces;
}

test('every page in English is all in English, and has room on a phone', async () => {
  const pieces = await piecesFor('en');
  const faults = await lookAtAll([...onePerPage], 'en', async (page, screen) => {
    await resize(page, narrow);
    return [...(await houseFaults(page, screen.language ?? 'en')), ...(await norwegianLeft(page, pieces))];
  });
  assertFaultless(faults);
});

type Planted = { fault: RegExp; plant: () => void };

/** Each is run in the browser on a faultless page, and has to be found. */
const planted: readonly Planted[] = [
  {
    fault: /color-contrast/,
    plant: () =>
      document.querySelector<HTMLElement>('.lead, .eyebrow')!.style.setProperty('color', '#d8d8d0'),
  },
  {
    fault: /button-name/,
    plant: () => {
      const button = document.querySelector('.who-button')!;
      for (const part of button.querySelectorAll('span')) part.remove();
    },
  },
  {
    fault: /no name/,
    plant: () => document.querySelector('summary')!.replaceChildren(),
  },
  {
    fault: /10\.0 px/,
    plant: () => document.querySelector<HTMLElement>('main p')!.style.setProperty('font-size', '10px'),
  },
  {
    fault: /2 first headings/,
    plant: () => document.querySelector('main')!.append(document.createElement('h1')),
  },
  {
    fault: /no title/,
    plant: () => {
      document.title = '';
    },
  },
  {
    fault: /<html lang="pl"> on a page in nb/,
    plant: () => {
      document.documentElement.lang = 'pl';
    },
  },
  {
    fault: /px wide in 390/,
    plant: () => document.querySelector<HTMLElement>('main p')!.style.setProperty('width', '500px'),
  },
];

const skarvdal = screens.find(({ name }) => name.includes('a gate that is late'))!;

test('a fault planted on a faultless screen is found', async () => {
  const page = await stage.window({ firstVisit: true });
  const ids = await companyIds(page);
  const lookOnce = async () => [...(await axeFaults(page)), ...(await houseFaults(page, 'nb'))];
  for (const { fault, plant } of planted) {
    await open(page, skarvdal, 'nb', ids);
    await resize(page, narrow);
    assert.deepEqual(
      (await lookOnce()).filter((one) => fault.test(one)),
      [],
    );
    await page.evaluate(plant);
    assert.match((await lookOnce()).join('\n'), fault);
    await forget(page);
  }
});

test('focus that is not seen, an act that Tab passes by and a word left in bokmål are found', async () => {
  const page = await stage.window({ language: 'pl', firstVisit: true });
  await open(page, skarvdal, 'pl', await companyIds(page));
  const act = page.locator('.deliverable-row summary').first();
  const pieces = await norwegianPieces('pl');
  assert.deepEqual(await norwegianLeft(page, pieces), []);
  assert.deepEqual(await keyboardFaults(page, act), []);

  await page.evaluate(() => {
    document.querySelector('.brand')!.setAttribute('style', 'outline: none !important');
    document.querySelector('.deliverable-row summary')!.setAttribute('tabindex', '-1');
    document.querySelector('h2')!.append(' Styringsgruppe');
  });
  assert.deepEqual(await norwegianLeft(page, pieces), ['bokmål left over: Styringsgruppe']);
  await page.locator('.skip').focus();
  const found = (await keyboardFaults(page, act)).join('\n');
  assert.match(found, /focus is not seen on a brand/);
  assert.match(found, /Tab does not reach the main action/);
});
