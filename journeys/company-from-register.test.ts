import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inventedExamples } from '#companies/contract.ts';
import { legalEntry, siteEntry, sitesPage, withheld } from '#companies/server/testing/register-entries.ts';
import { openRegisterServer, type RegisterServer } from '#companies/server/testing/register-server.ts';
import { signInForReal } from '#journeys/real-office.ts';
import { assertAccessible, headline, openStage, type Stage } from '#journeys/stage.ts';

/** Two installations: the demo world with its invented register, and a real one before a register of our own making. */
let demo: Stage;
let real: Stage;
let register: RegisterServer;

before(async () => {
  register = await openRegisterServer();
  demo = await openStage();
  real = await openStage({ settings: { registerAddress: register.base }, empty: true });
});
after(async () => {
  await demo.close();
  await real.close();
  await register.close();
});

/** Of the form real numbers have; the register of this story alone knows them. */
const [heggvin, formhallen, lakken, gone] = ['987654325', '912345674', '923456783', '934567897'];

test('the office registers a company from the register: looked up, its sites chosen, and what its size asks for', async () => {
  register.answers(`enheter/${heggvin}`, { json: legalEntry(heggvin!, 'HEGGVIN KOMPOSITT AS') });
  register.answers(`sites/${heggvin}`, {
    json: sitesPage([
      siteEntry(formhallen!, 'HEGGVIN KOMPOSITT AS AVD FORMHALLEN', heggvin!),
      siteEntry(lakken!, 'HEGGVIN KOMPOSITT AS AVD LAKKEN', heggvin!, withheld),
    ]),
  });
  const page = await signInForReal(real);
  await page.goto(`${real.address}/companies/register`);
  await page.getByLabel('Organisasjonsnummer').fill('987 654 325');
  await page.getByLabel('Organisasjonsnummer').press('Enter');
  const says = page.locator('.register-says');
  await says.getByText('HEGGVIN KOMPOSITT AS').waitFor();
  await says.getByText('Enhetsregisteret, 23. nov. 2026').waitFor();
  assert.equal(
    await page.evaluate(() => document.activeElement?.textContent),
    'Registeret sier',
    'reading goes on at what the register says',
  );
  assert.equal(await page.getByLabel('Navn', { exact: true }).inputValue(), 'Heggvin Kompositt AS');
  assert.equal(await page.getByLabel('Antall ansatte').inputValue(), '62');
  await page.getByText('færre enn fem ansatte').waitFor();
  await page.getByLabel('Heggvin Kompositt AS avd. Formhallen').check();
  assert.equal(await page.getByLabel('Stedets navn').inputValue(), 'Formhallen');
  await page.getByLabel('Heggvin Kompositt AS avd. Lakken').check();
  await page.getByLabel('Heggvin Kompositt AS avd. Lakken').uncheck();
  assert.equal(await page.getByLabel('Stedets navn').count(), 1);
  await assertAccessible(page, 'the register page with what was found');
  await page.getByLabel('Navn', { exact: true }).fill('Heggvin');
  await page.getByRole('button', { name: 'Registrer og gå videre' }).click();
  await page.getByRole('heading', { name: 'Når starter reisen for Heggvin?' }).waitFor();

  await page.goto(page.url().replace('/enrol', '/about'));
  await page.getByRole('heading', { level: 1, name: 'Heggvin har 62 ansatte på ett sted' }).waitFor();
  const bodies = page.locator('.body-prompts li');
  assert.deepEqual(
    await bodies.evaluateAll((all) => all.filter((one) => one.className !== 'body-later').length),
    3,
  );
  await bodies.filter({ hasText: 'Arbeidsmiljøutvalg' }).getByText('Skal finnes fra 30 ansatte').waitFor();
  await page.getByText('Skrevet av prosjektsenteret').first().waitFor();
  await assertAccessible(page, 'the page about a company');
});

test('what the register says otherwise later is shown, and only what the office chooses is taken over', async () => {
  const page = await signInForReal(real);
  await page.goto(`${real.address}/companies/register`);
  await page.getByLabel('Organisasjonsnummer').fill(heggvin!);
  await page.getByRole('button', { name: 'Slå opp i registeret' }).click();
  await page.getByText('Heggvin er alt registrert').waitFor();
  await page.getByRole('link', { name: 'Se om bedriften' }).click();
  register.answers(`enheter/${heggvin}`, {
    json: legalEntry(heggvin!, 'HEGGVIN MARIN AS', { antallAnsatte: 29, underAvvikling: true }),
  });
  await page.getByRole('button', { name: 'Spør registeret på nytt' }).click();
  const found = page.locator('.refresh-found');
  await found.getByText('Før HEGGVIN KOMPOSITT AS, nå HEGGVIN MARIN AS').waitFor();
  assert.equal(await found.getByLabel('Navn').isChecked(), false, 'corrected by hand: not chosen beforehand');
  assert.equal(await found.getByLabel('Ansatte').isChecked(), true);
  assert.match(await headline(page), /Registeret melder at Heggvin avvikles/);
  await assertAccessible(page, 'the changes found');
  await found.getByRole('button', { name: 'Ta inn det du har valgt' }).click();
  await found.waitFor({ state: 'detached' });
  await page.locator('.facts').first().getByText('29').waitFor();
  assert.match(await page.locator('.facts').first().innerText(), /Heggvin\nSkrevet av prosjektsenteret/);
  await page.locator('.body-prompts').getByText('krever det, fra 10 ansatte').waitFor();
});

test('a unit the register has removed is said to be gone here too, and one that is away leaves writing by hand', async () => {
  const page = await signInForReal(real);
  await page.goto(`${real.address}/companies/register`);
  const lookUp = async () => {
    await page.getByLabel('Organisasjonsnummer').fill(gone!);
    await page.getByRole('button', { name: 'Slå opp i registeret' }).click();
  };
  register.answers(`enheter/${gone}`, { status: 410 });
  await lookUp();
  await page.getByText('har fjernet 934 567 897').waitFor();
  await page.getByText('Vår er slettet').waitFor();
  await assertAccessible(page, 'a look-up of what is gone');
  register.answers(`enheter/${gone}`, { status: 403 });
  await lookUp();
  await page.getByText('Registeret svarer ikke. Prøv igjen om litt, eller skriv inn selv.').waitFor();
  await page.getByRole('button', { name: 'Skriv inn selv' }).click();
  await page.getByLabel('Navn', { exact: true }).fill('Gammelseter');
  await page.getByLabel('Stedets navn').fill('Fabrikken');
  await page.getByLabel('Sted', { exact: true }).fill('Gammelseter');
  await page.getByRole('button', { name: 'Registrer og gå videre' }).click();
  await page.getByRole('heading', { name: 'Når starter reisen for Gammelseter?' }).waitFor();
});

test('withheld employees are never a zero: the look-up and the company’s page say that nobody can tell yet', async () => {
  const page = await demo.signIn('Marit Holte');
  await page.getByRole('link', { name: 'Registrer bedrift' }).click();
  await page.getByLabel('Organisasjonsnummer').fill(inventedExamples[1]);
  await page.getByRole('button', { name: 'Slå opp i registeret' }).click();
  await page.locator('.register-says').getByText('Ikke oppgitt, fordi det er færre enn fem').waitFor();
  await page.getByText('Kan ikke si ennå: registeret oppgir ikke tallet').waitFor();
  assert.equal(await page.getByLabel('Antall ansatte').inputValue(), '');
  await page.getByLabel('Antall ansatte').fill('12');
  await page.locator('.body-prompts').getByText('krever det, fra 10 ansatte').waitFor();
  await page.getByLabel('Antall ansatte').fill('');
  await page.getByText('Kan ikke si ennå: registeret oppgir ikke tallet').waitFor();
  await page.getByRole('button', { name: 'Registrer og gå videre' }).click();
  await page.getByRole('heading', { name: 'Når starter reisen for Myrli Smie AS?' }).waitFor();
  await page.goto(page.url().replace('/enrol', '/about'));
  assert.equal(await headline(page), 'Vi vet ikke hvor mange som jobber i Myrli Smie AS');
  await page.getByText('Ikke kjent').waitFor();
});

test('an employee reads about the company, and asks no register', async () => {
  const page = await demo.signIn('Ewa Mazur', { language: 'nb' });
  await page.goto(page.url().replace(/\/journey.*/, '/about'));
  assert.match(await headline(page), /^Lyngmo Trevare har 67 ansatte på 3 steder/);
  assert.equal(await page.getByRole('button', { name: 'Spør registeret på nytt' }).count(), 0);
  assert.equal(await page.getByRole('link', { name: 'Rett opplysningene' }).count(), 0);
});
