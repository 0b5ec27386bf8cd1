import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';
import { people } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { signIn } from '#sign-in/contract.ts';

let stage: Stage;
let terminal: Page;
let badge: string;

before(async () => {
  stage = await openStage();
  for (const name of ['Geir Ove Rønne', 'Hilde Tangvik', 'Emil Johansen']) await choosePin(name);
  badge = await makeBadge('Geir Ove Rønne');
  terminal = await stage.window();
  await pairTerminal();
});
after(() => stage.close());

async function idOf(name: string): Promise<string> {
  const answer = await fetch(`${stage.address}${people.listDemoPersons.path}`);
  const { persons } = (await answer.json()) as { persons: { person: string; name: string }[] };
  return persons.find((one) => one.name === name)!.person;
}

/** Somebody chooses a PIN for themselves, as on their account page. */
async function choosePin(name: string): Promise<void> {
  const page = await stage.signIn(name);
  const answer = await page.request.put(`${stage.address}${signIn.keepPin.path}`, { data: { pin: '4071' } });
  assert.equal(answer.status(), 200, await answer.text());
  await page.context().close();
}

/** What a hand scanner types from the card a manager has printed. */
async function makeBadge(name: string): Promise<string> {
  const page = await stage.signIn('Morten Haugland');
  const company = /companies\/([^/]+)/.exec(page.url())![1]!;
  const answer = await page.request.post(
    `${stage.address}${signIn.makeBadge.path.replace(':company', company)}`,
    { data: { badge: makeId(), person: await idOf(name) } },
  );
  assert.equal(answer.status(), 200, await answer.text());
  const { secret } = (await answer.json()) as { secret: string };
  await page.context().close();
  return secret;
}

async function pairTerminal(): Promise<void> {
  await terminal.goto(`${stage.address}/wall`);
  await terminal.locator('.pairing-code').waitFor();
  const code = await terminal.locator('.pairing-code').innerText();
  const manager = await stage.signIn('Morten Haugland');
  await manager.goto(`${stage.address}/screens#${code}`);
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('Hva skal skjermen hete?').fill('Ved pausebordet');
  await dialog.getByLabel('Delt skjerm').check();
  await dialog.getByRole('button', { name: 'Koble til skjermen' }).click();
  await terminal.getByRole('heading', { name: 'Hvem er du?' }).waitFor();
}

const key = (name: string) => terminal.getByRole('button', { name, exact: true });
const press = async (digits: string) => {
  for (const digit of digits) await key(digit).click();
  await key('Logg inn').click();
};
const tiles = () => terminal.getByRole('heading', { name: 'Hvem er du?' });

test('an operator presses a name and a PIN, sees the journey, and the terminal is everybody’s again afterwards', async () => {
  await assertAccessible(terminal, 'the names');
  assert.equal(await terminal.getByText('Rønne').count(), 0);
  await key('Geir R.').click();
  await terminal.getByRole('heading', { name: 'Skriv PIN, Geir R.' }).waitFor();
  await assertAccessible(terminal, 'the PIN pad');
  await press('1111');
  await terminal.getByRole('alert').getByText('Navn og PIN passer ikke sammen').waitFor();
  assert.equal(await terminal.getByLabel('PIN').inputValue(), '');
  await press('4071');
  await terminal.waitForURL(/\/companies\/[^/]+\/journey$/);
  await terminal.getByText('Du bruker en delt skjerm').waitFor();
  await assertAccessible(terminal, 'a page at a shared terminal');
  await key('Ferdig').click();
  await tiles().waitFor();

  // The way back shows nothing of whoever was here.
  await terminal.goBack();
  await terminal.getByText('Du bruker en delt skjerm').waitFor({ state: 'detached' });
  assert.equal(await terminal.getByText('Geir Ove Rønne').count(), 0);
  await terminal.goto(`${stage.address}/wall`);
  await tiles().waitFor();
});

test('a keyboard types the PIN, and a hand scanner the badge', async () => {
  await key('Geir R.').click();
  await terminal.keyboard.type('4071');
  await terminal.keyboard.press('Enter');
  await terminal.getByText('Du bruker en delt skjerm').waitFor();
  await key('Ferdig').click();
  await tiles().waitFor();

  // Nobody has touched anything but a bare place on the screen.
  await terminal.locator('main').click({ position: { x: 5, y: 5 } });
  await terminal.keyboard.type('SPR-77-NOBODY');
  await terminal.keyboard.press('Enter');
  await terminal.getByText('Kortet gjelder ikke her').first().waitFor();
  await terminal.keyboard.type(badge);
  await terminal.keyboard.press('Enter');
  await terminal.getByText('Du bruker en delt skjerm').waitFor();
  await key('Ferdig').click();
  await tiles().waitFor();
});

test('five wrong PINs lock it, and the screen says for how long', async () => {
  await key('Hilde T.').click();
  for (const _ of [1, 2, 3, 4]) {
    await press('9999');
    await terminal.getByRole('alert').getByText('Navn og PIN passer ikke sammen').waitFor();
    await terminal.waitForFunction(
      () => (document.querySelector('#field-pin') as HTMLInputElement).value === '',
    );
  }
  await press('9999');
  await terminal.getByRole('alert').getByText('Vent 15 minutter').waitFor();
  await key('Velg et annet navn').click();
  await tiles().waitFor();
});

test('whoever walks away is signed out: the terminal asks, and then goes back to the names by itself', async () => {
  await terminal.clock.install();
  await terminal.goto(`${stage.address}/wall`);
  await key('Geir R.').click();
  await press('4071');
  await terminal.getByText('Du bruker en delt skjerm').waitFor();
  await terminal.clock.fastForward('04:35');
  const question = terminal.getByRole('dialog', { name: 'Er du her fortsatt?' });
  await question.waitFor();
  await question.getByRole('button', { name: 'Fortsett' }).click();
  await question.waitFor({ state: 'detached' });
  await terminal.clock.fastForward('04:35');
  await question.waitFor();
  await terminal.clock.fastForward('00:31');
  await tiles().waitFor();
  const session = await terminal.evaluate(
    async (path) => (await fetch(path)).json(),
    people.readSession.path,
  );
  assert.equal(session.person, null);
});
