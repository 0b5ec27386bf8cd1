import { dialog, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { meetingPageText } from '#steering-groups/meeting-page-text.ts';
import { minuteWritingText } from '#steering-groups/minute-writing-text.ts';

const meetingsOf = (company: string) => `/companies/{${company}}/steering-group/meetings`;
const skarvdal = meetingsOf('Skarvdal Mekaniske');
const osvika = meetingsOf('Osvika Aluminium');
const lyngmo = meetingsOf('Lyngmo Trevare');

/** Opens a meeting of the list by its place under one of the headings. */
const opened =
  (heading: 'ahead' | 'behind', line: number, then?: (reader: Reader) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    await reader.page.locator(`section[aria-labelledby="${heading}"] .meeting-line a`).nth(line).click();
    await reader.page.locator('.meeting').waitFor();
    await then?.(reader);
  };

/** Opens the first extra meeting under a heading: what was called besides the journey says why. */
const called =
  (heading: 'ahead' | 'behind') =>
  async ({ page }: Reader): Promise<void> => {
    await page
      .locator(`section[aria-labelledby="${heading}"] .meeting-line`)
      .filter({ has: page.locator('.meeting-line-came p.subtle') })
      .first()
      .locator('a')
      .click();
    await page.locator('.meeting').waitFor();
  };

type Words = Parameters<typeof press>[1];

const opens =
  (...phrases: Words[]) =>
  async (reader: Reader): Promise<void> => {
    for (const phrase of phrases) await press(reader, phrase);
    await dialog(reader.page).waitFor();
  };

const sentEmpty =
  (first: Words, then: Words) =>
  async (reader: Reader): Promise<void> => {
    await opens(first)(reader);
    await dialog(reader.page)
      .getByRole('button', { name: reader.t(then), exact: true })
      .click();
    await reader.page.locator('.error-summary').waitFor();
  };

const unfold = ({ page }: Reader) =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

const signs =
  (then?: (reader: Reader) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    await reader.page.locator('.minute-sign-acts button').first().click();
    await dialog(reader.page).waitFor();
    await then?.(reader);
  };

/** The steering group's meetings, an agenda, minutes being written and signed, in every state that looks its own. */
export const steeringMeetingsScreens: readonly Screen[] = [
  { name: 'steering meetings with minutes that lack a signature', as: 'Ingrid Solbakk', path: skarvdal },
  { name: 'steering meetings seen by the adviser', as: 'Nils Fagerli', path: osvika },
  {
    name: 'steering meetings of a company without a journey',
    as: 'Silje Rud',
    path: meetingsOf('Brattfoss Støperi'),
  },
  {
    name: 'calling an extra meeting, with errors',
    as: 'Terje Aune',
    path: skarvdal,
    prepare: sentEmpty(meetingPageText.call, meetingPageText['call-act']),
  },
  { name: 'an agenda made from data', as: 'Terje Aune', path: skarvdal, prepare: opened('ahead', 0) },
  { name: 'an agenda further ahead', as: 'Amina Warsame', path: skarvdal, prepare: opened('ahead', 2) },
  {
    name: 'asking for a matter, with errors',
    as: 'Jonas Lid',
    path: skarvdal,
    prepare: opened('ahead', 0, sentEmpty(meetingPageText.add, meetingPageText.add)),
  },
  {
    name: 'minutes that wait for one’s own signature',
    as: 'Ingrid Solbakk',
    path: skarvdal,
    prepare: opened('behind', 0, unfold),
    main: ({ page }) => page.locator('.minute-sign-acts button').first(),
  },
  {
    name: 'signing minutes',
    as: 'Ingrid Solbakk',
    path: skarvdal,
    prepare: opened('behind', 0, signs()),
  },
  {
    name: 'correcting minutes before both have signed',
    as: 'Amina Warsame',
    path: skarvdal,
    prepare: opened('behind', 0, async (reader) => {
      await press(reader, minuteWritingText.fix);
      await reader.page.locator('.minute-entry').first().waitFor();
    }),
  },
  {
    name: 'an action without owner and date',
    as: 'Amina Warsame',
    path: skarvdal,
    prepare: opened('behind', 0, async (reader) => {
      await press(reader, minuteWritingText.fix);
      await sentEmpty(minuteWritingText['add-action'], minuteWritingText.save)(reader);
    }),
  },
  {
    name: 'counting who is present',
    as: 'Terje Aune',
    path: skarvdal,
    prepare: opened('behind', 0, async (reader) => {
      await press(reader, minuteWritingText.fix);
      await opens(minuteWritingText.recount)(reader);
    }),
  },
  {
    name: 'an extra meeting one side has called',
    as: 'Kjetil Osnes',
    path: osvika,
    prepare: called('ahead'),
  },
  {
    name: 'an extra meeting that was called off',
    as: 'Ragnhild Eik',
    path: osvika,
    prepare: called('behind'),
  },
  {
    name: 'minutes of a meeting without the employee side',
    as: 'Ragnhild Eik',
    path: osvika,
    prepare: async (reader) => {
      await reader.page
        .locator('section[aria-labelledby="behind"] .meeting-line')
        .filter({ has: reader.page.locator('.meeting-line-came .mark-watch') })
        .first()
        .locator('a')
        .click();
      await reader.page.locator('.meeting').waitFor();
    },
  },
  {
    name: 'minutes both have signed, with a correction',
    as: 'Piotr Wiśniewski',
    path: lyngmo,
    prepare: opened('behind', 0, unfold),
  },
  {
    name: 'adding a correction, with errors',
    as: 'Magnus Tveit',
    path: lyngmo,
    prepare: opened('behind', 0, sentEmpty(minuteWritingText.correct, minuteWritingText.correct)),
  },
  { name: 'a meeting that is not there', as: 'Terje Aune', path: `${skarvdal}/no-such-meeting` },
];
