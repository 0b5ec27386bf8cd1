import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import type { Received } from '#journeys/letter-box.ts';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';
import { calendarFaults } from '#platform/server/calendar/calendar-faults.ts';

let stage: Stage;
let page: Page;
let address: string;

const visit = 'Rådgiverbesøk 8';
const manager = 'ingrid.solbakk@skarvdal-mekaniske.example';
const folder = mkdtempSync(join(tmpdir(), 'spranget-moved-'));

before(async () => {
  stage = await openStage();
  page = await stage.signIn('Kari Myhre');
  await page.getByRole('link', { name: 'Skarvdal Mekaniske' }).click();
  await page.getByRole('button', { name: 'Få datoene i kalenderen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Bare Skarvdal Mekaniske').check();
  await dialog.getByRole('button', { name: 'Lag adresse' }).click();
  address = await dialog.getByRole('textbox', { name: 'Kalenderadresse' }).inputValue();
  await assertAccessible(page, 'the calendar dialog with its invitations');
  await dialog.getByRole('button', { name: 'Lukk' }).click();
});

after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stage.close();
});

/** The subscription as a calendar program reads it. */
async function feed(): Promise<{ text: string; events: ICAL.Event[] }> {
  const text = await (await fetch(address)).text();
  assert.deepEqual(calendarFaults(text), []);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return { text, events: events.map((one) => new ICAL.Event(one)) };
}

async function eventInFeed(): Promise<ICAL.Event> {
  const { events } = await feed();
  const found = events.filter(({ summary }) => summary === visit);
  assert.equal(found.length, 1, 'one event, however often it moves');
  return found[0]!;
}

const statusOf = (event: ICAL.Event) => event.component.getFirstPropertyValue('status');

/** The invitation in a letter, and how it is to be taken. */
function invitationIn({ calendar }: Received): { method: unknown; event: ICAL.Event } {
  assert.ok(calendar, 'the letter holds an event');
  assert.deepEqual(calendarFaults(calendar), []);
  const whole = new ICAL.Component(ICAL.parse(calendar));
  return {
    method: whole.getFirstPropertyValue('method'),
    event: new ICAL.Event(whole.getFirstSubcomponent('vevent')!),
  };
}

const hasKhal = spawnSync('khal', ['--version']).status === 0;

/** What khal has about the visit once it has taken the file in beside what it had; nothing where khal is not. */
function khalAfter(text: string): string[] | null {
  if (!hasKhal) return null;
  const config = join(folder, 'config');
  mkdirSync(join(folder, 'calendar'), { recursive: true });
  writeFileSync(
    config,
    `[calendars]\n[[spranget]]\npath = ${join(folder, 'calendar')}\n[sqlite]\npath = ${join(folder, 'khal.db')}\n[locale]\nlocal_timezone = Europe/Oslo\ndefault_timezone = Europe/Oslo\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n`,
  );
  writeFileSync(join(folder, 'in.ics'), text);
  const khal = (...args: string[]) => {
    const env = { ...process.env, HOME: folder, XDG_CACHE_HOME: folder, LC_ALL: 'C.UTF-8' };
    const { status, stdout, stderr } = spawnSync('khal', ['-c', config, ...args], { env, encoding: 'utf8' });
    assert.deepEqual([status, stderr.trim()], [0, '']);
    return stdout;
  };
  khal('import', '--batch', '-a', 'spranget', join(folder, 'in.ics'));
  const listed = khal(
    'list',
    '--format',
    '{start-long}|{title}',
    '--day-format',
    '',
    '2026-11-01',
    '2028-12-31',
  );
  return listed.split('\n').filter((line) => line.endsWith(`|${visit}`));
}

const dialogOf = () => page.getByRole('dialog').filter({ hasText: visit });

async function askToMove(day: string): Promise<void> {
  await dialogOf().getByRole('textbox', { name: 'Dag', exact: true }).fill(day);
}

test('a holiday is refused with better days, and a good day moves the visit while the rhythm stays', async () => {
  const first = await eventInFeed();
  assert.equal(first.startDate.toString().slice(0, 10), '2027-01-13');
  assert.match(String(first.description), /Tidspunktet er ikke avtalt/);
  assert.deepEqual(
    khalAfter((await feed()).text)?.map((line) => line.slice(0, 10)) ?? null,
    hasKhal ? ['2027-01-13'] : null,
  );

  await page.getByRole('button', { name: `${visit}: Flytt` }).click();
  await askToMove('01.01.2027');
  await dialogOf()
    .getByText('Nærmeste arbeidsdager: torsdag 31. desember 2026 eller mandag 4. januar 2027.')
    .waitFor();
  await dialogOf().getByRole('button', { name: 'Flytt besøket' }).click();
  await dialogOf()
    .getByRole('alert')
    .getByText(/er en fridag/)
    .first()
    .waitFor();
  await assertAccessible(page, 'the dialog that says no to a holiday');

  await askToMove('14.01.2027');
  await dialogOf()
    .getByText(/Etter flyttingen: \d+ arbeidsdager siden forrige, \d+ til neste/)
    .waitFor();
  await dialogOf().getByLabel('Fra').fill('8.30');
  await dialogOf().getByLabel('Til').fill('12');
  await dialogOf().getByLabel('Hvordan').selectOption({ label: 'Hos bedriften' });
  await dialogOf().getByLabel('Sted').fill('Møterom Fjell');
  await dialogOf().getByRole('button', { name: 'Flytt besøket' }).click();
  await dialogOf().getByText('Skriv en kort grunn', { exact: false }).first().waitFor();
  await dialogOf().getByLabel('Hvorfor flyttes det?').fill('Kunden kommer på besøk');
  await dialogOf().getByRole('button', { name: 'Flytt besøket' }).click();
  await page.getByText(`${visit} er nå torsdag 14. januar.`, { exact: false }).waitFor();

  const row = page.locator('.beats li').filter({ hasText: visit });
  assert.match(await row.locator('s').innerText(), /ons\. 13\. jan\./);
  assert.match(await row.innerText(), /tor\. 14\. jan\./);
  await page.locator('.ribbon.only-wide .beat-was').first().waitFor();
  await assertAccessible(page, 'the journey with a visit that was moved');

  const moved = await eventInFeed();
  assert.equal(moved.uid, first.uid);
  assert.ok(moved.sequence > first.sequence, 'a higher sequence');
  assert.equal(moved.startDate.toString(), '2027-01-14T08:30:00');
  assert.equal(moved.location, 'Hos bedriften, Møterom Fjell');
  assert.deepEqual(khalAfter((await feed()).text), hasKhal ? [`2027-01-14 08:30|${visit}`] : null);
});

test('the letter with the invitation comes to the manager four weeks before, with the same uid', async () => {
  stage.setDay('2026-12-18');
  await stage.runErrand('programme.invitations');
  await stage.runErrand('programme.invitation-letters');
  let letter = await stage.letters.next(manager);
  while (!letter.text.includes(visit)) letter = await stage.letters.next(manager);
  const { method, event } = invitationIn(letter);
  const inFeed = await eventInFeed();
  assert.deepEqual([method, event.uid, event.sequence], ['REQUEST', inFeed.uid, inFeed.sequence]);
  assert.equal(event.startDate.toString(), '2027-01-14T08:30:00');
  assert.match(letter.text, /torsdag 14\. januar 2027, kl\. 08:30–12:00/);
  assert.match(letter.text, /Hos bedriften, Møterom Fjell/);
});

test('called off, it stays in the calendar as called off, and whoever was invited is told at once', async () => {
  await page.reload();
  const before = await eventInFeed();
  await page.getByRole('button', { name: `${visit}: Avlys` }).click();
  await dialogOf().getByLabel('Hvorfor avlyses det?').fill('Rådgiveren er syk');
  await dialogOf().getByRole('button', { name: 'Avlys besøket' }).click();
  await page.getByText(`${visit} er avlyst.`, { exact: false }).waitFor();
  const off = await eventInFeed();
  assert.deepEqual([off.uid, statusOf(off)], [before.uid, 'CANCELLED']);
  assert.ok(off.sequence > before.sequence);
  await stage.runErrand('programme.invitation-letters');
  const letter = await stage.letters.next(manager);
  const { method, event } = invitationIn(letter);
  assert.deepEqual([method, event.uid, event.sequence], ['CANCEL', off.uid, off.sequence]);
  assert.match(letter.text, /Kari Myhre skriver: Rådgiveren er syk/);

  await page.getByRole('status').getByRole('button', { name: 'Angre' }).click();
  await page.getByText(`${visit} er tilbake torsdag 14. januar.`).waitFor();
  const back = await eventInFeed();
  assert.equal(statusOf(back), 'CONFIRMED');
  assert.ok(back.sequence > off.sequence);
});

test('whoever may not move a visit sees why', async () => {
  const other = await stage.signIn('Terje Aune', { width: 390 });
  await other.getByRole('button', { name: 'Besøk og møter' }).click();
  await other.getByText('Rådgiveren flytter besøk. Si fra til Kari Myhre om dagen ikke passer.').waitFor();
  assert.equal(await other.getByRole('button', { name: `${visit}: Flytt` }).count(), 0);
});
