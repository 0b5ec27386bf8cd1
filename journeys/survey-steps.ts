import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Stage } from '#journeys/stage.ts';
import { ballotBytes, inGroups } from '#surveys/ballot.ts';
import type { BallotPaper } from '#surveys/ballot-view.ts';
import { makeBallot, seal, unblind } from '#surveys/cast.ts';

/** A survey as it is told on paper: where it is answered, and codes to draw. */
export type OnPaper = { address: string; tokens: string[] };
/** What somebody answers to a question: a step from 1, or words. */
export type Answering = (question: string, n: number) => number;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

/** Fills a plan in by its labels, days as `YYYY-MM-DD`, and saves it. */
export async function savePlan(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    await page.getByLabel(label, { exact: true }).fill(day ? `${day[3]}.${day[2]}.${day[1]}` : value);
  }
  await press(page, 'Lagre planen');
  await page.getByRole('heading', { level: 1, name: 'Planen for undersøkelsen venter på' }).waitFor();
}

/** Both parties read the sheet and sign it. */
export async function signByBoth(leader: Page, union: Page): Promise<void> {
  for (const [page, whose] of [
    [leader, 'ledelsen'],
    [union, 'de ansatte'],
  ] as const) {
    if (page.url() !== leader.url()) await page.goto(leader.url());
    await press(page, `Skriv under for ${whose}`);
    await page
      .locator('.wave-sign')
      .getByText(/skrev under/)
      .first()
      .waitFor();
  }
}

/** Makes code slips on the page of the survey, and comes back to it. */
export async function makeSlips(page: Page, count: number): Promise<OnPaper> {
  const shared = page.getByRole('link', { name: 'Åpne felles side' });
  const address = /\/svar\/([^?]+)/.exec((await shared.getAttribute('href')) ?? '')?.[1] ?? '';
  await page.getByRole('link', { name: 'Lag kodelapper' }).click();
  await page.getByLabel('Antall', { exact: true }).fill(String(count));
  await press(page, 'Lag kodelapper');
  await page.locator('.slip-code').first().waitFor();
  const tokens = await page.locator('.slip-code').allInnerTexts();
  assert.equal(tokens.length, count);
  await press(page, 'Ferdig, gå tilbake');
  await press(page, 'Ja, gå videre');
  await shared.waitFor();
  return { address, tokens: tokens.map((token) => token.replaceAll(/[^0-9A-Za-z]/g, '')) };
}

/** Answers on the page itself: every question by the keyboard. `look` is called on the first question. */
export async function answerOnPage(
  stage: Stage,
  { address, tokens }: OnPaper,
  answering: Answering,
  look: (phone: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  const phone = await stage.window({ width: 390, firstVisit: true });
  await phone.goto(`${stage.address}/svar/${address}#${inGroups(tokens.shift()!)}`);
  await phone.getByRole('button', { name: 'Begynn', exact: true }).click();
  const shown = phone.locator('.question:not([hidden])');
  await shown.waitFor();
  await look(phone);
  for (let n = 0; n < 40 && (await phone.locator('#overview').isHidden()); n += 1) {
    if ((await shown.locator('textarea').count()) > 0) {
      await phone.locator('#next').click();
      continue;
    }
    const id = (await shown.getAttribute('id')) ?? '';
    // Of a list of places there may be fewer than the steps of a scale.
    await phone.keyboard.press(id.startsWith('i-') ? String(answering(id.slice(2), n)) : '0');
    await phone.keyboard.press('Enter');
  }
  await phone.getByRole('button', { name: 'Send svaret', exact: true }).click();
  await phone.locator('#thanks').waitFor();
  await phone.context().close();
}

/** Answers as a device does, without the page; `words` to the first question for words. */
export async function answerByHand(
  stage: Stage,
  { address, tokens }: OnPaper,
  answering: Answering,
  words = '',
): Promise<void> {
  const at = `${stage.address}/api/surveys/waves/${address}`;
  const posted = async (path: string, data: object) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${at}${path}`, { method: 'POST', headers, body: JSON.stringify(data) });
    const said = await answer.text();
    assert.equal(answer.status, 200, said);
    return JSON.parse(said);
  };
  const paper = (await (await fetch(at)).json()) as BallotPaper;
  const asked = paper.instrument.items;
  const marks = asked
    .filter(({ kind }) => kind !== 'text')
    .map(({ key }, n) => [key, answering(key, n)] as const);
  const text = asked.find(({ kind }) => kind === 'text')?.key;
  const held = await makeBallot(paper, randomBytes(ballotBytes));
  const { signature } = await posted('/ballots', { token: tokens.shift()!, blinded: held.blinded });
  const answer = {
    marks: Object.fromEntries(marks),
    groups: {},
    words: words && text ? { [text]: words } : {},
  };
  await posted('/answers', {
    ballot: held.ballot,
    signature: await unblind(paper, held, signature),
    sealed: await seal(paper, held, answer),
  });
}

/** Both parties end it before its day, and it has been counted. */
export async function endByBoth(leader: Page, union: Page): Promise<void> {
  for (const page of [leader, union]) {
    await page.reload();
    await press(page, 'Avslutt før tiden');
    await page
      .locator('dialog[open]')
      .getByRole('button', { name: 'Avslutt før tiden', exact: true })
      .click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
  await leader
    .getByRole('heading', { level: 1, name: /^(Ansatte leser svarene nå|\d+ av \d+ svarte)/ })
    .waitFor({ timeout: 15_000 });
}

/** Answers from the question on show to the overview, by the keyboard. */
export async function answerRest(page: Page): Promise<void> {
  for (let step = 0; step < 40 && (await page.locator('#overview').isHidden()); step += 1) {
    const isWords = (await page.locator('.question:not([hidden]) textarea').count()) > 0;
    if (isWords) await page.locator('#next').click();
    else {
      await page.keyboard.press(String(1 + (step % 5)));
      if ((await page.locator('.question:not([hidden]) input:checked').count()) === 0)
        await page.keyboard.press('0');
      await page.keyboard.press('Enter');
    }
  }
}
