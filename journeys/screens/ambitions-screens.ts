import { ambitionText } from '#ambitions/ambition-text.ts';
import { voiceText } from '#ambitions/voice-text.ts';
import { dialog, press, type Reader, type Screen } from '#journeys/screens/screen.ts';

const ambitionsOf = (company: string, place = '') => `/companies/{${company}}/ambitions${place}`;

const skarvdal = ambitionsOf('Skarvdal Mekaniske');
const granes = ambitionsOf('Grånes Hydraulikk', '/challenges');
const tundalen = ambitionsOf('Tundalen Plast', '/challenges');

const opens =
  (phrase: Parameters<typeof press>[1]) =>
  async (reader: Reader): Promise<void> => {
    await press(reader, phrase);
    await dialog(reader.page).waitFor();
  };

/** By the words on it: what it is about is said to those who hear it. */
const opensByWords =
  (phrase: Parameters<typeof press>[1]) =>
  async ({ page, t }: Reader): Promise<void> => {
    await page
      .locator('main button')
      .filter({ hasText: t(phrase) })
      .first()
      .click();
    await dialog(page).waitFor();
  };

/** Challenges and ambitions, in every state that looks its own. */
export const ambitionsScreens: readonly Screen[] = [
  {
    name: 'a signed picture with one ambition that waits for one’s answer',
    as: 'Terje Aune',
    path: skarvdal,
  },
  { name: 'a picture seen by the adviser', as: 'Kari Myhre', path: skarvdal },
  { name: 'a picture that lacks something', as: 'Bjarte Grønli', path: ambitionsOf('Grånes Hydraulikk') },
  { name: 'no picture yet', as: 'Silje Rud', path: ambitionsOf('Brattfoss Støperi') },
  { name: 'a picture while the parties write apart', as: 'Roar Lien', path: ambitionsOf('Tundalen Plast') },
  { name: 'writing challenges apart', as: 'Hege Rustad', path: tundalen },
  {
    name: 'saying that one’s own is written',
    as: 'Hege Rustad',
    path: tundalen,
    prepare: opens(voiceText.finish),
  },
  { name: 'waiting for the other party', as: 'Roar Lien', path: tundalen },
  { name: 'challenges apart, seen by who speaks for nobody', as: 'Ingeborg Ness', path: tundalen },
  { name: 'no challenges yet', as: 'Silje Rud', path: ambitionsOf('Brattfoss Støperi', '/challenges') },
  { name: 'challenges side by side', as: 'Anne-Lise Moen', path: granes },
  {
    name: 'laying challenges together',
    as: 'Anne-Lise Moen',
    path: granes,
    prepare: opensByWords(voiceText.goesWith),
  },
  {
    name: 'saying no, without the reason',
    as: 'Anne-Lise Moen',
    path: granes,
    prepare: async (reader) => {
      await opensByWords(voiceText.sayNo)(reader);
      await dialog(reader.page).locator('button[type=submit]').click();
      await reader.page.locator('.error-summary').waitFor();
    },
  },
  {
    name: 'challenges agreed and not agreed on',
    as: 'Ingrid Solbakk',
    path: ambitionsOf('Skarvdal Mekaniske', '/challenges'),
  },
  {
    name: 'writing an ambition, with errors',
    as: 'Ingrid Solbakk',
    path: skarvdal,
    prepare: async (reader) => {
      await opens(ambitionText.write)(reader);
      await press(reader, ambitionText.save);
      await reader.page.locator('.error-summary').waitFor();
    },
  },
  { name: 'then and now', as: 'Astrid Hegge', path: ambitionsOf('Lyngmo Trevare', '/versions') },
  { name: 'no signed picture yet', as: 'Silje Rud', path: ambitionsOf('Brattfoss Støperi', '/versions') },
];
