import { dialog, office, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { actText } from '#parties/act-text.ts';
import { intakeText } from '#parties/intake-text.ts';
import { measureText } from '#parties/measure-text.ts';
import { partiesText } from '#parties/parties-text.ts';

const partiesOf = (company: string) => `/companies/{${company}}/parties`;
const measuresOf = (company: string) => `/companies/{${company}}/measures`;

const unfold = ({ page }: Reader) =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

/** Opens the record of a measure by the place of its line in the register. */
const record =
  (line: number, then?: (reader: Reader) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    await reader.page.locator('.measure-table a').nth(line).click();
    await reader.page.locator('article.measure').waitFor();
    await then?.(reader);
  };

const opens =
  (phrase: Parameters<typeof press>[1]) =>
  async (reader: Reader): Promise<void> => {
    await press(reader, phrase);
    await dialog(reader.page).waitFor();
  };

/** Sent in as it stands, so that what is missing is named. */
const sentEmpty =
  (first: Parameters<typeof press>[1], then: Parameters<typeof press>[1]) =>
  async (reader: Reader): Promise<void> => {
    await opens(first)(reader);
    await press(reader, then);
    await reader.page.locator('.error-summary').waitFor();
  };

const brattfoss = partiesOf('Brattfoss Støperi');
const skarvdal = measuresOf('Skarvdal Mekaniske');

/** The parties' page and the measurement register, in every state that looks its own. */
export const partiesScreens: readonly Screen[] = [
  { name: 'an intake that waits for one yes', as: 'Silje Rud', path: brattfoss },
  { name: 'an intake unfolded', as: 'Torstein Brattli', path: brattfoss, prepare: unfold },
  { name: 'an intake seen by the office', as: office, path: brattfoss, prepare: unfold },
  {
    name: 'correcting the readiness answers',
    as: 'Silje Rud',
    path: brattfoss,
    prepare: async (reader) => {
      await unfold(reader);
      await reader.page.locator('.intake-steps > li').nth(1).getByRole('button').first().click();
      await dialog(reader.page).waitFor();
    },
  },
  {
    name: 'reporting anchoring, with errors',
    as: 'Hanne Fossum',
    path: brattfoss,
    prepare: async (reader) => {
      await unfold(reader);
      await sentEmpty(intakeText.recordAnchoring, partiesText.save)(reader);
    },
  },
  {
    name: 'a decision that waits for one’s own key',
    as: 'Terje Aune',
    path: partiesOf('Skarvdal Mekaniske'),
    main: ({ page }) => page.locator('.act-row button').first(),
  },
  {
    name: 'a decision that waits for the other party',
    as: 'Ingrid Solbakk',
    path: partiesOf('Skarvdal Mekaniske'),
  },
  {
    name: 'withdrawing a proposal',
    as: 'Ingrid Solbakk',
    path: partiesOf('Skarvdal Mekaniske'),
    prepare: opens(actText.withdraw),
  },
  {
    name: 'the parties’ decisions with their history',
    as: 'Astrid Hegge',
    path: partiesOf('Lyngmo Trevare'),
    prepare: unfold,
  },
  {
    name: 'proposing thresholds below the floor',
    as: 'Ragnhild Eik',
    path: partiesOf('Osvika Aluminium'),
    prepare: async (reader) => {
      await opens(partiesText.proposeThresholds)(reader);
      await reader.page.locator('#field-means').fill('4');
      await press(reader, partiesText.propose);
      await reader.page.locator('.error-summary').waitFor();
    },
  },
  {
    name: 'proposing an export, with errors',
    as: 'Ragnhild Eik',
    path: partiesOf('Osvika Aluminium'),
    prepare: sentEmpty(partiesText.proposeExport, partiesText.propose),
  },
  {
    name: 'the parties, seen by the safety representative',
    as: 'Jonas Lid',
    path: partiesOf('Skarvdal Mekaniske'),
  },
  { name: 'the parties, closed to an employee', as: 'Linn Brekke', path: partiesOf('Skarvdal Mekaniske') },
  { name: 'the measurement register', as: 'Ingrid Solbakk', path: skarvdal },
  {
    name: 'the measurement register with one overdue',
    as: 'Kjetil Osnes',
    path: measuresOf('Osvika Aluminium'),
  },
  { name: 'an empty measurement register', as: 'Torstein Brattli', path: measuresOf('Brattfoss Støperi') },
  {
    name: 'the measurement register, seen by an employee',
    as: 'Ewa Mazur',
    path: measuresOf('Lyngmo Trevare'),
  },
  {
    name: 'the measurement register, seen by the adviser',
    as: 'Eva Lunde',
    path: measuresOf('Lyngmo Trevare'),
  },
  {
    name: 'registering a measure, with errors',
    as: 'Amina Warsame',
    path: skarvdal,
    prepare: sentEmpty(measureText.register, measureText.saveMeasure),
  },
  { name: 'a measure that waits for a key', as: 'Terje Aune', path: skarvdal, prepare: record(1) },
  { name: 'a measure that is a draft', as: 'Amina Warsame', path: skarvdal, prepare: record(0) },
  {
    name: 'recording a discussion',
    as: 'Amina Warsame',
    path: skarvdal,
    prepare: record(0, opens(measureText.discuss)),
  },
  {
    name: 'a measure with a disagreement and a review',
    as: 'Magnus Tveit',
    path: measuresOf('Lyngmo Trevare'),
    prepare: record(0),
  },
  {
    name: 'recording a review',
    as: 'Kjetil Osnes',
    path: measuresOf('Osvika Aluminium'),
    prepare: record(0, opens(measureText.review)),
  },
  {
    name: 'ending a measure',
    as: 'Ragnhild Eik',
    path: measuresOf('Osvika Aluminium'),
    prepare: record(0, opens(measureText.endMeasure)),
  },
  {
    name: 'a measure that is not there',
    as: 'Ragnhild Eik',
    path: `${measuresOf('Osvika Aluminium')}/01900000-0000-7000-8000-000000000000`,
  },
];
