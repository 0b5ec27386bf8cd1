import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { linkIn } from '#journeys/letter-box.ts';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';
import { people } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { programme } from '#programme/contract.ts';
import { signIn } from '#sign-in/contract.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

const email = 'nina@skarvdal.example';

/** Calls an endpoint as the page's own script would, with its cookies. */
async function post(page: Page, path: string, data: object) {
  const answer = await page.request.post(`${stage.address}${path}`, { data });
  assert.equal(answer.status(), 200, `${path}: ${await answer.text()}`);
  return answer.json();
}

async function companyNamed(page: Page, name: string): Promise<string> {
  const answer = await page.request.get(`${stage.address}${programme.readPortfolio.path}`);
  const { rows } = (await answer.json()) as { rows: { name: string; company: string }[] };
  return rows.find((row) => row.name === name)!.company;
}

test('a manager who is invited by letter takes the role, sees the journey, and comes back by a letter of their own', async () => {
  const office = await stage.signIn('Marit Holte');
  const company = await companyNamed(office, 'Skarvdal Mekaniske');
  await post(office, people.invite.path.replace(':company', company), {
    invitation: makeId(),
    role: 'manager',
    name: 'Nina Berg',
    email,
    language: 'nb',
    toDate: '2028-01-01',
  });
  const invitation = linkIn(await stage.letters.next(email));
  assert.match(invitation, new RegExp(`^${stage.address}/invitation#[\\w-]{43}$`));

  const page = await stage.window();
  const token = invitation.split('#')[1]!;
  const seen = await post(page, people.lookAtInvitation.path, { token });
  assert.deepEqual([seen.role, seen.place, seen.invitedBy], ['manager', 'Skarvdal Mekaniske', 'Marit Holte']);
  await post(page, people.acceptInvitation.path, {
    token,
    person: makeId(),
    name: 'Nina Berg',
    language: 'nb',
  });
  await page.goto(`${stage.address}/`);
  await page.waitForURL(`${stage.address}/companies/${company}/journey`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.match(await page.locator('.who-button').innerText(), /Nina Berg, leder/);
  await assertAccessible(page, 'the first screen');

  const later = await stage.window();
  await later.goto(`${stage.address}/sign-in`);
  await later.getByLabel('E-post').fill(email);
  await later.getByRole('button', { name: 'Send meg lenken' }).click();
  await later.goto(linkIn(await stage.letters.next(email)));
  await later.getByRole('button', { name: 'Logg inn', exact: true }).click();
  await later.waitForURL(`${stage.address}/companies/${company}/journey`);
  const again = await page.request.post(`${stage.address}${signIn.lookAtLink.path}`, { data: { token } });
  assert.equal(again.status(), 422, 'an invitation is no link');
});
