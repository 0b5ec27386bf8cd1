import {
  choose,
  dialog,
  manager,
  press,
  representative,
  type Scene,
  says,
  send,
} from '#journeys/phase-one-scene.ts';
import { assertAccessible } from '#journeys/stage.ts';

const mandate = {
  'Hva gruppa er til for': 'Leder programmet i Nordvik Verk på vegne av begge parter.',
  'Hva gruppa bestemmer': 'Piloter og timene til dem. Investeringer går til styret.',
  'Hvor ofte gruppa møtes': 'Annenhver tirsdag.',
  'Hva vi gjør når vi er uenige': 'Begge syn skrives ned og tas opp igjen på neste møte.',
  'Tid og midler': 'To timer i uka til hvert medlem.',
} as const;

/** Both parties sit in the steering group, one of them leads it, and each signs the same mandate. */
export async function setUpSteeringGroup({ manager: leader, union, open }: Scene): Promise<void> {
  await open(leader, 'steering-group');
  await says(leader, 'Styringsgruppa er ikke satt ned ennå');
  await press(leader, 'Legg til det første medlemmet');
  await choose(leader, 'Hvem', manager);
  await send(leader, 'Legg til');
  await says(leader, 'Ansattsiden mangler i styringsgruppa');

  await open(union, 'steering-group');
  await press(union, 'Legg til for de ansatte');
  await choose(union, 'Hvem', representative);
  await send(union, 'Legg til');
  await says(leader, 'Styringsgruppa mangler leder');

  await press(leader, 'Velg leder');
  await choose(leader, 'Leder', `${manager} · Ledelsen`);
  await choose(leader, 'Nestleder', `${representative} · De ansatte`);
  await send(leader, 'Lagre');
  await says(leader, 'Styringsgruppa mangler mandat');

  await leader.getByRole('link', { name: 'Skriv mandatet' }).click();
  for (const [part, words] of Object.entries(mandate)) await leader.getByLabel(part).fill(words);
  await leader.getByLabel('Tid og midler').blur();
  await says(leader, 'Mandatet er skrevet og venter på begge underskriftene');
  await open(union, 'steering-group/mandate');
  for (const page of [union, leader]) {
    await press(page, 'Les og skriv under');
    await dialog(page).getByText(mandate['Hva gruppa bestemmer']).waitFor();
    if (page === union) await assertAccessible(page, 'the mandate to be signed');
    await send(page, 'Skriv under');
  }
  await says(union, 'Begge har skrevet under mandatet');
}
