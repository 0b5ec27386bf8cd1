import { defineText } from '#indicators/define-text.ts';
import { depthSideText } from '#indicators/depth-side-text.ts';
import { depthText } from '#indicators/depth-text.ts';
import { formText } from '#indicators/form-text.ts';
import type { IndicatorsView, IndicatorView } from '#indicators/indicator-view.ts';
import { dialog, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import type { Phrase } from '#platform/contract/language.ts';

const figuresOf = (company: string) => `/companies/{${company}}/indicators`;

/** What a page's own person is answered, by path. */
const read = <Answer>({ page }: Reader, path: string): Promise<Answer> =>
  page.evaluate(async (asked) => (await fetch(asked)).json(), path) as Promise<Answer>;

/** From the figures of a company to the first in the state that is looked for; none there is a fault of the screen. */
const figure =
  (
    is: (view: IndicatorView) => boolean,
    then?: (reader: Reader) => Promise<void>,
    place: '' | '/define' = '',
  ) =>
  async (reader: Reader): Promise<void> => {
    const { page } = reader;
    const base = new URL(page.url()).pathname;
    const [, company = ''] = /companies\/([^/]+)/.exec(base) ?? [];
    const api = `/api/indicators/companies/${company}`;
    const { indicators } = await read<IndicatorsView>(reader, api);
    for (const { indicator } of indicators) {
      if (!is(await read<IndicatorView>(reader, `${api}/figures/${indicator}`))) continue;
      await page.goto(new URL(`${base}/${indicator}${place}`, page.url()).href);
      await page.locator('#page-title').waitFor();
      await then?.(reader);
      return;
    }
    throw new Error(`No figure of ${indicators.length} is in the state that is looked for.`);
  };

const unfold = ({ page }: Reader) =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

const opens =
  (phrase: Phrase) =>
  async (reader: Reader): Promise<void> => {
    await press(reader, phrase);
    await dialog(reader.page).waitFor();
  };

const asTable = async ({ page }: Reader): Promise<void> => {
  await page.locator('.chart-foot button').first().click();
  await page.locator('.depth-chart .data-table').waitFor();
};

const codeOf = ({ series }: IndicatorView) => series[0]?.chart.change.code;

const skarvdal = figuresOf('Skarvdal Mekaniske');
const ingrid = { as: 'Ingrid Solbakk', path: skarvdal };

/** One figure in depth and defining one, in every state that looks its own. */
export const depthScreens: readonly Screen[] = [
  {
    ...ingrid,
    name: 'a figure that has become worse',
    prepare: figure((view) => codeOf(view) === 'worse', unfold),
  },
  {
    name: 'a figure that has become better, seen by an employee',
    as: 'Linn Brekke',
    path: skarvdal,
    prepare: figure((view) => codeOf(view) === 'better', unfold),
  },
  {
    ...ingrid,
    name: 'a figure with limits begun anew',
    prepare: figure((view) => view.withoutRebase !== null),
  },
  {
    ...ingrid,
    name: 'a figure whose line breaks',
    prepare: figure((view) => view.versions.length > 1, unfold),
  },
  { ...ingrid, name: 'a figure with too few numbers', prepare: figure((view) => codeOf(view) === 'too-few') },
  {
    ...ingrid,
    name: 'a figure that waits for its measurement',
    prepare: figure((view) => view.standing === 'measure-needed'),
  },
  { ...ingrid, name: 'a figure as a table', prepare: figure((view) => codeOf(view) === 'worse', asTable) },
  {
    name: 'a figure at several sites',
    as: 'Piotr Wiśniewski',
    path: figuresOf('Lyngmo Trevare'),
    prepare: figure((view) => view.series.length > 1),
  },
  {
    ...ingrid,
    name: 'beginning limits anew',
    prepare: figure((view) => view.withoutRebase !== null, opens(depthSideText.rebase)),
  },
  {
    ...ingrid,
    name: 'setting a target, with errors',
    prepare: figure(
      (view) => view.targets.length > 0,
      async (reader) => {
        await opens(depthSideText.changeTarget)(reader);
        await reader.page.locator('#field-value').fill('mye');
        await press(reader, formText.save);
        await reader.page.locator('.error-summary').waitFor();
      },
    ),
  },
  {
    ...ingrid,
    name: 'choosing a baseline',
    prepare: figure(
      (view) => view.baseline === null && view.series.length > 0,
      opens(depthSideText.setBaseline),
    ),
  },
  {
    ...ingrid,
    name: 'marking a change in the work',
    prepare: figure((view) => view.flags.length > 0, opens(depthSideText.raiseFlag)),
  },
  {
    ...ingrid,
    name: 'correcting a number',
    prepare: figure(
      (view) => view.corrections.length > 0,
      async (reader) => {
        await asTable(reader);
        await reader.page
          .getByRole('button', { name: reader.t(depthText.correct) })
          .first()
          .click();
        await dialog(reader.page).waitFor();
      },
    ),
  },
  {
    ...ingrid,
    name: 'no longer following a figure',
    prepare: figure(({ standing }) => standing === 'open', opens(depthSideText.retire)),
  },
  { ...ingrid, name: 'choosing what to follow', path: `${skarvdal}/define` },
  {
    ...ingrid,
    name: 'defining a figure, with errors',
    path: `${skarvdal}/define`,
    prepare: async (reader) => {
      await press(reader, defineText.writeOwn);
      await unfold(reader);
      await press(reader, defineText.save);
      await reader.page.locator('.error-summary').waitFor();
    },
  },
  {
    ...ingrid,
    name: 'a further version that breaks the line',
    prepare: figure(
      ({ definition }) => definition.period === 'month' && !definition.pointsAtPeople,
      async ({ page }) => {
        await page.locator('#field-period').selectOption('week');
        await page.locator('#field-from').waitFor();
      },
      '/define',
    ),
  },
  { name: 'defining a figure, closed to an employee', as: 'Linn Brekke', path: `${skarvdal}/define` },
];
