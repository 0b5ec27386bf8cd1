import { dialog, office, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { pageText } from '#screens/page-text.ts';

const screensOf = (company: string) => `/companies/{${company}}/screens`;

/** The browser on the wall, and the pages where a company connects it. */
export const onTheWall: readonly Screen[] = [
  {
    name: 'a browser that waits to be connected',
    as: null,
    path: '/wall',
    prepare: ({ page }) => page.locator('.pairing-code').waitFor(),
    main: ({ page }) => page.locator('.pairing-languages button').first(),
  },
  { name: 'a company’s screens', as: 'Magnus Tveit', path: screensOf('Lyngmo Trevare') },
  { name: 'a company without screens', as: 'Ingrid Solbakk', path: screensOf('Skarvdal Mekaniske') },
  {
    name: 'screens seen by one who may not connect any',
    as: 'Jonas Lid',
    path: screensOf('Skarvdal Mekaniske'),
  },
  {
    name: 'connecting a screen, with errors',
    as: 'Ingrid Solbakk',
    path: screensOf('Skarvdal Mekaniske'),
    prepare: async (reader: Reader) => {
      await press(reader, pageText.connect);
      await press(reader, pageText.save);
      await reader.page.locator('.error-summary').waitFor();
    },
  },
  {
    name: 'disconnecting a screen',
    as: 'Magnus Tveit',
    path: screensOf('Lyngmo Trevare'),
    prepare: async ({ page }) => {
      await page.locator('.screens-table button').first().click();
      await dialog(page).waitFor();
    },
  },
  { name: 'where a screen is to hang, seen by the office', as: office, path: '/screens' },
];
