import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { registerNordvik } from '#journeys/nordvik.ts';
import { assertAccessible, headline, openStage, type Stage } from '#journeys/stage.ts';

let stage: Stage;
let company: string;
let manager: Page;
let representative: Page;

before(async () => {
  stage = await openStage();
  company = await registerNordvik(stage);
  manager = await stage.signIn('Oda Nordvik');
  representative = await stage.signIn('Tore Hamre');
});
after(() => stage.close());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const inDialog = (page: Page) => page.getByRole('dialog');
const closed = (page: Page) => inDialog(page).waitFor({ state: 'detached' });
const open = (page: Page, place: 'parties' | 'measures') =>
  page.goto(`${stage.address}/companies/${company}/${place}`);
const says = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();

async function answerAll(page: Page, answer: string): Promise<void> {
  const groups = inDialog(page).getByRole('radiogroup');
  const count = await groups.count();
  assert.ok(count >= 8 && count <= 10, `${count} questions`);
  for (let i = 0; i < count; i += 1) await groups.nth(i).getByLabel(answer, { exact: true }).check();
}

test('an application is written, and each party answers the readiness check before it sees the other’s', async () => {
  await open(manager, 'parties');
  await says(manager, 'Opptaket begynner med en søknad');
  await press(manager, 'Skriv søknaden');
  await assertAccessible(manager, 'the application');
  const form = inDialog(manager);
  assert.equal(await form.getByLabel('Hvor mange er ansatt?').inputValue(), '44', 'known from the register');
  await press(manager, 'Send søknaden');
  await form.getByRole('link', { name: 'Fyll ut hvorfor.' }).waitFor();
  await form.getByLabel('Hvorfor vil dere være med?').fill('Vi vil levere i tide.');
  await form.getByLabel('Hva lager dere?').fill('Rekkverk');
  await form.getByLabel('Hvilke fagforeninger har medlemmer her?').fill('Fellesforbundet');
  await form.getByLabel('Hvilken tariffavtale gjelder?').fill('Industrioverenskomsten');
  await form.getByLabel('Hvem kan vi snakke med?').fill('Oda Nordvik');
  await form.getByLabel('Telefon eller e-post').fill('900 00 001');
  await press(manager, 'Send søknaden');
  await closed(manager);

  await press(manager, 'Svar for ledelsen');
  await press(manager, 'Send svarene');
  await inDialog(manager)
    .getByText(/10 spørsmål står igjen/)
    .first()
    .waitFor();
  await answerAll(manager, 'Ja');
  await press(manager, 'Send svarene');
  await closed(manager);
  await says(manager, 'De ansatte har ikke svart på klarhetssjekken ennå');

  await open(representative, 'parties');
  await representative.getByText('Ledelsen: Har svart · De ansatte: Ikke svart').waitFor();
  await press(representative, 'Svar for de ansatte');
  await answerAll(representative, 'Vet ikke');
  await press(representative, 'Send svarene');
  await closed(representative);
  await says(representative, 'Nå gjelder det om begge parter sier ja');
  await representative.locator('.intake-steps summary').nth(1).click();
  await representative.getByText('Partene svarte ulikt på 10 spørsmål.').waitFor();
});

test('one party says yes, the screen says whose is missing, and the other’s yes opens the agreement', async () => {
  await manager.reload();
  await press(manager, 'Si ja for ledelsen');
  await says(manager, 'De ansatte har ikke sagt ja ennå');
  await manager.getByText('Mangler: Tore Hamre').first().waitFor();
  await assertAccessible(manager, 'one yes of two');

  await representative.reload();
  await says(representative, 'De ansatte har ikke sagt ja ennå');
  assert.equal(await representative.getByRole('button', { name: 'Si ja for ledelsen' }).count(), 0);
  await press(representative, 'Si ja for de ansatte');
  await says(representative, 'Begge parter har sagt ja. Avtale og forankring gjenstår');
});

test('the agreement is signed by both, and anchored in the board and in the body due at this size', async () => {
  const anchor = async (page: Page, body: string, caseNumber: string): Promise<void> => {
    await press(page, 'Meld forankring');
    await inDialog(page).getByLabel('Hvor ble det tatt opp?').selectOption({ label: body });
    await inDialog(page).getByLabel('Møtedag', { exact: true }).fill('16.11.2026');
    await inDialog(page).getByLabel('Saksnummer').fill(caseNumber);
    await press(page, 'Lagre');
    await closed(page);
  };
  await manager.reload();
  await press(manager, 'Skriv under for ledelsen');
  await press(manager, 'Meld forankring');
  await inDialog(manager).getByLabel('Møtedag', { exact: true }).fill('16.11.2026');
  await press(manager, 'Lagre');
  await inDialog(manager).getByText('Skriv saksnummeret fra styreprotokollen.').first().waitFor();
  await press(manager, 'Avbryt');
  await anchor(manager, 'Styret', '14/26');
  await representative.reload();
  await representative.getByText(/Med 44 ansatte: arbeidsmiljøutvalget/).waitFor();
  await anchor(representative, 'Arbeidsmiljøutvalget', '');
  await says(representative, 'Begge parter har sagt ja. Avtale og forankring gjenstår');
  await press(representative, 'Skriv under for de ansatte');
  await says(representative, 'Bedriften er klar til å meldes inn');
  await assertAccessible(representative, 'a company that is ready');
});

test('a measure that can point at people goes live only when it is discussed and both keys are turned', async () => {
  await open(manager, 'measures');
  await says(manager, 'Ingenting måles ennå');
  await press(manager, 'Registrer en måling');
  const form = inDialog(manager);
  await form.getByLabel('Hva som måles').fill('Tid per delenummer');
  await form.getByLabel('Formål').fill('Finne flaskehalsen');
  await form.getByLabel('Ja', { exact: true }).check();
  await form.getByLabel('Hvem ser det?').fill('Skiftet');
  await form.getByLabel('Hva betyr det i praksis for dem som jobber her?').fill('Ingenting for lønna');
  await form.getByLabel('Fra', { exact: true }).fill('01.12.2026');
  await form.getByLabel('Vurderes på nytt senest', { exact: true }).fill('01.06.2027');
  await press(manager, 'Lagre målingen');
  await closed(manager);
  await says(manager, 'Én måling er ikke drøftet ennå');
  await manager.getByRole('link', { name: 'Tid per delenummer' }).click();
  const start = manager.getByRole('button', { name: 'Foreslå å sette i gang' });
  assert.equal(await start.getAttribute('aria-disabled'), 'true');
  await manager.getByText('Kan settes i gang når den er drøftet.').waitFor();

  await press(manager, 'Meld drøfting');
  await inDialog(manager).getByLabel('Når?', { exact: true }).fill('20.11.2026');
  await inDialog(manager).getByLabel('Hvem var med?').fill('Oda Nordvik og Tore Hamre');
  await inDialog(manager).getByLabel('Hva mente partene?').fill('Enige om formålet');
  await inDialog(manager).getByLabel('Uenighet').fill('Tore vil at nattskiftet holdes utenfor');
  await inDialog(manager).getByRole('button', { name: 'Meld drøfting' }).click();
  await closed(manager);
  await start.click();
  await press(manager, 'Send forslaget');
  await closed(manager);
  await manager.getByText('Mangler: Tore Hamre').waitFor();
  await manager.getByText('Din part har sagt ja. Nå svarer den andre.').waitFor();
  await assertAccessible(manager, 'a measure that waits for a key');

  await open(representative, 'parties');
  await says(representative, 'Ett forslag venter på svaret ditt');
  await press(representative, 'Si ja for de ansatte');
  await representative.getByText('Begge parter har sagt ja. Beslutningen gjelder.').waitFor();
  await open(representative, 'measures');
  await says(representative, 'Én måling er i gang, og den venter ikke på vurdering');
  await manager.reload();
  await manager.getByText('I gang', { exact: true }).waitFor();
  assert.equal(await headline(manager), 'Tid per delenummer');
});
