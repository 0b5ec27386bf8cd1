import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, headline, openStage, type Stage } from '#journeys/stage.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

/** The list of meetings, by way of the steering group's own page. */
async function openMeetings(page: Page): Promise<string> {
  const session = await (await page.request.get(`${stage.address}/api/people/session`)).json();
  const { company } = session.memberships[0];
  const list = `${stage.address}/companies/${company}/steering-group/meetings`;
  await page.goto(list);
  await page.getByRole('heading', { level: 2, name: 'Foran dere' }).waitFor();
  return list;
}

const item = (page: Page, title: string) => page.locator('.minute-item').filter({ hasText: title });
const dialog = (page: Page) => page.locator('dialog[open]');

const principle = 'Det vi lover hverandre, holder vi';

/** Both parties adopt the principles they have been wording. */
async function adoptPrinciples(list: string, manager: Page, union: Page): Promise<void> {
  const principles = list.replace('steering-group/meetings', 'principles');
  for (const [page, side] of [
    [manager, 'ledelsen'],
    [union, 'de ansatte'],
  ] as const) {
    await page.goto(principles);
    await page.getByRole('button', { name: `Skriv under for ${side}` }).click();
  }
  await union.getByText('Begge parter har skrevet under. Prinsippene er vedtatt.').waitFor();
}

/** The other's page shows it by itself, within a second of the answer. */
const sees = (page: Page, words: string) => page.getByText(words).first().waitFor({ timeout: 5_000 });

test('minutes are written by both at once, signed by both, shut, and the dissent comes back', async () => {
  const manager = await stage.signIn('Ingrid Solbakk');
  const union = await stage.signIn('Terje Aune');
  const list = await openMeetings(manager);

  // The agenda is made from data, and each line leads to its source.
  await manager.locator('.meeting-line-next a').click();
  await manager.getByRole('heading', { name: 'Sakslista' }).waitFor();
  const late = manager
    .locator('.agenda-line')
    .filter({ hasText: 'Skulle vært klar' })
    .filter({ hasText: 'Veiledende prinsipper' });
  await late.getByRole('link', { name: /Åpne kilden/ }).waitFor();
  await assertAccessible(manager, 'an agenda');
  const meeting = manager.url();
  const begins = await manager.getByText(/Kan startes/).innerText();
  assert.match(begins, /\d+\. \w+/);

  // What was late is delivered, and leaves the agenda. Its day comes.
  const day = await dayOf(manager);
  await adoptPrinciples(list, manager, union);
  await manager.goto(meeting);
  await manager.getByRole('heading', { name: 'Sakslista' }).waitFor();
  assert.equal(await late.count(), 0);
  stage.setDay(day);
  await manager.reload();
  await union.goto(meeting);
  await manager.getByRole('button', { name: 'Start møtet' }).click();
  await dialog(manager).getByRole('button', { name: 'Start møtet' }).click();
  await manager.getByText(/Møtet er i gang/).waitFor();
  await sees(union, 'Møtet er i gang');

  // Both write at the same time, in fields of their own.
  const matter = 'Fire timer på nattskiftet';
  await item(manager, matter).getByRole('button', { name: 'Vedtak', exact: true }).click();
  await dialog(manager).getByLabel('Vedtaket på én linje').fill('Tre timer på nattskiftet');
  await dialog(manager).getByLabel('Prinsipp det bygger på').selectOption({ label: principle });
  await dialog(manager).getByRole('button', { name: 'Skriv inn' }).click();
  await dialog(manager).waitFor({ state: 'detached' });
  await item(union, matter).getByLabel('Mer om vedtaket').waitFor({ timeout: 5_000 });
  await item(union, matter).getByText(`Bygger på prinsippet «${principle}».`).waitFor();
  await Promise.all([
    item(manager, matter).getByLabel('Vedtaket på én linje').fill('Tre timer på nattskiftet ut året'),
    item(union, matter).getByLabel('Mer om vedtaket').fill('Gjelder også helg.'),
  ]);
  await manager.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Gjelder også helg.'),
  );
  await union.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some(({ value }) => value.endsWith('ut året')),
  );

  // The dissent is the employees' own.
  await item(union, matter).getByRole('button', { name: 'Uenighet', exact: true }).click();
  await dialog(union).getByLabel('Hva er dere uenige i?').fill('Fire timer må til på natt.');
  await dialog(union).getByRole('button', { name: 'Skriv inn' }).click();
  await dialog(union).waitFor({ state: 'detached' });
  await sees(manager, 'Bare de ansatte endrer dette.');

  // An action without a date is refused, with the sentence at the field.
  await item(manager, matter).getByRole('button', { name: 'Tiltak', exact: true }).click();
  await dialog(manager).getByLabel('Hva skal gjøres?').fill('Legg timene i skiftplanen');
  await dialog(manager).getByLabel('Hvem gjør det?').selectOption({ label: 'Amina Warsame' });
  await dialog(manager).getByRole('button', { name: 'Skriv inn' }).click();
  await dialog(manager).getByText('Skriv fristen.').first().waitFor();
  await assertAccessible(manager, 'an action without a date');
  await dialog(manager).getByLabel('Frist', { exact: true }).fill('18.12.2026');
  await dialog(manager).getByRole('button', { name: 'Skriv inn' }).click();
  await dialog(manager).waitFor({ state: 'detached' });

  // Counted, ended, signed by both on the same words.
  await manager.getByRole('button', { name: 'Tell til stede' }).click();
  await dialog(manager).getByRole('button', { name: 'Lagre antallet' }).click();
  await sees(union, 'Begge parter til stede');
  await assertAccessible(manager, 'minutes being written');
  await manager.getByRole('button', { name: 'Avslutt møtet' }).click();
  await dialog(manager).getByRole('button', { name: 'Avslutt møtet' }).click();
  await manager.getByText('Mangler underskrift fra begge parter.').waitFor();
  await union.getByRole('button', { name: 'Skriv under for de ansatte' }).click();
  await dialog(union).getByRole('button', { name: 'Skriv under' }).click();
  await sees(manager, 'Mangler underskrift fra ledelsen.');
  await manager.getByRole('button', { name: 'Skriv under for ledelsen' }).click();
  await dialog(manager).getByRole('button', { name: 'Skriv under' }).click();
  await sees(union, 'Begge parter har skrevet under.');
  await union.getByText(`Bygger på prinsippet «${principle}».`).waitFor();
  await assertAccessible(union, 'minutes both have signed');

  // Shut: no button to change them, and the server says no to whoever asks all the same.
  assert.equal(await union.getByRole('button', { name: 'Rett i referatet' }).count(), 0);
  const { status, code } = await union.evaluate(async (url) => {
    const [, , company, , , key] = new URL(url).pathname.split('/');
    const root = `/api/steering-groups/companies/${company}/meetings/${key}`;
    const view = await (await fetch(root)).json();
    const entry = view.minutes.entries.find((one: { kind: string }) => one.kind === 'dissent');
    const answer = await fetch(`${root}/entries/${entry.entry}/fields`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        edit: view.minutes.minutes,
        basedOn: null,
        field: 'text',
        value: 'Alt er greit',
      }),
    });
    return { status: answer.status, code: (await answer.json()).code };
  }, meeting);
  assert.deepEqual([status, code], [409, 'already-sealed']);

  // What has to be put right stands below, with a name.
  await manager.getByRole('button', { name: 'Legg til en rettelse' }).click();
  await dialog(manager).getByLabel('Rettelsen').fill('Helg betyr lørdag og søndag.');
  await dialog(manager).getByRole('button', { name: 'Legg til en rettelse' }).click();
  await sees(union, 'Helg betyr lørdag og søndag.');

  // The same as a tagged PDF.
  const href = await union.getByRole('link', { name: 'Åpne som PDF' }).getAttribute('href');
  const file = await union.request.get(`${stage.address}${href}`);
  const body = (await file.body()).toString('latin1');
  assert.equal(file.headers()['content-type'], 'application/pdf');
  assert.ok(body.includes('StructTreeRoot') && body.includes('MarkInfo'), 'the PDF has no tags');

  // The dissent stands on the next meeting's agenda by itself.
  await union.goto(list);
  await union.locator('.meeting-line-next a').click();
  await union.getByRole('heading', { name: 'Sakslista' }).waitFor();
  const back = union.locator('.agenda-line').filter({ hasText: '«Fire timer må til på natt.»' });
  await back.getByText('Uenighet', { exact: true }).waitFor();
  assert.match(await headline(union), /saker? til/);
  await back.getByRole('button', { name: 'Meld løst' }).click();
  await back.waitFor({ state: 'detached' });
  await union.getByRole('button', { name: 'Angre' }).click();
  await back.waitFor();
});

/** The day of the meeting a page shows, as the server told it. */
const dayOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const [, , company, , , key] = window.location.pathname.split('/');
    const answer = await fetch(`/api/steering-groups/companies/${company}/meetings/${key}`);
    return (await answer.json()).date as string;
  });
