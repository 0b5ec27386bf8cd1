import type { Page } from 'playwright-core';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const says = (page: Page, title: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: title }).waitFor();

export const areas = 14;

const stored = (page: Page) =>
  page.waitForResponse((response) => response.url().endsWith('/ratings') && response.ok());

/** Rates every area on the page it stands on, one by one: all at `ordinary` but the one that is given; hands it in. */
export async function rateAll(
  page: Page,
  ordinary: number,
  other: { at: number; now: number; saw: string },
): Promise<void> {
  for (let n = 1; n <= areas; n += 1) {
    await page.getByText(`Område ${n} av ${areas}`).waitFor();
    const level = n === other.at ? other.now : ordinary;
    const saved = stored(page);
    await page
      .locator('.rate-level')
      .nth(level - 1)
      .click();
    await saved;
    if (n === other.at) {
      const seen = stored(page);
      await page.getByLabel('Hva så eller hørte du?').fill(other.saw);
      await seen;
    }
    if (n < areas) await press(page, 'Neste område');
  }
  await press(page, 'Lever vurderingen');
  await says(page, 'Du har levert vurderingen din');
}

/** Writes one value in every area; `first` is called with the first dialog before it is saved. */
export async function agreeOnAll(page: Page, first: (page: Page) => Promise<void>): Promise<void> {
  const rows = page.locator('.voice-row');
  await rows.first().waitFor();
  for (let n = 0; n < areas; n += 1) {
    const row = rows.nth(n);
    await row.locator('summary').click();
    await row.getByRole('button', { name: /^Skriv felles verdi/ }).click();
    const dialog = page.getByRole('dialog');
    if (n === 0) await first(page);
    await dialog.getByRole('button', { name: 'Lagre verdien' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  await press(page, 'Si ja for ledelsen til 14 områder');
  await page.getByText('Ja er lagret.').waitFor();
}
