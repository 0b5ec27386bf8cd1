import { press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { commentsText } from '#surveys/comments-text.ts';
import { resultsPageText } from '#surveys/results-page-text.ts';
import { waveText } from '#surveys/wave-text.ts';

const listOf = (company: string) => `/companies/{${company}}/surveys`;

/** Waits until the page shows what it asked for. */
const settled = ({ page }: Reader) =>
  page.waitForFunction(() => document.querySelector('.skeleton') === null);

/** Goes from the list to the answers of the newest survey, and on from there. */
const answers =
  (then?: (reader: Reader) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    const { page, t } = reader;
    await page
      .getByRole('link', { name: t(waveText.readResults) })
      .first()
      .click();
    await page.locator('.result-cards').waitFor();
    await then?.(reader);
  };

const comments = answers(async ({ page, t }) => {
  await page.getByRole('link', { name: t(resultsPageText.goThrough) }).click();
  await page.locator('.comments').first().waitFor();
});

const unfolded = answers(({ page }) =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  }),
);

/** Goes from the list to the newest survey itself. */
const newest = async (reader: Reader): Promise<void> => {
  await reader.page.locator('.waves a').first().click();
  await reader.page.locator('.wave-sheet').waitFor();
  await settled(reader);
};

/** What came of surveys: the answers, what was written, and what each party believed beforehand. */
export const resultsScreens: readonly Screen[] = [
  {
    name: 'the answers of a survey',
    as: 'Linn Brekke',
    path: listOf('Skarvdal Mekaniske'),
    prepare: answers(),
  },
  {
    name: 'the answers with groups, methods and languages unfolded',
    as: 'Ingrid Solbakk',
    path: listOf('Skarvdal Mekaniske'),
    prepare: unfolded,
  },
  {
    name: 'what has changed since the survey before',
    as: 'Ewa Mazur',
    path: listOf('Lyngmo Trevare'),
    prepare: unfolded,
  },
  {
    name: 'the answers as a table',
    as: 'Espen Fagerhaug',
    path: listOf('Fagerhei Kabel'),
    prepare: answers(async ({ page, t }) => {
      await page
        .locator('.result-theme')
        .first()
        .getByRole('button', { name: t(resultsPageText.asTable) })
        .click();
      await page.locator('.result-theme table').waitFor();
    }),
  },
  {
    name: 'the answers in four places',
    as: 'Sander Myklebust',
    path: listOf('Osvika Aluminium'),
    prepare: unfolded,
  },
  {
    name: 'what was written, for one’s party to go through',
    as: 'Ingrid Solbakk',
    path: listOf('Skarvdal Mekaniske'),
    prepare: comments,
  },
  {
    name: 'withholding what was written',
    as: 'Terje Aune',
    path: listOf('Skarvdal Mekaniske'),
    prepare: async (reader) => {
      await comments(reader);
      await press(reader, commentsText.withhold);
      await reader.page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'a survey counted, and not talked about yet',
    as: 'Gunnhild Hovland',
    path: listOf('Hovlandsmo Betong'),
    prepare: newest,
  },
  {
    name: 'answers employees read first',
    as: 'Sigrid Ulvestad',
    path: listOf('Hovlandsmo Betong'),
    prepare: unfolded,
  },
  {
    name: 'a survey too few answered',
    as: 'Unni Kvitnes',
    path: listOf('Kvitberg Elektro'),
    prepare: newest,
  },
  {
    name: 'a survey half have answered',
    as: 'Bjarte Grønli',
    path: listOf('Grånes Hydraulikk'),
    prepare: newest,
  },
  { name: 'the forms before a survey', as: 'Berit Sandnes', path: `${listOf('Elvestad Sveis')}/forms` },
];
