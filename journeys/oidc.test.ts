import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';
import { buildPerson } from '#people/server/builders.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import { type IdentityService, openIdentityService } from '#platform/server/testing/identity-service.ts';

const programme = 'produktivitetsspranget';
const known = 'silje@prosjektsenter.example';

let service: IdentityService;
let stage: Stage;
before(async () => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  service = await openIdentityService({ returnAddresses: [`${address}/sign-in/return`] });
  const { issuer, clientId, clientSecret } = service;
  stage = await openStage({
    port,
    settings: {
      identityProviders: [
        {
          key: 'entra',
          label: 'Entra ID',
          issuer,
          clientId,
          clientSecret,
          trustsEmail: true,
          secondFactor: true,
        },
      ],
    },
  });
  const opened = openDatabase(stage.appUrl, () => undefined, 1);
  await inScope(opened.database, { programme }, (tx) =>
    buildPerson(tx, {
      name: 'Silje Moen',
      email: known,
      demo: false,
      roles: [{ role: 'programme-office', programme, place: 'Prosjektsenteret' }],
    }),
  );
  await opened.close();
});
after(async () => {
  await stage.close();
  await service.close();
});

/** A port the service can be told of before the server listens on it. */
async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

async function through(who: string) {
  const page = await stage.window();
  await page.goto(`${stage.address}/sign-in`);
  await page.getByRole('button', { name: 'Gå til Entra ID' }).click();
  await page.waitForURL(new RegExp(`^${service.issuer}`));
  await page.locator('input[name=login]').fill(who);
  await page.locator('input[name=password]').fill('hva som helst');
  await page.locator('button[type=submit]').click();
  await page.locator('input[name=prompt][value=consent]').waitFor({ state: 'attached' });
  await page.locator('button[type=submit]').click();
  return page;
}

test('somebody signs in by the service of their workplace, through its own page, and lands where their week begins', async () => {
  const page = await through(known);
  await page.waitForURL(`${stage.address}/companies`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const menu = page.locator('.who-button');
  assert.match(await menu.innerText(), /Silje Moen/);
  await page.goBack();
  assert.doesNotMatch(page.url(), /code=/, 'what the service sent does not stay in the history');
});

test('somebody nobody has invited is told what to do, and stays outside', async () => {
  const page = await through('ukjent@annet.example');
  await page.getByRole('heading', { name: 'Du ble ikke logget inn' }).waitFor();
  await page.getByText('Be om en invitasjon').waitFor();
  assert.equal(new URL(page.url()).search, '', 'the address says nothing of what was sent');
  await assertAccessible(page, 'the page of a sign-in that did not work');
  await page.getByRole('link', { name: 'Logg inn på en annen måte' }).click();
  await page.waitForURL(/sign-in$/);
});
