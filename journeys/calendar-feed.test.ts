import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';
import { calendarFaults } from '#platform/server/calendar/calendar-faults.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

async function makeAddress(page: Page, which: string): Promise<string> {
  await page.getByRole('button', { name: 'Få datoene i kalenderen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(which).check();
  await dialog.getByRole('button', { name: 'Lag adresse' }).click();
  const address = await dialog.getByRole('textbox', { name: 'Kalenderadresse' }).inputValue();
  await assertAccessible(page, 'the calendar dialog');
  await dialog.getByRole('button', { name: 'Lukk' }).click();
  return address;
}

const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('a company’s dates come into a calendar by a secret address and follow when they move', async () => {
  const page = await stage.signIn('Marit Holte');
  await page.getByRole('link', { name: 'Lyngmo Trevare' }).click();
  const address = await makeAddress(page, 'Bare Lyngmo Trevare');
  const answer = await fetch(address);
  assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8');
  const text = await answer.text();
  assert.deepEqual(calendarFaults(text), []);
  const visits = events(text).filter(({ summary }) => summary.startsWith('Rådgiverbesøk'));
  assert.equal(visits.length, 28);

  // Nine o'clock stays nine o'clock on both sides of the clock changes.
  for (const visit of visits)
    assert.equal(visit.startDate.toString().slice(11, 16), '09:00', visit.startDate.toString());
  const offsets = new Set(visits.map((visit) => visit.startDate.toJSDate().getUTCHours()));
  assert.deepEqual([...offsets].sort(), [7, 8]);

  const first = visits.at(-1)!;
  await page.getByRole('button', { name: 'Sett på pause' }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: 'Sett på pause' });
  await dialog.getByLabel('Grunn').fill('Flytting');
  await dialog.getByRole('textbox', { name: 'Ventes tatt opp igjen mandag' }).fill('2026-12-14');
  await dialog.getByRole('button', { name: 'Se hva som flyttes' }).click();
  await dialog.getByRole('button', { name: 'Lagre endringen' }).click();
  await page.getByText('Reisen er endret').waitFor();
  const moved = events(await (await fetch(address)).text()).find(({ uid }) => uid === first.uid)!;
  assert.notEqual(moved.startDate.toString(), first.startDate.toString());
  assert.ok(moved.sequence > first.sequence, 'a moved event has a higher sequence');
});

test('a person’s address holds all companies of theirs, and stops when it is stopped', async () => {
  const page = await stage.signIn('Kari Myhre');
  await page.getByRole('link', { name: 'Skarvdal Mekaniske' }).click();
  const address = await makeAddress(page, 'Alle mine bedrifter');
  const names = new Set(
    events(await (await fetch(address)).text()).map(({ summary }) => summary.split(':')[0]),
  );
  assert.ok(names.has('Skarvdal Mekaniske') && names.size >= 2, [...names].join());
  assert.equal(names.has('Lyngmo Trevare'), false, 'never another adviser’s company');
  await page.getByRole('button', { name: 'Få datoene i kalenderen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Steng adressen' }).first().click();
  await page.getByText('Adressen virker ikke lenger').waitFor();
  assert.equal((await fetch(address)).status, 404);
});

const khal = spawnSync('khal', ['--version']).status === 0;

test('a real calendar program imports the feed without a word', {
  skip: khal ? false : 'khal is not installed here',
}, async () => {
  const page = await stage.signIn('Terje Aune');
  const address = await makeAddress(page, 'Bare Skarvdal Mekaniske');
  const folder = mkdtempSync(join(tmpdir(), 'spranget-khal-'));
  const feed = join(folder, 'feed.ics');
  writeFileSync(feed, await (await fetch(address)).text());
  const config = join(folder, 'config');
  writeFileSync(
    config,
    `[calendars]\n[[spranget]]\npath = ${join(folder, 'calendar')}\n[sqlite]\npath = ${join(folder, 'khal.db')}\n[locale]\nlocal_timezone = Europe/Oslo\ndefault_timezone = Europe/Oslo\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n`,
  );
  spawnSync('mkdir', ['-p', join(folder, 'calendar')]);
  const run = spawnSync('khal', ['-c', config, 'import', '--batch', '-a', 'spranget', feed], {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' },
  });
  assert.deepEqual([run.status, run.stderr.trim()], [0, '']);
});
