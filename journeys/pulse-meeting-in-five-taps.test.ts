import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';
import { makeId } from '#platform/contract/id.ts';

/** A pulse meeting held at the board, counted tap by tap. */
let stage: Stage;
let company: string;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

type Made = { kind: string; board: string; thing: string; set: Record<string, unknown> };

const boardsOf = (page: Page) =>
  page.evaluate(async (id) => (await fetch(`/api/pulse-boards/companies/${id}`)).json(), company);

async function send(page: Page, made: Made[]): Promise<void> {
  const changes = made.map((one) => ({ change: makeId(), ...one }));
  const refused = await page.evaluate(
    async ([id, body]) => {
      const headers = { 'content-type': 'application/json' };
      const to = `/api/pulse-boards/companies/${id}/changes`;
      const answer = await (await fetch(to, { method: 'POST', headers, body })).json();
      return answer.outcomes.filter((one: { refused: unknown }) => one.refused);
    },
    [company, JSON.stringify({ changes })] as const,
  );
  assert.deepEqual(refused, []);
}

/** A daily board with one category and another board above it. */
async function hangUp(page: Page): Promise<{ board: string; category: string }> {
  const [board, above, category] = [makeId(), makeId(), makeId()];
  const of = (kind: string, thing: string, set: Made['set'], on = board): Made => ({
    kind,
    board: on,
    thing,
    set,
  });
  await send(page, [
    of('board', above, { kind: 'change', name: 'Ledermøtet', level: 3, language: 'nb' }, above),
    of('board', board, { kind: 'daily', name: 'Pakkeriet', level: 1, above, minutes: 10, language: 'nb' }),
    of('category', category, { name: 'Leveranse', unit: 'prosent i tide', target: '95' }),
  ]);
  return { board, category };
}

/** Taps made on a page by a hand. */
function handOn(page: Page) {
  let taps = 0;
  return {
    tap: async (name: string) => {
      await page.getByRole('button', { name }).first().click();
      taps += 1;
    },
    taps: () => taps,
  };
}

async function openBoard(page: Page, board: string): Promise<void> {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`${stage.address}/wall-board?company=${company}&board=${board}`);
  await page.getByRole('button', { name: 'Start pulsmøtet' }).waitFor();
}

const meetingsIn = async (page: Page, board: string) => {
  const { part } = await boardsOf(page);
  return part.things
    .filter((one: { kind: string; board: string }) => one.kind === 'meeting' && one.board === board)
    .map(({ fields }: { fields: Record<string, [unknown, number]> }) =>
      Object.fromEntries(Object.entries(fields).map(([name, [value]]) => [name, value])),
    );
};

test('when nothing is wrong, five taps lead from the board to a meeting that is closed', async () => {
  const page = await stage.signIn('Ingrid Solbakk');
  company = /companies\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  const { board, category } = await hangUp(page);
  const { today } = await boardsOf(page);
  await send(page, [
    {
      kind: 'cell',
      board,
      thing: `${category}:${today}:-`,
      set: { category, day: today, shift: null, status: 'planned', number: 96 },
    },
  ]);
  await openBoard(page, board);
  const hand = handOn(page);
  await hand.tap('Start pulsmøtet');
  await assertAccessible(page, 'The first step of a meeting');
  assert.deepEqual(
    await meetingsIn(page, board),
    [],
    'a hand that only brushed the wall has held no meeting',
  );
  await hand.tap('Neste: Tiltak');
  await hand.tap('Neste: Forslag');
  await hand.tap('Neste: Løft');
  await hand.tap('Avslutt møtet');
  await page.getByRole('heading', { name: 'Ingen nye løfter i dag' }).waitFor();
  assert.equal(hand.taps(), 5);
  await assertAccessible(page, 'The end of a meeting');

  await hand.tap('Hjelpen kom da vi spurte');
  await page.getByRole('button', { name: 'Hjelpen kom da vi spurte', pressed: true }).waitFor();
  await assert.doesNotReject(async () => {
    for (let tries = 0; tries < 50; tries++) {
      const [meeting] = await meetingsIn(page, board);
      if (meeting?.ended && meeting.learned === 'Hjelpen kom da vi spurte') return;
      await page.waitForTimeout(100);
    }
    throw new Error('The meeting is not kept as it was held.');
  });
  assert.equal((await meetingsIn(page, board)).length, 1);
});

test('a deviation holds the meeting until somebody has it by a day, and it ends with that promise', async () => {
  const page = await stage.signIn('Ingrid Solbakk');
  const { board } = await hangUp(page);
  await openBoard(page, board);
  const { tap } = handOn(page);
  await tap('Start pulsmøtet');
  await page.getByRole('button', { name: 'Avvik', exact: true }).click();
  await tap('Neste: Avvik');
  const next = page.getByRole('button', { name: 'Neste: Tiltak' });
  assert.equal(await next.getAttribute('aria-disabled'), 'true');
  await page.getByText('Ett avvik mangler eier med dag, eller hjelp.').waitFor();
  await assertAccessible(page, 'A meeting that a deviation holds back');

  await tap('Nytt tiltak');
  await page.getByLabel('Hva', { exact: true }).fill('Bytte fôring i form 14');
  await page.getByLabel('Et annet navn').fill('Jonas Berg');
  await tap('I morgen');
  await tap('Lagre');
  await page.getByText('Bytte fôring i form 14').waitFor();
  for (const step of ['Tiltak', 'Forslag', 'Løft']) await tap(`Neste: ${step}`);
  await tap('Én til');
  await tap('Alle ble hørt');
  await tap('Avslutt møtet');
  await page.getByRole('heading', { name: 'Én ting er lovet' }).waitFor();
  const promise = page.getByRole('listitem').filter({ hasText: 'Bytte fôring i form 14' });
  assert.match(await promise.innerText(), /Jonas Berg[\s\S]*24\. november/);
});
