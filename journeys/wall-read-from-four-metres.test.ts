import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { companyOf, hangBoards, send, thingsOn } from '#journeys/board-scene.ts';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { fieldOf } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';
import { wallText } from '#pulse-boards/wall-text.ts';

/** What a group reads on a wall, in pixels of 1920 × 1080; the rest is read close up. */
const smallest = 45;
const walls = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const;
/** The limits in a chart, the address under its square, and what is heard and not seen. */
const closeUp = '.wall-chart text, .wall-post small, .meet-unseen';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

type Seen = { words: number; small: string[]; out: string[]; sideways: number };

/** The words seen on a page, those too small and those outside the wall, and how far the page is too wide. */
const look = (page: Page): Promise<Seen> =>
  page.evaluate(
    ([least, apart]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: Seen = { words: 0, small: [], out: [], sideways: document.body.scrollWidth - innerWidth };
      while (walker.nextNode()) {
        const words = walker.currentNode.textContent?.trim() ?? '';
        const near = walker.currentNode.parentElement;
        if (!words || !near || near.closest(apart) || !near.checkVisibility({ visibilityProperty: true }))
          continue;
        found.words += 1;
        const size = Number.parseFloat(getComputedStyle(near).fontSize);
        if (size < least * (innerWidth / 1920)) found.small.push(`${words} (${size} px)`);
        const { left, right } = near.getBoundingClientRect();
        if (left < -1 || right > innerWidth + 1) found.out.push(words);
      }
      return found;
    },
    [smallest, closeUp] as const,
  );

async function assertLegible(page: Page, where: string): Promise<void> {
  const { words, small, out, sideways } = await look(page);
  assert.ok(words > 5, `${where} says nothing`);
  assert.deepEqual(small, [], `${where}: too small to be read from four metres`);
  assert.deepEqual(out, [], `${where}: words outside the wall`);
  assert.equal(sideways, 0, `${where} is wider than the wall`);
}

async function boardsOf(
  page: Page,
  company: string,
): Promise<{ board: string; name: string; kind: string }[]> {
  const things = [...(await thingsOn(page, company)).values()];
  return things
    .filter((thing) => thing.kind === 'board' && fieldOf(thing, 'ended') !== true)
    .map((thing) => ({
      board: thing.thing,
      name: String(fieldOf(thing, 'name')),
      kind: String(fieldOf(thing, 'kind')),
    }));
}

for (const [language, wall] of [
  ['nb', walls[0]],
  ['pl', walls[0]],
  ['sv', walls[1]],
] as const satisfies (readonly [Language, unknown])[])
  test(`what a group reads is large enough on every board and in every mode, in ${language} at ${wall.width} × ${wall.height}`, async () => {
    const page = await stage.signIn('Ragnhild Eik', { language });
    await page.setViewportSize(wall);
    const company = await companyOf(page);
    const boards = await boardsOf(page, company);
    assert.deepEqual(new Set(boards.map(({ kind }) => kind)), new Set(['daily', 'change']));
    for (const { board, name } of boards) {
      await page.goto(`${stage.address}/wall-board?company=${company}&board=${board}`);
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      await assertLegible(page, name);
      await page.getByRole('button', { name: say(wallText.edit, language) }).click();
      await page.locator('.meet-foot').waitFor();
      await assertLegible(page, `${name}, written on`);
      await page.reload();
      await page.getByRole('button', { name: say(wallText.meeting, language) }).click();
      await page.locator('.meet-foot').waitFor();
      await assertLegible(page, `${name}, at its meeting`);
      await assertAccessible(page, `${name}, at its meeting`);
    }
  });

/** How a mark is drawn, apart from its colour. */
const shapeOf = (mark: Element): string =>
  [...mark.children]
    .map((part) => [part.tagName, part.getAttribute('d'), part.getAttribute('stroke-dasharray')].join())
    .join();

test('without colour the marks of a wall are told apart by their shape, and each has its word beside it', async () => {
  const page = await stage.signIn('Ragnhild Eik');
  await page.setViewportSize(walls[0]);
  const company = await companyOf(page);
  const seen = new Map<string, string>();
  for (const { board, name, kind } of await boardsOf(page, company)) {
    if (kind !== 'daily') continue;
    await page.goto(`${stage.address}/wall-board?company=${company}&board=${board}`);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    for (const foot of await page.locator('.wall-status').all()) {
      const word = (await foot.innerText()).trim();
      assert.ok(word, `${name}: a mark without its word`);
      seen.set(word, await foot.locator('.wall-mark').evaluate(shapeOf));
    }
  }
  assert.ok(seen.size >= 3, `too few statuses hang: ${[...seen.keys()]}`);
  assert.equal(new Set(seen.values()).size, seen.size, 'two statuses have one shape');
});

test('on a board with far more than there is room for, nothing is left out without a word', async () => {
  const page = await stage.signIn('Ragnhild Eik');
  const company = await companyOf(page);
  const { board, above } = await hangBoards(page, company);
  const words = 'Spennskruen løsner når trykket stiger, og linja står til noen finner nøkkelen. '.repeat(7);
  const card = (on: string, list: string, n: number) =>
    changeOf('card', on, makeId(), { list, text: `${n} ${words}`, column: 'to-do', language: 'nb' });
  const names = ['HMS', 'Leveranse', 'Kostnad', 'Mennesker', 'Miljø', 'Vedlikehold', 'Orden'];
  await send(page, company, [
    ...names.map((name) => changeOf('category', board, makeId(), { name })),
    ...Array.from({ length: 20 }, (_, n) => card(board, 'tasks', n)),
    ...Array.from({ length: 20 }, (_, n) => card(above, 'tasks', n)),
    ...Array.from({ length: 6 }, (_, n) => card(above, 'problems', n)),
  ]);
  for (const wall of [...walls, { width: 1024, height: 768 }]) {
    await page.setViewportSize(wall);
    await page.goto(`${stage.address}/wall-board?company=${company}&board=${board}`);
    await page.locator('.wall-actions li').first().waitFor();
    assert.equal((await page.locator('.wall-tile, .wall-others li').all()).length, names.length + 1);
    assert.equal(await page.locator('.wall-actions').evaluate(hungOf), 20 - (await moreIn(page, 'h2')));
    await page.goto(`${stage.address}/wall-board?company=${company}&board=${above}`);
    await page.locator('.wall-cards li').first().waitFor();
    const toDo = page.locator('.wall-list').nth(1);
    assert.equal(await toDo.locator('.wall-cards').evaluate(hungOf), 20 - (await moreIn(toDo, '.wall-more')));
    assert.equal(await moreIn(page, '.wall-logs'), 5);
    assert.equal(await page.evaluate(() => document.querySelector('main')!.scrollHeight - innerHeight), 0);
  }
});

/** Rows that are seen in a list, each whole. */
const hungOf = (list: Element): number => {
  const end = list.getBoundingClientRect().bottom + 1;
  const rows = [...list.children].filter((row) => !row.matches('.wall-more, .wall-out'));
  return rows.filter((row) => row.getBoundingClientRect().bottom <= end).length;
};

/** What «+ 4 til» says within a part of the page. */
async function moreIn(near: Page | Locator, part: string): Promise<number> {
  const words = await near.locator(part, { hasText: /\+ \d/ }).first().innerText();
  return Number(/\+ (\d+)/.exec(words)![1]);
}
