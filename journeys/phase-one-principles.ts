import { holds, press, type Scene, says, sees, send } from '#journeys/phase-one-scene.ts';

const first = { note: 'Vi sier fra samme dag', like: 'Vi stanser, ringer og skriver det på tavla.' };
const others = ['Vi prøver i det små først', 'Den som gjør jobben, er med og bestemmer'] as const;

/** Notes are written alone, laid in piles together, chosen among, put in words and signed by both. */
export async function adoptPrinciples({ manager: leader, union, coordinator, open }: Scene): Promise<void> {
  await open(leader, 'principles');
  await says(leader, 'Dere har ingen felles prinsipper ennå');
  await press(leader, 'Begynn en runde');
  await send(leader, 'Begynn en runde');
  await open(union, 'principles');
  await open(coordinator, 'principles');
  await writeNote(leader, first.note);
  await writeNote(union, others[0]);
  await writeNote(coordinator, others[1]);
  await sees(leader, '3 lapper i alt så langt');
  // One's own alone, until they are laid out.
  await leader.getByText(others[0]).waitFor({ state: 'detached' });

  await press(leader, 'Legg fram lappene');
  await send(leader, 'Legg fram lappene');
  await says(union, '3 lapper ligger løst');
  for (const pile of ['Åpenhet', 'Arbeidsmåte']) {
    await union.getByLabel('Navn på en ny bunke').fill(pile);
    await press(union, 'Lag bunke');
    await union.getByRole('heading', { level: 3, name: pile }).waitFor();
  }
  await union.getByLabel(`Flytt lappen «${first.note}» til`).selectOption({ label: 'Åpenhet' });
  for (const note of others)
    await union.getByLabel(`Flytt lappen «${note}» til`).selectOption({ label: 'Arbeidsmåte' });
  await says(leader, 'Alle lappene ligger i bunker');

  await press(leader, 'Begynn valget');
  for (const page of [leader, union, coordinator]) {
    for (const pile of ['Åpenhet', 'Arbeidsmåte', 'Arbeidsmåte'])
      await press(page, `Sett en prikk på «${pile}»`);
    await says(page, 'Du har plassert alle prikkene');
  }
  await press(leader, 'Avslutt valget');
  await send(leader, 'Avslutt valget');
  await sees(union, '6 prikker');
  for (const pile of ['Åpenhet', 'Arbeidsmåte']) await press(union, `Lag prinsipp av «${pile}»`);
  await says(union, 'To prinsipper er under arbeid');
  await press(union, 'Legg til prinsipp');
  await says(union, 'Tre prinsipper er under arbeid');
  const words = [first.note, ...others];
  for (const [n, text] of words.entries()) await draft(union, n).getByLabel('Prinsippet, kort').fill(text);
  await draft(union, 0).getByLabel('Slik ser det ut i praksis').fill(first.like);
  await draft(union, 0).getByLabel('Slik ser det ikke ut').fill('Vi håper det går bra.');
  await draft(union, 0).getByLabel('Slik ser det ikke ut').blur();
  await holds(draft(leader, 2).getByLabel('Prinsippet, kort'), others[1]);
  await holds(draft(leader, 0).getByLabel('Slik ser det ikke ut'), 'Vi håper det går bra.');

  await press(leader, 'Skriv under for ledelsen');
  await sees(union, /Oda Nordvik skrev under 19\. jan/);
  await press(union, 'Skriv under for de ansatte');
  await says(leader, 'Tre prinsipper som begge parter har skrevet under på');
}

const draft = (page: Scene['manager'], n: number) => page.locator('.principles-draft').nth(n);

async function writeNote(page: Scene['manager'], words: string): Promise<void> {
  await page.getByLabel('Når er vi på vårt beste? Én ting per lapp.').fill(words);
  await press(page, 'Legg til lapp');
  await page.getByText('Din lapp').waitFor();
}
