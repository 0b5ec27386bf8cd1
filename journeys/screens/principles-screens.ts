import { dialog, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { principlesText } from '#principles/principles-text.ts';
import { roundText } from '#principles/round-text.ts';
import { walkText } from '#principles/walk-text.ts';

const principlesOf = (company: string) => `/companies/{${company}}/principles`;
const skarvdal = principlesOf('Skarvdal Mekaniske');
const elvestad = principlesOf('Elvestad Sveis');
const osvika = principlesOf('Osvika Aluminium');
const lyngmo = principlesOf('Lyngmo Trevare');

const unfold = ({ page }: Reader) =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

const opens =
  (...phrases: Parameters<typeof press>[1][]) =>
  async (reader: Reader): Promise<void> => {
    for (const phrase of phrases) await press(reader, phrase);
    await dialog(reader.page).waitFor();
  };

/** The guiding principles, in every state that looks its own. */
export const principlesScreens: readonly Screen[] = [
  { name: 'no principles yet', as: 'Morten Haugland', path: elvestad },
  { name: 'no principles yet, seen by an employee', as: 'Geir Ove Rønne', path: elvestad },
  {
    name: 'beginning a round on the principles',
    as: 'Morten Haugland',
    path: elvestad,
    prepare: opens(principlesText.begin),
  },
  { name: 'principles that are being worded', as: 'Terje Aune', path: skarvdal, prepare: unfold },
  { name: 'principles that are being worded, seen by the adviser', as: 'Kari Myhre', path: skarvdal },
  {
    name: 'ending a round on the principles',
    as: 'Amina Warsame',
    path: skarvdal,
    prepare: opens(roundText.leave),
  },
  { name: 'principles in their second version', as: 'Piotr Wiśniewski', path: lyngmo, prepare: unfold },
  { name: 'a check of the principles that waits for one party', as: 'Ragnhild Eik', path: osvika },
  {
    name: 'answering a check of the principles, with errors',
    as: 'Ragnhild Eik',
    path: osvika,
    prepare: async (reader) => {
      await reader.page.locator('.principles-sides button').first().click();
      await dialog(reader.page).waitFor();
      await press(reader, walkText.send);
    },
  },
  { name: 'the poster of the principles', as: 'Ewa Mazur', path: `${lyngmo}/poster` },
  { name: 'no poster yet', as: 'Amina Warsame', path: `${skarvdal}/poster` },
];
