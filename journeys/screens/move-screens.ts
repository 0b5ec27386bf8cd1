import { dialog, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { journeyText } from '#programme/journey-text.ts';
import { moveText } from '#programme/move-text.ts';

const journeyOf = (company: string) => `/companies/{${company}}/journey`;

const skarvdal = { as: 'Kari Myhre', path: journeyOf('Skarvdal Mekaniske') };

/** Opens the dialog of one of the listed visits, by its first or second act: move it, or call it off. */
const opens =
  (act: 0 | 1, row: number) =>
  async ({ page }: Reader): Promise<void> => {
    await page.locator('.beats li').nth(row).locator('.beat-acts button').nth(act).click();
    await dialog(page).waitFor();
  };

/** Writes a day in the dialog as the page's language writes days, and waits for what is said of it. */
const writes = (day: string, said: string) => async (reader: Reader) => {
  await opens(0, 2)(reader);
  await dialog(reader.page).locator('#field-date').fill(day);
  await dialog(reader.page).locator(said).first().waitFor();
};

const list = ({ page }: Reader) => page.locator('.beats button').first();

/** A visit moved, called off and arranged, in every state that looks its own. */
export const moveScreens: readonly Screen[] = [
  { ...skarvdal, name: 'a journey with a visit that was moved, seen by the adviser', main: list },
  {
    name: 'a journey with a visit called off',
    as: 'Eva Lunde',
    path: journeyOf('Lyngmo Trevare'),
    main: list,
  },
  { name: 'a visit that is another’s to move', as: 'Terje Aune', path: skarvdal.path, main: list },
  { ...skarvdal, name: 'moving a visit', prepare: opens(0, 2) },
  { ...skarvdal, name: 'moving a visit to a day off', prepare: writes('2027-01-01', '.date-field-problem') },
  {
    ...skarvdal,
    name: 'moving a visit close to another',
    prepare: writes('2026-12-03', '.beat-warnings li'),
  },
  { ...skarvdal, name: 'calling a visit off', prepare: opens(1, 2) },
  {
    ...skarvdal,
    name: 'dates for a calendar, with invitations',
    prepare: async (reader) => {
      await press(reader, journeyText.calendar);
      await dialog(reader.page).getByLabel(reader.t(moveText.wish)).waitFor();
    },
  },
];
