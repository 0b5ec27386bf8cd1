import { dialog, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { gateText } from '#programme/gate-text.ts';

const gateOf = (company: string, gate: string) => `/companies/{${company}}/gates/${gate}`;

const skarvdal = gateOf('Skarvdal Mekaniske', 'gate-steering-group');

const unfold = ({ page }: Reader) =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

/** Unfolds all, presses the first act with these words, and waits for its dialog. */
const opens =
  (act: keyof typeof gateText) =>
  async (reader: Reader): Promise<void> => {
    await unfold(reader);
    await press(reader, gateText[act]);
    await dialog(reader.page).waitFor();
  };

/** A gate to decide on: with something missing, open without something, and the dialogs of owners, evidence and advice. */
export const gateScreens: readonly Screen[] = [
  { name: 'a gate with something missing', as: 'Ingrid Solbakk', path: skarvdal, prepare: unfold },
  {
    name: 'a gate that was opened with something missing',
    as: 'Ragnhild Eik',
    path: gateOf('Osvika Aluminium', 'gate-steering-group'),
    prepare: unfold,
  },
  { name: 'a gate that is not there', as: 'Ingrid Solbakk', path: gateOf('Skarvdal Mekaniske', 'noe') },
  { name: 'a deliverable given to somebody', as: 'Terje Aune', path: skarvdal, prepare: opens('give') },
  { name: 'evidence attached', as: 'Amina Warsame', path: skarvdal, prepare: opens('attach') },
  {
    name: 'evidence withdrawn',
    as: 'Amina Warsame',
    path: skarvdal,
    prepare: async (reader) => {
      await unfold(reader);
      await reader.page.locator('.proof-list button').first().click();
      await dialog(reader.page).waitFor();
    },
  },
  { name: 'advice on a gate', as: 'Kari Myhre', path: skarvdal, prepare: opens('advise') },
];
