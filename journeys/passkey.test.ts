import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { linkIn } from '#journeys/letter-box.ts';
import { assertAccessible, headline, openStage, type Stage } from '#journeys/stage.ts';
import { buildPerson } from '#people/server/builders.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';

const programme = 'produktivitetsspranget';
const email = 'silje@prosjektsenter.example';

let stage: Stage;
before(async () => {
  stage = await openStage();
  const opened = openDatabase(stage.appUrl, () => undefined, 1);
  await inScope(opened.database, { programme }, (tx) =>
    buildPerson(tx, {
      name: 'Silje Moen',
      email,
      demo: false,
      roles: [{ role: 'programme-office', programme, place: 'Prosjektsenteret' }],
    }),
  );
  await opened.close();
});
after(() => stage.close());

/** A phone's own keeper of passkeys, which says yes to whoever asks. */
async function giveDevice(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    keys: () => session.send('WebAuthn.getCredentials', { authenticatorId }),
    refuse: (refuses: boolean) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: !refuses }),
  };
}

test('somebody of the office signs in by letter, makes a passkey as the second step, and needs nothing else after', async () => {
  const page = await stage.window();
  const device = await giveDevice(page);
  await page.goto(`${stage.named}/sign-in`);
  await page.getByLabel('E-post').fill(email);
  await page.getByRole('button', { name: 'Send meg lenken' }).click();
  await page.getByRole('heading', { name: 'Se i e-posten din' }).waitFor();
  await assertAccessible(page, 'the page after asking for a letter');

  const letter = await stage.letters.next(email);
  assert.equal(letter.subject, 'Logg inn i Spranget');
  await page.goto(linkIn(letter).replace(stage.address, stage.named));
  await page.getByRole('heading', { name: 'Logg inn som s•••@prosjektsenter.example' }).waitFor();
  await assertAccessible(page, 'the page of a link');
  await page.getByRole('button', { name: 'Logg inn', exact: true }).click();

  await page.waitForURL(`${stage.named}/sign-in/second`);
  await page.getByRole('heading', { name: 'Sett opp et andre trinn' }).waitFor();
  await assertAccessible(page, 'setting up the second step');
  await page.getByRole('button', { name: 'Lag passnøkkel' }).click();
  await page.waitForURL(`${stage.named}/companies`);
  assert.equal((await device.keys()).credentials.length, 1);

  await page.locator('.who-button').click();
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await page.waitForURL(`${stage.named}/sign-in`);
  await page.getByRole('button', { name: 'Bruk passnøkkel' }).click();
  await page.waitForURL(`${stage.named}/companies`);

  await page.locator('.who-button').click();
  await page.getByRole('link', { name: 'Slik logger du inn' }).click();
  await page.getByText('Denne enheten').waitFor();
  assert.equal(await headline(page), 'Slik logger du inn');
  await assertAccessible(page, 'the account page');
  await page.getByRole('button', { name: 'Fjern Denne enheten' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fjern' }).click();
  await page.getByText('Fjernet.').waitFor();
  await page.getByText('Denne enheten').waitFor({ state: 'detached' });
});

test('a device that does not know whom it is held by is refused in words, and a used link too', async () => {
  const page = await stage.window();
  const device = await giveDevice(page);
  await device.refuse(true);
  await page.goto(`${stage.named}/sign-in`);
  await page.getByRole('button', { name: 'Bruk passnøkkel' }).click();
  await page.getByText('Passnøkkelen ble ikke brukt').waitFor();
  await page.getByLabel('E-post').fill(email);
  await page.getByRole('button', { name: 'Send meg lenken' }).click();
  const link = linkIn(await stage.letters.next(email)).replace(stage.address, stage.named);
  for (const expected of ['Logg inn som s•••@prosjektsenter.example', 'Du ble ikke logget inn']) {
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByRole('heading', { name: expected }).waitFor();
    const enter = page.getByRole('button', { name: 'Logg inn', exact: true });
    if (await enter.count()) {
      await enter.click();
      await page.waitForURL(/second$/);
    }
  }
  await page.getByText('Lenken virker ikke lenger.').waitFor();
  await page.getByRole('link', { name: 'Be om en ny lenke' }).click();
  await page.waitForURL(/sign-in$/);
});
