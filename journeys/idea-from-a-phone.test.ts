import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, headline, openStage, type Stage } from '#journeys/stage.ts';
import { makeId } from '#platform/contract/id.ts';

let stage: Stage;
let leader: Page;
let company: string;
let sign: string;
const board = makeId();
const safety = makeId();

/** Calls as whoever is signed in in a window. */
const callAs = (page: Page, path: string, body?: object) =>
  page.evaluate(
    async ([to, sent]) => {
      const answer = await fetch(to as string, {
        method: sent ? 'POST' : 'GET',
        headers: sent ? { 'content-type': 'application/json' } : {},
        ...(sent ? { body: JSON.stringify(sent) } : {}),
      });
      return answer.json();
    },
    [path, body] as const,
  );

type Thing = { kind: string; fields: Record<string, [unknown, number]> };
const cardsWith = async (text: string) => {
  const { part } = await callAs(leader, `/api/pulse-boards/companies/${company}`);
  return (part.things as Thing[]).filter(({ kind, fields }) => kind === 'card' && fields.text?.[0] === text);
};

before(async () => {
  stage = await openStage();
  leader = await stage.signIn('Ingrid Solbakk');
  company = (await callAs(leader, '/api/people/session')).memberships[0].company;
  const name = {
    kind: 'daily',
    name: 'Formlinje 2',
    area: 'Støperiet',
    level: 1,
    language: 'nb',
    time: '07:00',
  };
  const changes = [
    { change: makeId(), kind: 'board', board, thing: board, set: name },
    { change: makeId(), kind: 'category', board, thing: safety, set: { name: 'HMS', place: 'a' } },
  ];
  await callAs(leader, `/api/pulse-boards/companies/${company}/changes`, { changes });
});
after(() => stage.close());

test('a manager makes a sign for the machine, and gets it as a PDF', { timeout: 120_000 }, async () => {
  await leader.goto(`${stage.address}/companies/${company}/pulse-boards/${board}/links`);
  await leader.getByRole('button', { name: 'Lag et skilt' }).click();
  await leader.getByLabel('Hvor skiltet henger').fill('Ved sandsiloen');
  await leader.getByRole('dialog').getByRole('button', { name: 'Lag et skilt' }).click();
  sign = await leader.getByLabel('Lenka', { exact: true }).inputValue();
  assert.match(sign, /\/post#[\w-]{43}$/);
  const [file] = await Promise.all([
    leader.waitForEvent('download'),
    leader.getByRole('button', { name: 'Hent A4' }).click(),
  ]);
  assert.equal(file.suggestedFilename(), 'spranget-a4.pdf');
  await leader.getByRole('button', { name: 'Ferdig' }).click();
  assert.equal(await headline(leader), 'Ett skilt fører til Formlinje 2');
  await assertAccessible(leader, 'the page of signs');
});

const addressOf = () => `${stage.address}/post#${sign.split('#')[1]}`;

test('somebody without an account posts an idea in Polish within a minute', {
  timeout: 120_000,
}, async () => {
  const begun = Date.now();
  const phone = await stage.window({ language: 'nb', width: 390 });
  await phone.goto(addressOf());
  await phone.getByRole('button', { name: 'Polski' }).click();
  const words = phone.getByRole('textbox', { name: 'Co widzisz?' });
  await words.fill('Wózek stoi za daleko od formy');
  await phone.getByRole('radio', { name: 'Propozycja' }).check();
  await phone.getByRole('radio', { name: 'HMS' }).check();
  await assertAccessible(phone, 'the page behind a sign');
  assert.equal(await phone.evaluate(() => document.documentElement.scrollWidth), 390);
  await phone.getByRole('button', { name: 'Wyślij' }).click();
  await phone.getByRole('heading', { name: 'Karteczka wisi na tablicy Formlinje 2' }).waitFor();
  assert.ok(Date.now() - begun < 60_000);
  const cards = await cardsWith('Wózek stoi za daleko od formy');
  assert.deepEqual(
    cards.map(({ fields }) => [
      fields.list?.[0],
      fields.language?.[0],
      fields.origin?.[0],
      fields.category?.[0],
    ]),
    [['suggestions', 'pl', 'nobody', safety]],
  );
  await assertAccessible(phone, 'what happens next');
});

test('without coverage the card waits on the phone, and is sent once', { timeout: 120_000 }, async () => {
  const phone = await stage.window({ width: 390 });
  await phone.goto(addressOf());
  await phone.getByRole('heading', { name: 'Skriv en lapp til Formlinje 2' }).waitFor();
  await phone.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await phone.context().setOffline(true);
  await phone.reload();
  await phone.getByRole('textbox', { name: 'Hva har du sett?' }).fill('Slangen lekker');
  await phone.getByRole('button', { name: 'Send' }).click();
  await phone.getByRole('heading', { name: 'Lappen er lagret på telefonen' }).waitFor();
  assert.equal((await cardsWith('Slangen lekker')).length, 0);
  await phone.reload();
  await phone.getByText('Én lapp venter på dekning').waitFor();
  // Whoever holds the phone next sees how many wait, and nothing of what they say.
  assert.ok(!(await phone.locator('body').innerText()).includes('Slangen lekker'));
  await phone.getByRole('button', { name: 'Slett' }).click();
  await phone.getByText('Slette lappen for godt?').waitFor();
  await phone.getByRole('button', { name: 'Behold' }).click();
  await phone.context().setOffline(false);
  await phone.getByText('Én lapp venter på dekning').waitFor({ state: 'detached', timeout: 40_000 });
  assert.equal((await cardsWith('Slangen lekker')).length, 1);
});
