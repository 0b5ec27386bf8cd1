import { office, type Reader, type Screen } from '#journeys/screens/screen.ts';

const figuresOf = (company: string) => `/companies/{${company}}/indicators`;

const skarvdal = figuresOf('Skarvdal Mekaniske');
const lyngmo = figuresOf('Lyngmo Trevare');

const drawn = ({ page }: Reader) => page.locator('.tile .chart-picture').first().waitFor();

const unfold = async (reader: Reader): Promise<void> => {
  await drawn(reader);
  await reader.page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
};

/** Goes on from the first figure, or from the first that is held against itself at several sites. */
const onFrom =
  (link: string, place: string, there: string) =>
  async ({ page }: Reader): Promise<void> => {
    const to = await page.locator(link).first().getAttribute('href');
    const { pathname } = new URL(to ?? '', page.url());
    await page.goto(new URL(`${pathname}${place}`, page.url()).href);
    await page.locator(there).first().waitFor();
  };

const toSites = onFrom('.tile a[href$="/sites"]', '', '.site-chart .chart-picture');
const toWall = onFrom('.tile-name', '/wall', '.figure-wall .chart-picture');

/** All key figures of a company, the same one at several sites, and one on the wall. */
export const overviewScreens: readonly Screen[] = [
  { name: 'key figures side by side', as: 'Amina Warsame', path: skarvdal, prepare: unfold },
  {
    name: 'key figures narrowed down',
    as: 'Amina Warsame',
    path: `${skarvdal}?show=changed`,
    prepare: drawn,
  },
  { name: 'key figures seen by an employee', as: 'Ewa Mazur', path: lyngmo, prepare: drawn },
  { name: 'key figures seen by the adviser', as: 'Eva Lunde', path: lyngmo, prepare: drawn },
  { name: 'no key figures yet', as: 'Torstein Brattli', path: figuresOf('Brattfoss Støperi') },
  {
    name: 'no key figures shared with the office',
    as: office,
    path: figuresOf('Brattfoss Støperi'),
  },
  { name: 'a key figure at several sites', as: 'Magnus Tveit', path: lyngmo, prepare: toSites },
  {
    name: 'a key figure on the wall',
    as: 'Amina Warsame',
    path: skarvdal,
    prepare: toWall,
    main: ({ page }) => page.locator('.figure-wall-back'),
  },
];
