import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { openRow, ready } from '#journeys/phase-one-gate.ts';
import { dialog, says, sees, send } from '#journeys/phase-one-scene.ts';
import { assertAccessible, type Stage } from '#journeys/stage.ts';

const reasons = {
  'Ingrid Solbakk': 'Prinsippene vedtas i neste uke.',
  'Terje Aune': 'Enig. Vi har sett utkastet.',
} as const;

const late = ['Leanstatus', 'Veiledende prinsipper', 'Organisering av fase 2'] as const;

/** Skarvdal is in the week of its gate with three things left, and opens it all the same. */
export async function openWithout(stage: Stage): Promise<void> {
  stage.setDay('2026-11-23');
  const pages: Page[] = [];
  for (const [name, reason] of Object.entries(reasons)) {
    const page = await stage.signIn(name);
    pages.push(page);
    await page.getByRole('link', { name: 'Åpne siden om porten' }).click();
    await says(page, 'Tre leveranser mangler før Faseport 1');
    await page.locator('.gate').getByRole('button', { name: 'Skriv under ved porten' }).click();
    const sheet = dialog(page);
    await sheet.getByRole('button', { name: 'Skriv under ved porten' }).click();
    await sheet.getByText('Skriv hvorfor porten likevel kan åpnes').first().waitFor();
    assert.equal(
      await page.locator('.gate-sides').getByText(name).count(),
      0,
      'nothing is signed without a reason',
    );
    await send(page, 'Skriv under ved porten', { 'Hvorfor åpner dere likevel?': reason });
  }
  const [leader, union] = pages as [Page, Page];
  const opened = 'Faseport 1 er åpen, uten tre leveranser';
  await says(leader, opened);
  await assertAccessible(leader, 'a gate opened without something');

  // What was missing comes later, and changes nothing of how the gate was opened.
  stage.setDay('2026-12-02');
  await leader.reload();
  await union.reload();
  await ready(leader, await openRow(leader, late[1]), 'Skriv under');
  await ready(union, await openRow(union, late[1]), 'Skriv under');
  const third = await stage.signIn('Linn Brekke');
  await third.goto(leader.url());
  await says(third, opened);
  await sees(third, `Åpnet uten: ${late.join(', ')}`);
  for (const reason of Object.values(reasons)) await sees(third, `«${reason}»`);
}
