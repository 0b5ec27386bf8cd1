import { press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { chartText } from '#platform/web/kit/chart-text.ts';

const placeOf = (company: string) => `/companies/{${company}}/samsyn`;

const unfold = ({ page }: Reader) =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

/** The shared view, in every state that looks its own. */
export const samsynScreens: readonly Screen[] = [
  {
    name: 'how far apart the parties are',
    as: 'Ingrid Solbakk',
    path: placeOf('Skarvdal Mekaniske'),
    prepare: unfold,
  },
  {
    name: 'how far apart the parties are, as a table',
    as: 'Terje Aune',
    path: placeOf('Skarvdal Mekaniske'),
    prepare: async (reader) => {
      await press(reader, chartText.asTable);
      await reader.page.locator('main table').waitFor();
    },
  },
  { name: 'the shared view seen by an employee', as: 'Linn Brekke', path: placeOf('Skarvdal Mekaniske') },
  {
    name: 'a shared view at the start and now',
    as: 'Ewa Mazur',
    path: placeOf('Lyngmo Trevare'),
    prepare: unfold,
  },
  { name: 'no shared view measured yet', as: 'Hege Rustad', path: placeOf('Tundalen Plast') },
];
