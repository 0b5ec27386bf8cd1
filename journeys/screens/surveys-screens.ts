import type { APIRequestContext, Page } from 'playwright-core';
import { dialog, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { makeId } from '#platform/contract/id.ts';
import { surveys } from '#surveys/contract.ts';
import { planText } from '#surveys/plan-text.ts';
import { sheetText } from '#surveys/sheet-text.ts';
import { slipText } from '#surveys/slip-text.ts';
import type { SurveysView, WaveView } from '#surveys/wave-view.ts';

const surveysOf = (company: string, place = '') => `/companies/{${company}}/surveys${place}`;
const tundalen = surveysOf('Tundalen Plast');
const nowhere = '01900000-0000-7000-8000-000000000000';

const inDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

type Demo = { persons: { person: string; name: string }[] };

/** Goes on as one of the invented persons. */
async function become(request: APIRequestContext, base: string, name: string): Promise<void> {
  const { persons } = (await (await request.get(`${base}/api/people/demo-persons`)).json()) as Demo;
  const { person } = persons.find((one) => one.name === name)!;
  await request.post(`${base}/api/people/demo-sessions`, { data: { person } });
}

type Wanted = { title: string; opensIn: number; signers: readonly string[] };

/** Plans a survey as a manager and signs it as those named, in a window of its own; answers with its id. */
async function plan(request: APIRequestContext, origin: string, company: string, wanted: Wanted) {
  const { title, opensIn, signers } = wanted;
  const at = origin + surveys.writeWave.path.replace(':company', company);
  await become(request, origin, 'Hege Rustad');
  const answer = await request.get(origin + surveys.readSurveys.path.replace(':company', company));
  const list = (await answer.json()) as SurveysView;
  const there = list.waves.find((one) => one.title === title);
  if (there) return there.wave;
  const wave = makeId();
  const opensOn = inDays(list.today, opensIn);
  const options = [
    { key: 'hall-1', name: 'Hall 1', people: 24 },
    { key: 'kontor', name: 'Kontoret', people: 8 },
  ];
  const words = {
    title,
    reason: 'Vi skal forandre måten vi jobber på, og vil gjøre det sammen.',
    opensOn,
    closesOn: inDays(opensOn, 11),
    meetingOn: inDays(opensOn, 15),
    people: 150,
    atLeast: 5,
    groups: [{ key: 'sted', name: 'Sted', options }],
  };
  const body = { wave, plan: makeId(), instrument: 'employee-attitudes', words };
  const { digest } = (await (await request.post(at, { data: body })).json()) as WaveView;
  for (const name of signers) {
    await become(request, origin, name);
    await request.post(`${at}/${wave}/marks`, { data: { mark: makeId(), kind: 'signed', digest } });
  }
  return wave;
}

/** A survey of the company on the page, made once and then shown. */
const survey =
  (wanted: Wanted, place = '', then?: (reader: Reader) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    const { page } = reader;
    const { origin, pathname } = new URL(page.url());
    const [, company = ''] = /companies\/([^/]+)/.exec(pathname)!;
    // Whoever looks stays signed in: a session that is begun in a window ends the one before.
    const aside = await page.context().browser()!.newContext();
    const wave = await plan(aside.request, origin, company, wanted);
    await aside.close();
    await page.goto(`${origin}/companies/${company}/surveys${place.replace('WAVE', wave)}`);
    await page.locator('h1').waitFor();
    await settled(page);
    await then?.(reader);
  };

/** The page asks for what it shows before it shows it. */
const settled = (page: Page) => page.waitForFunction(() => document.querySelector('.skeleton') === null);

const both = ['Hege Rustad', 'Roar Lien'];
const open = { title: 'Før vi begynner', opensIn: 0, signers: both };
const half = { title: 'Etter pilotene', opensIn: 120, signers: ['Hege Rustad'] };
const draft = { title: 'Til slutt', opensIn: 200, signers: [] };

const unfold = async ({ page }: Reader) => {
  await page.locator('.plan-questions summary').first().click();
  await page.locator('.plan-questions ol').first().waitFor();
};
const opens =
  (phrase: Parameters<typeof press>[1]) =>
  async (reader: Reader): Promise<void> => {
    await press(reader, phrase);
    await dialog(reader.page).waitFor();
  };

/** The employees’ surveys, in every state that looks its own. */
export const surveysScreens: readonly Screen[] = [
  { name: 'no survey yet', as: 'Torstein Brattli', path: surveysOf('Brattfoss Støperi') },
  { name: 'no survey yet, seen by an employee', as: 'Mikael Åsen', path: surveysOf('Brattfoss Støperi') },
  { name: 'planning a survey', as: 'Hege Rustad', path: `${tundalen}/${nowhere}/plan`, prepare: unfold },
  {
    name: 'planning a survey, with a list and errors',
    as: 'Hege Rustad',
    path: `${tundalen}/${nowhere}/plan`,
    prepare: async (reader) => {
      await press(reader, planText.addGroup);
      await press(reader, planText.save);
      await reader.page.locator('.error-summary').waitFor();
    },
  },
  {
    name: 'a survey nobody has signed',
    as: 'Elin Sandström',
    path: tundalen,
    prepare: survey(draft, '/WAVE'),
  },
  {
    name: 'a survey that waits for one party',
    as: 'Roar Lien',
    path: tundalen,
    prepare: survey(half, '/WAVE'),
  },
  {
    name: 'a plan somebody has signed',
    as: 'Hege Rustad',
    path: tundalen,
    prepare: survey(half, '/WAVE/plan'),
  },
  {
    name: 'the surveys of a company',
    as: 'Hege Rustad',
    path: tundalen,
    prepare: survey(open),
  },
  {
    name: 'an open survey, seen by an employee',
    as: 'Daniel Tesfaye',
    path: tundalen,
    prepare: survey(open),
  },
  {
    name: 'an open survey',
    as: 'Roar Lien',
    path: tundalen,
    prepare: survey(open, '/WAVE'),
  },
  {
    name: 'moving the last day of a survey',
    as: 'Roar Lien',
    path: tundalen,
    prepare: survey(open, '/WAVE', opens(sheetText.move)),
  },
  {
    name: 'calling a survey off',
    as: 'Roar Lien',
    path: tundalen,
    prepare: survey(open, '/WAVE', opens(sheetText.callOff)),
  },
  {
    name: 'how many code slips',
    as: 'Roar Lien',
    path: tundalen,
    prepare: survey(open, '/WAVE/slips'),
  },
  {
    name: 'code slips on their sheets',
    as: 'Roar Lien',
    path: tundalen,
    prepare: survey(open, '/WAVE/slips', async (reader) => {
      // Few at a time: each look makes others, and there is a limit.
      await reader.page.locator('#field-count').fill('3');
      await press(reader, slipText.make);
      await reader.page.locator('.slip').first().waitFor();
    }),
  },
  {
    name: 'asking operators, when no round is rated',
    as: 'Hege Rustad',
    path: `${tundalen}/operators`,
  },
];
