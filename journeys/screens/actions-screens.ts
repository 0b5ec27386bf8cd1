import { pageText as text } from '#actions/page-text.ts';
import { dialog, press, type Reader, type Screen } from '#journeys/screens/screen.ts';

const actionsOf = (company: string) => `/companies/{${company}}/actions`;

const skarvdal = { as: 'Terje Aune', path: actionsOf('Skarvdal Mekaniske') };

const opens =
  (act: 'move' | 'drop') =>
  async ({ page, t }: Reader): Promise<void> => {
    await page
      .getByRole('button', { name: t(text[act]) })
      .first()
      .click();
    await dialog(page).waitFor();
  };

/** What has been promised: with something late, narrowed down, moved and dropped, and before anything was. */
export const actionsScreens: readonly Screen[] = [
  { ...skarvdal, name: 'actions, some past their dates' },
  {
    ...skarvdal,
    name: 'the actions of the adviser',
    prepare: (reader) => press(reader, text['side-adviser']),
  },
  { ...skarvdal, name: 'an action moved to another day', prepare: opens('move') },
  { ...skarvdal, name: 'an action dropped', prepare: opens('drop') },
  { name: 'no actions yet', as: 'Torstein Brattli', path: actionsOf('Brattfoss Støperi') },
];
