import { dialog, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { formText } from '#pilot-groups/form-text.ts';
import { hoursText } from '#pilot-groups/hours-text.ts';
import { pageText } from '#pilot-groups/page-text.ts';
import { chartText } from '#platform/web/kit/chart-text.ts';

const groupsOf = (company: string) => `/companies/{${company}}/pilot-groups`;
const skarvdal = groupsOf('Skarvdal Mekaniske');
const elvestad = groupsOf('Elvestad Sveis');
const tundalen = groupsOf('Tundalen Plast');
const osvika = groupsOf('Osvika Aluminium');
const lyngmo = groupsOf('Lyngmo Trevare');

const opens =
  (phrase: Parameters<typeof press>[1]) =>
  async (reader: Reader): Promise<void> => {
    await press(reader, phrase);
    await dialog(reader.page).waitFor();
  };

const opensHours =
  (n: number) =>
  async ({ page }: Reader): Promise<void> => {
    await page.locator('.pilot-hours .pilot-acts button').nth(n).click();
    await dialog(page).waitFor();
  };

/** The organisation of phase 2 and its hours, in every state that looks its own. */
export const pilotGroupsScreens: readonly Screen[] = [
  { name: 'no pilot groups yet', as: 'Hege Rustad', path: tundalen },
  { name: 'pilot groups that are being planned', as: 'Morten Haugland', path: elvestad },
  { name: 'an organisation that waits for one party', as: 'Terje Aune', path: skarvdal },
  { name: 'pilot groups that are being planned, seen by the adviser', as: 'Ole Rønning', path: elvestad },
  {
    name: 'an area for a pilot',
    as: 'Amina Warsame',
    path: skarvdal,
    prepare: opens(pageText.addArea),
  },
  {
    name: 'putting a pilot group together',
    as: 'Amina Warsame',
    path: skarvdal,
    prepare: opens(pageText.addGroup),
  },
  {
    name: 'a pilot group with errors',
    as: 'Amina Warsame',
    path: skarvdal,
    prepare: async (reader) => {
      await press(reader, pageText.addGroup);
      await dialog(reader.page).waitFor();
      await press(reader, formText.save);
      await reader.page.locator('.error-summary').waitFor();
    },
  },
  { name: 'a signed organisation of phase 2', as: 'Piotr Wiśniewski', path: lyngmo },
  { name: 'hours that were not all given', as: 'Ragnhild Eik', path: `${osvika}/hours` },
  {
    name: 'hours that were not all given, as a table',
    as: 'Elise Haug',
    path: `${osvika}/hours`,
    prepare: (reader) => press(reader, chartText.asTable),
  },
  { name: 'no hours promised yet', as: 'Berit Sandnes', path: `${elvestad}/hours` },
  {
    name: 'answering for a week',
    as: 'Kjetil Osnes',
    path: `${osvika}/hours`,
    prepare: opensHours(0),
  },
  { name: 'promising hours', as: 'Morten Haugland', path: `${elvestad}/hours`, prepare: opensHours(0) },
  {
    name: 'promising hours, with errors',
    as: 'Morten Haugland',
    path: `${elvestad}/hours`,
    prepare: async (reader) => {
      await opensHours(0)(reader);
      await press(reader, hoursText.send);
    },
  },
  { name: 'the organisation as it was signed', as: 'Ewa Mazur', path: `${lyngmo}/versions` },
  { name: 'no organisation signed yet', as: 'Ingrid Solbakk', path: `${skarvdal}/versions` },
];
