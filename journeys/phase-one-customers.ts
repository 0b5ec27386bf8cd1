import { dialog, holds, press, type Scene, says, sees, send } from '#journeys/phase-one-scene.ts';
import { assertAccessible } from '#journeys/stage.ts';

const description =
  'Kundene får rekkverkene på dagen, men venter en uke på svar. Vi vet ikke hva de små kundene vil.';

/** A talk with a customer is written down, gathered under a need, described, and both parties stand behind it. */
export async function askCustomers({ manager: leader, union, open }: Scene): Promise<void> {
  await open(leader, 'customers');
  await says(leader, 'Ingen kunder er spurt ennå');
  await leader.getByRole('link', { name: 'Skriv den første samtalen' }).click();
  await says(leader, 'Hva trenger kunden, og hva får den i dag?');
  await press(leader, 'Legg til kunde');
  await send(leader, 'Lagre', { 'Kundens navn': 'Fossdal Bygg', Bransje: 'bygg' });
  await leader.getByLabel('Hva gjør personen der?').fill('byggeleder');
  await leader.getByLabel('Hvem av dere?').fill('Oda og Siri');
  await leader.getByLabel('Ledelsen', { exact: true }).check();
  await leader.getByLabel('De ansatte', { exact: true }).check();
  await leader.getByLabel('Hva trenger de?').fill('Svar samme dag når noe må endres.');
  await leader.getByLabel('Hva får de i dag?').fill('Svar etter en uke.');
  await grade(leader, 'Hvor mye betyr det for dem?', '5');
  await grade(leader, 'Hvor godt går det i dag?', '2');
  await press(leader, 'Gjør kortet ferdig');
  await sees(leader, 'Kortet er ferdig. Utsagnene kan nå samles under behov.');

  // Both parties look at what came in, and the other party gives the need its name.
  await open(union, 'customers');
  await says(union, 'Ett utsagn venter på å bli samlet under et behov');
  await union.getByLabel('Hører under').selectOption({ label: 'Et nytt behov …' });
  await send(union, 'Lagre', { Navn: 'Svar når noe endres' });
  await says(union, 'Foreløpig for få kunder til å si noe sikkert');
  await union.getByRole('textbox', { name: 'Skriv det med egne ord' }).fill(description);
  await union.getByRole('textbox', { name: 'Skriv det med egne ord' }).blur();
  await assertAccessible(union, 'what the customers say, with the description being written');

  await open(leader, 'customers');
  await holds(leader.getByRole('textbox', { name: 'Skriv det med egne ord' }), description);
  await press(leader, 'Si ja for ledelsen');
  await sees(union, /Oda Nordvik sa ja 15\. des\., på én samtale og ingen svar/);
  await press(union, 'Si ja for de ansatte');
  await sees(leader, 'Begge parter står bak teksten. Leveransen om kundenes behov er meldt ferdig.');
  await dialog(leader).waitFor({ state: 'detached' });
}

const grade = (page: Scene['manager'], question: string, value: string) =>
  page.getByRole('group', { name: question }).getByLabel(value, { exact: true }).check();
