import { dialog, office, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { answerText } from '#visits/answer-text.ts';
import { briefText } from '#visits/brief-text.ts';
import { hoursText } from '#visits/hours-text.ts';
import { noteText } from '#visits/note-text.ts';

const visitsOf = (company: string) => `/companies/{${company}}/visits`;
const hoursOf = (company: string) => `/companies/{${company}}/own-hours`;

const [kari, ingrid, terje] = ['Kari Myhre', 'Ingrid Solbakk', 'Terje Aune'];
const skarvdal = visitsOf('Skarvdal Mekaniske');
const osvika = visitsOf('Osvika Aluminium');
const kvitberg = visitsOf('Kvitberg Elektro');

/** Opens a line of the list: the first that lies ahead, or one of those that have been, the latest first. */
const opens =
  (section: 'visits-ahead' | 'visits-past', line: number, then?: (reader: Reader) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    const { page } = reader;
    await page.locator(`section[aria-labelledby="${section}"] .visit-rows a`).nth(line).click();
    await page.locator('.visit').waitFor();
    await then?.(reader);
  };

/** From the brief of the next visit to its note. */
const toNote =
  (then?: (reader: Reader) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    const { page } = reader;
    await page.locator('.visit-dock a').click();
    await page.locator('#note-answers').waitFor();
    await then?.(reader);
  };

const asks =
  (phrase: Parameters<typeof press>[1]) =>
  async (reader: Reader): Promise<void> => {
    await press(reader, phrase);
    await dialog(reader.page).waitFor();
  };

const sentEmpty =
  (first: Parameters<typeof press>[1], then: Parameters<typeof press>[1]) =>
  async (reader: Reader): Promise<void> => {
    await asks(first)(reader);
    await dialog(reader.page)
      .getByRole('button', { name: reader.t(then), exact: true })
      .click();
    await reader.page.locator('.error-summary').waitFor();
  };

const next = (then?: (reader: Reader) => Promise<void>) => opens('visits-ahead', 0, then);
const past = (line: number, then?: (reader: Reader) => Promise<void>) => opens('visits-past', line, then);

export const visitsScreens: readonly Screen[] = [
  { name: 'the line of visits', as: kari!, path: skarvdal },
  {
    name: 'the line of visits with all that lies ahead',
    as: ingrid!,
    path: skarvdal,
    prepare: ({ page }) =>
      page.locator('section[aria-labelledby="visits-ahead"] > .button-place button').click(),
  },
  { name: 'the line of visits with some that were missed', as: 'Nils Fagerli', path: osvika },
  { name: 'the line of visits as the office sees it', as: office, path: skarvdal },
  { name: 'no visits yet', as: 'Torstein Brattli', path: visitsOf('Brattfoss Støperi') },
  { name: 'the brief of the next visit', as: kari!, path: skarvdal, prepare: next() },
  { name: 'the brief as an employee representative sees it', as: terje!, path: skarvdal, prepare: next() },
  { name: 'a visit nobody has told of', as: 'Eva Lunde', path: kvitberg, prepare: past(0) },
  {
    name: 'a visit said to be missed, without a reason',
    as: 'Eva Lunde',
    path: kvitberg,
    prepare: past(0, sentEmpty(briefText.missed, briefText.save)),
  },
  { name: 'a note nobody has begun', as: kari!, path: skarvdal, prepare: next(toNote()) },
  {
    name: 'a promise to write down',
    as: kari!,
    path: skarvdal,
    prepare: next(toNote(asks(noteText.add))),
  },
  {
    name: 'a promise without anything in it',
    as: kari!,
    path: skarvdal,
    prepare: next(toNote(sentEmpty(noteText.add, noteText.save))),
  },
  { name: 'a note both have said yes to', as: ingrid!, path: skarvdal, prepare: past(0) },
  { name: 'a note with a disagreement', as: terje!, path: skarvdal, prepare: past(2) },
  {
    name: 'an addition to a note',
    as: ingrid!,
    path: skarvdal,
    prepare: past(0, asks(noteText.addWords)),
  },
  {
    name: 'an answer on the adviser’s device',
    as: 'Piotr Wiśniewski',
    path: visitsOf('Lyngmo Trevare'),
    prepare: past(0),
  },
  {
    name: 'an answer that was not theirs',
    as: 'Piotr Wiśniewski',
    path: visitsOf('Lyngmo Trevare'),
    prepare: past(0, asks(answerText.notMe)),
  },
  { name: 'a note that waits for both', as: kari!, path: visitsOf('Hovlandsmo Betong'), prepare: past(0) },
  {
    name: 'a yes on the adviser’s device',
    as: kari!,
    path: visitsOf('Hovlandsmo Betong'),
    prepare: past(0, async ({ page }) => {
      await page.locator('.note-answer-ways button').first().click();
      await dialog(page).waitFor();
    }),
  },
  {
    name: 'a disagreement to write down',
    as: 'Arve Tangen',
    path: visitsOf('Hovlandsmo Betong'),
    prepare: past(0, asks(answerText.disagree)),
  },
  { name: 'own hours', as: ingrid!, path: hoursOf('Skarvdal Mekaniske') },
  { name: 'own hours as the office sees them', as: office, path: hoursOf('Skarvdal Mekaniske') },
  {
    name: 'own hours to log',
    as: ingrid!,
    path: hoursOf('Skarvdal Mekaniske'),
    prepare: asks(hoursText.log),
  },
  {
    name: 'own hours without anything in them',
    as: ingrid!,
    path: hoursOf('Skarvdal Mekaniske'),
    prepare: async (reader) => {
      await asks(hoursText.log)(reader);
      await dialog(reader.page)
        .getByRole('button', { name: reader.t(hoursText.log), exact: true })
        .click();
      await reader.page.locator('.error-summary').waitFor();
    },
  },
  { name: 'no hours yet', as: 'Torstein Brattli', path: hoursOf('Brattfoss Støperi') },
];
