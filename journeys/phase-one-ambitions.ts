import type { Locator, Page } from 'playwright-core';
import { press, type Scene, says, sees, send } from '#journeys/phase-one-scene.ts';

const ours = { title: 'Ordrene blir liggende på kontoret', weight: '5' };
const theirs = { title: 'Vi venter på tegninger', weight: '3' };
const wording = 'Tegningene kommer for sent til hallen.';
const ambition = 'Tegningen er i hallen før jobben begynner';
const forces = {
  'Bedriften og kundene': 'Kunden får det som avtalt.',
  Eierne: 'Mindre penger står fast.',
  Samfunnet: 'Arbeidsplassene blir i bygda.',
  'De ansatte': 'Færre stopp og roligere dager.',
} as const;

/** Each party writes apart; then it is laid side by side, worded, aimed at, and signed by both. */
export async function agreeOnPicture({ manager: leader, union, open }: Scene): Promise<void> {
  for (const [page, challenge] of [
    [leader, ours],
    [union, theirs],
  ] as const) {
    await open(page, 'ambitions/challenges');
    await says(page, 'Skriv det dere ser som utfordringer');
    await press(page, 'Legg til en utfordring');
    const form = page.getByRole('article', { name: 'Utfordring 1' });
    await form.getByLabel('Hva er utfordringen?').fill(challenge.title);
    await form.getByLabel(challenge.weight, { exact: true }).check();
    await press(page, 'Ferdig fra oss');
    await send(page, 'Ferdig fra oss');
  }
  // What the other wrote is there when both have finished, and not before.
  await says(leader, '2 utfordringer har ikke felles ordlyd ennå');
  await press(leader, `Hører sammen med: ${ours.title}`);
  await send(leader, 'Legg sammen');
  await sees(union, '2 steg fra hverandre');
  await union.getByRole('button', { name: /^Lag felles ordlyd/ }).click();
  await union.getByLabel('Ordlyd begge kan stå for').fill(wording);
  await union.getByLabel('Ordlyd begge kan stå for').blur();
  await sayYes(union, `Si ja for de ansatte: ${wording}`);
  await sayYes(leader, `Si ja for ledelsen: ${wording}`);
  await says(union, 'Alle utfordringene har fått sin plass');

  await open(leader, 'ambitions');
  await open(union, 'ambitions');
  await press(leader, 'Skriv en ambisjon');
  await leader.getByLabel('På noe annet dere teller').check();
  await send(leader, 'Lagre ambisjonen', {
    'Ambisjonen i en setning': ambition,
    'Hva teller dere?': 'jobber som venter på tegning',
    Enhet: 'stykk',
    Utgangspunkt: '9',
    Mål: '2',
    Innen: '01.06.2027',
  });
  await sees(union, 'jobber som venter på tegning: fra 9 stykk til 2 stykk innen 1. juni 2027');
  await sayYes(union, `Si ja for de ansatte: ${ambition}`);
  await sayYes(leader, `Si ja for ledelsen: ${ambition}`);
  for (const [whose, words] of Object.entries(forces)) await force(union, whose).fill(words);
  await force(union, 'De ansatte').blur();
  await says(leader, 'Bildet er klart til underskrift');
  await press(leader, 'Skriv under for ledelsen');
  await says(union, 'Ledelsen har skrevet under. Nå venter det på de ansatte');
  await press(union, 'Skriv under for de ansatte');
  await says(leader, 'Begge parter har skrevet under på det felles bildet');
}

const force = (page: Page, whose: string): Locator =>
  page.getByRole('region', { name: 'Drivkraft' }).getByLabel(whose, { exact: true });

/** Presses once more where the first press met a page that was just being drawn anew, as a person would. */
async function sayYes(page: Page, name: string): Promise<void> {
  const yes = page.getByRole('button', { name, exact: true });
  const back = page.getByRole('button', {
    name: name.replace(/^.*?:/, 'Ta svaret tilbake:'),
    exact: true,
  });
  await yes.click();
  const isHeard = await back.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  );
  if (isHeard) return;
  await yes.click();
  await back.waitFor();
}
