import { dialog, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { formText } from '#lean-status/form-text.ts';
import { pageText } from '#lean-status/page-text.ts';
import { tableText } from '#lean-status/table-text.ts';
import { takeUpText } from '#lean-status/take-up-text.ts';

const placeOf = (company: string, place = '') => `/companies/{${company}}/lean-status${place}`;
const skarvdal = placeOf('Skarvdal Mekaniske');
const elvestad = placeOf('Elvestad Sveis');

const unfold = ({ page }: Reader) =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

/** The lean status, in every state that looks its own. */
export const leanStatusScreens: readonly Screen[] = [
  { name: 'no lean status yet', as: 'Hege Rustad', path: placeOf('Tundalen Plast') },
  {
    name: 'starting a mapping of the lean status',
    as: 'Hege Rustad',
    path: placeOf('Tundalen Plast'),
    prepare: async (reader) => {
      await press(reader, pageText.start);
      await dialog(reader.page).waitFor();
    },
  },
  { name: 'a lean status that is being rated', as: 'Morten Haugland', path: elvestad },
  { name: 'a lean status that is being rated, seen by an employee', as: 'Geir Ove Rønne', path: elvestad },
  { name: 'rating the lean status', as: 'Berit Sandnes', path: `${elvestad}/rate` },
  { name: 'the voices on the table', as: 'Ingrid Solbakk', path: skarvdal, prepare: unfold },
  {
    name: 'the voices as a table',
    as: 'Terje Aune',
    path: skarvdal,
    prepare: (reader) => press(reader, tableText.showTable),
  },
  { name: 'a lean status seen by an employee', as: 'Linn Brekke', path: skarvdal },
  { name: 'a lean status both stand behind', as: 'Ewa Mazur', path: placeOf('Lyngmo Trevare') },
  {
    name: 'a lean status round by round',
    as: 'Marianne Holm',
    path: placeOf('Storlia Vindu'),
    prepare: unfold,
  },
  {
    name: 'taking the lean status up in the steering group',
    as: 'Terje Aune',
    path: skarvdal,
    prepare: async (reader) => {
      await press(reader, takeUpText.act);
      await dialog(reader.page).waitFor();
    },
  },
  { name: 'cases an adviser practises on', as: 'Kari Myhre', path: '/calibration', prepare: unfold },
  {
    name: 'rating a case',
    as: 'Kari Myhre',
    path: '/calibration',
    prepare: async ({ page }) => {
      await page.locator('details[open]').getByRole('button').first().click();
      await dialog(page).waitFor();
    },
  },
  { name: 'how advisers agree with the key', as: 'Marit Holte', path: '/calibration/advisers' },
  { name: 'what companies rate', as: 'Marit Holte', path: '/instruments/lean-status', prepare: unfold },
  {
    name: 'the cases of the office',
    as: 'Marit Holte',
    path: '/instruments/lean-status',
    prepare: async (reader) => {
      await press(reader, formText['kind-calibration']);
      await reader.page.locator('.form-key').first().waitFor({ state: 'attached' });
      await unfold(reader);
    },
  },
  {
    name: 'a form with problems',
    as: 'Marit Holte',
    path: '/instruments/lean-status',
    prepare: async ({ page }) => {
      const file = {
        name: 'ours.yaml',
        mimeType: 'text/yaml',
        buffer: Buffer.from('schema: lean-status/1\n'),
      };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('.error-summary').waitFor();
    },
  },
];
