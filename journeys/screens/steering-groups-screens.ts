import { dialog, office, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { anchoringPageText } from '#steering-groups/anchoring-page-text.ts';
import { groupPageText } from '#steering-groups/group-page-text.ts';

const groupOf = (company: string, page = '') => `/companies/{${company}}/steering-group${page}`;

const unfold = ({ page }: Reader) =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

const opens =
  (phrase: Parameters<typeof press>[1]) =>
  async (reader: Reader): Promise<void> => {
    await press(reader, phrase);
    await dialog(reader.page).waitFor();
  };

/** The first of several acts of one kind, which are named after what they are done to. */
const opensFirst =
  (place: string) =>
  async ({ page }: Reader): Promise<void> => {
    await page.locator(place).first().click();
    await dialog(page).waitFor();
  };

const skarvdal = groupOf('Skarvdal Mekaniske');

/** The group, its mandate, its anchoring and its summary, in every state that looks its own. */
export const steeringGroupsScreens: readonly Screen[] = [
  { name: 'a steering group that is at work', as: 'Ingrid Solbakk', path: skarvdal, prepare: unfold },
  { name: 'a steering group seen by an employee', as: 'Linn Brekke', path: skarvdal },
  { name: 'a steering group seen by the office', as: office, path: skarvdal },
  {
    name: 'a steering group without the employee side',
    as: 'Ragnhild Eik',
    path: groupOf('Osvika Aluminium'),
  },
  {
    name: 'a steering group that changed since it was signed',
    as: 'Astrid Hegge',
    path: groupOf('Lyngmo Trevare'),
  },
  { name: 'a steering group that lacks a signature', as: 'Berit Sandnes', path: groupOf('Elvestad Sveis') },
  { name: 'an uneven steering group', as: 'Unni Kvitnes', path: groupOf('Kvitberg Elektro') },
  { name: 'no steering group yet', as: 'Hege Rustad', path: groupOf('Tundalen Plast') },
  {
    name: 'choosing who leads the group',
    as: 'Terje Aune',
    path: skarvdal,
    prepare: opens(groupPageText.chooseChair),
  },
  {
    name: 'adding somebody beside the parties',
    as: 'Terje Aune',
    path: skarvdal,
    prepare: opens(groupPageText.addOther),
  },
  {
    name: 'changing somebody’s time in the group',
    as: 'Terje Aune',
    path: skarvdal,
    prepare: opensFirst('.group-change'),
  },
  {
    name: 'a mandate both have signed',
    as: 'Terje Aune',
    path: groupOf('Skarvdal Mekaniske', '/mandate'),
    prepare: unfold,
  },
  {
    name: 'a mandate to be signed',
    as: 'Berit Sandnes',
    path: groupOf('Elvestad Sveis', '/mandate'),
    prepare: opensFirst('.group-aside button'),
  },
  { name: 'a mandate to be read', as: 'Linn Brekke', path: groupOf('Skarvdal Mekaniske', '/mandate') },
  { name: 'the log of anchoring', as: 'Terje Aune', path: groupOf('Skarvdal Mekaniske', '/anchoring') },
  {
    name: 'a body that has not had the matter',
    as: 'Gunnhild Hovland',
    path: groupOf('Hovlandsmo Betong', '/anchoring'),
  },
  {
    name: 'writing down where it was taken up',
    as: 'Terje Aune',
    path: groupOf('Skarvdal Mekaniske', '/anchoring'),
    prepare: opens(anchoringPageText.add),
  },
  {
    name: 'attaching a paper',
    as: 'Terje Aune',
    path: groupOf('Skarvdal Mekaniske', '/anchoring'),
    prepare: opensFirst('.anchoring-acts .group-change'),
  },
  {
    name: 'withdrawing a line',
    as: 'Terje Aune',
    path: groupOf('Skarvdal Mekaniske', '/anchoring'),
    prepare: opensFirst('.anchoring-acts .group-change + .group-change'),
  },
  {
    name: 'the summary for the board',
    as: 'Ingrid Solbakk',
    path: groupOf('Skarvdal Mekaniske', '/summary'),
  },
];
