import { dialog, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import type { Phrase } from '#platform/contract/language.ts';
import { formShownText } from '#surveys/form-shown-text.ts';
import { formText } from '#surveys/form-text.ts';

const listOf = (company: string) => `/companies/{${company}}/surveys/forms`;

/** Goes into a form by the words its link begins with. */
const enters =
  (phrase: Phrase, then?: (reader: Reader) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    await reader.page
      .getByRole('link', { name: reader.t(phrase) })
      .first()
      .click();
    await reader.page.locator('.form-back').waitFor();
    await then?.(reader);
  };

const intoOwn =
  (then?: (reader: Reader) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    await reader.page.locator('.form-line .aksel-button').first().click();
    await reader.page.locator('.form-fill').waitFor();
    await then?.(reader);
  };

/** Forms the parties answer apart: what waits, filling in, and both side by side. */
export const formsScreens: readonly Screen[] = [
  { name: 'forms that wait for one’s own party', as: 'Ingrid Solbakk', path: listOf('Skarvdal Mekaniske') },
  { name: 'forms that wait for the other party', as: 'Espen Fagerhaug', path: listOf('Fagerhei Kabel') },
  { name: 'forms, seen by the adviser', as: 'Kari Myhre', path: listOf('Skarvdal Mekaniske') },
  { name: 'no form yet', as: 'Hege Rustad', path: listOf('Tundalen Plast') },
  {
    name: 'evaluating a gathering',
    as: 'Ingrid Solbakk',
    path: listOf('Skarvdal Mekaniske'),
    prepare: async (reader) => {
      await press(reader, formText.gathering);
      await dialog(reader.page).waitFor();
    },
  },
  {
    name: 'answering for one’s own party',
    as: 'Terje Aune',
    path: listOf('Skarvdal Mekaniske'),
    prepare: intoOwn(),
  },
  {
    name: 'a form the other party has handed in',
    as: 'Petter Storhaug',
    path: listOf('Storlia Vindu'),
    prepare: intoOwn(),
  },
  {
    name: 'a form handed in, waiting for the other party',
    as: 'Espen Fagerhaug',
    path: listOf('Fagerhei Kabel'),
    prepare: intoOwn(),
  },
  {
    name: 'a form the parties answer, seen by the adviser',
    as: 'Kari Myhre',
    path: listOf('Skarvdal Mekaniske'),
    prepare: enters(formText.look),
  },
  {
    name: 'both parties’ self-evaluation side by side',
    as: 'Solveig Bakken',
    path: listOf('Fagerhei Kabel'),
    prepare: enters(formText.compare),
  },
  {
    name: 'both parties’ self-evaluation as a table',
    as: 'Espen Fagerhaug',
    path: listOf('Fagerhei Kabel'),
    prepare: enters(formText.compare, (reader) => press(reader, formShownText.table)),
  },
  {
    name: 'visits from time to time, seen by the adviser',
    as: 'Kari Myhre',
    path: listOf('Skarvdal Mekaniske'),
    prepare: enters(formText.compare),
  },
  {
    name: 'writing what both agree on',
    as: 'Espen Fagerhaug',
    path: listOf('Fagerhei Kabel'),
    prepare: enters(formText.compare, async ({ page, t }) => {
      await page
        .getByRole('button', { name: t(formShownText.writeNote) })
        .first()
        .click();
      await dialog(page).waitFor();
    }),
  },
];
