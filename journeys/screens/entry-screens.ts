import { entryText } from '#indicators/entry-text.ts';
import { importActText } from '#indicators/import-act-text.ts';
import { dialog, press, type Reader, type Screen } from '#journeys/screens/screen.ts';

const enterOf = (company: string) => `/companies/{${company}}/indicators/enter`;
const importsOf = (company: string) => `/companies/{${company}}/indicators/import`;

/** Opens a line of the list of numbers by the name of its figure. */
const open =
  (name: string, then?: (reader: Reader) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    await reader.page.locator('.entry-list button', { hasText: name }).first().click();
    await reader.page.locator('.entry-form input').first().waitFor();
    await then?.(reader);
  };

const typed =
  (text: string) =>
  async (reader: Reader): Promise<void> => {
    for (const input of await reader.page.locator('.entry-form .number-field input').all())
      await input.fill(text);
    await press(reader, entryText.save);
  };

/** A file by its place among those handed in. */
const file =
  (line: number, then?: (reader: Reader) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    await reader.page.locator('.imports-name').nth(line).click();
    await reader.page.locator('.import').waitFor();
    await then?.(reader);
  };

/** Hands a file in, unless one of this name was: few are let in from one person in an hour. */
const handedIn =
  (name: string, lines: readonly string[], state: string) =>
  async ({ page }: Reader): Promise<void> => {
    const link = page.locator('.imports-name', { hasText: name }).first();
    if ((await link.count()) > 0) await link.click();
    else
      await page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
    await page.locator(state).first().waitFor();
  };

const withFaults = handedIn(
  'Ledetid fra planleggeren.csv',
  [
    'Måned;Ledetid (dager);Deler per time',
    'januar 2020;31;11,2',
    'februar 2020;mange;11,4',
    'mars 2020;30;-',
  ],
  '.import-problems',
);
const unknown = handedIn('Utskrift.csv', ['aa;bb;cc', '1;2;3', '4;5;6'], '.mapping-sheet');

/** The first thing in such a page is the file field, which hands over to its button. */
const choose = ({ page }: Reader) => page.locator('.upload-line button');

const kvitberg = enterOf('Kvitberg Elektro');
const skarvdal = importsOf('Skarvdal Mekaniske');

/** Entering a number, and taking in a file, in every state that looks its own. */
export const entryScreens: readonly Screen[] = [
  {
    name: 'the number that is most overdue',
    as: 'Unni Kvitnes',
    path: kvitberg,
    main: ({ page }) => page.locator('.entry-save button'),
  },
  { name: 'a number by an employee', as: 'Abdi Farah', path: kvitberg, prepare: open('Nestenulykker meldt') },
  {
    name: 'a number that cannot be read',
    as: 'Unni Kvitnes',
    path: kvitberg,
    prepare: open('Tavler per hundre timer', typed('mange')),
  },
  {
    name: 'a number that can be read in two ways',
    as: 'Unni Kvitnes',
    path: kvitberg,
    prepare: open('Tavler per hundre timer', async ({ page }) => {
      // The sign that is not the language’s own.
      const isEnglish = (await page.locator('html').getAttribute('lang')) === 'en';
      await page.locator('#field-value').fill(isEnglish ? '1,234' : '1.234');
      await page.keyboard.press('Enter');
      await page.locator('.entry-either').waitFor();
    }),
  },
  {
    name: 'a number that is asked about',
    as: 'Ingrid Solbakk',
    path: enterOf('Skarvdal Mekaniske'),
    prepare: open('Ledetid', typed('9000')),
  },
  {
    name: 'correcting a number',
    as: 'Ingrid Solbakk',
    path: enterOf('Skarvdal Mekaniske'),
    prepare: open('Ledetid', async ({ page }) => {
      await page.locator('#field-value').fill('30');
      await page.locator('#field-reason').waitFor();
    }),
  },
  {
    name: 'several measurements',
    as: 'Ragnhild Eik',
    path: enterOf('Osvika Aluminium'),
    prepare: open('Veggtykkelse på profil'),
  },
  { name: 'all numbers entered', as: 'Ragnhild Eik', path: enterOf('Osvika Aluminium') },
  { name: 'no numbers to enter', as: 'Torstein Brattli', path: enterOf('Brattfoss Støperi') },
  { name: 'files handed in', as: 'Ingrid Solbakk', path: skarvdal, main: choose },
  { name: 'no file yet', as: 'Torstein Brattli', path: importsOf('Brattfoss Støperi'), main: choose },
  { name: 'files, closed to an employee', as: 'Linn Brekke', path: skarvdal },
  { name: 'a file with rows to correct', as: 'Amina Warsame', path: skarvdal, prepare: withFaults },
  { name: 'a file whose columns are to be chosen', as: 'Amina Warsame', path: skarvdal, prepare: unknown },
  {
    name: 'a file that was taken in',
    as: 'Ragnhild Eik',
    path: importsOf('Osvika Aluminium'),
    prepare: file(0),
  },
  {
    name: 'undoing an import',
    as: 'Ragnhild Eik',
    path: importsOf('Osvika Aluminium'),
    prepare: file(0, async (reader) => {
      await press(reader, importActText.undo);
      await dialog(reader.page).waitFor();
    }),
  },
  {
    name: 'an import that was undone',
    as: 'Astrid Hegge',
    path: importsOf('Lyngmo Trevare'),
    prepare: file(0),
    main: choose,
  },
];
