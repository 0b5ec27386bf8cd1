import { dialog, office, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { invitationText } from '#people/invitation-text.ts';
import { memberText } from '#people/member-text.ts';
import { ownText } from '#people/own-text.ts';
import { programmePeopleText } from '#people/programme-people-text.ts';
import { slipText } from '#people/slip-text.ts';

const skarvdal = '/companies/{Skarvdal Mekaniske}/people';

const openFirst =
  (place: string, choice?: number) =>
  async ({ page }: Reader): Promise<void> => {
    await page.locator(`${place} button`).first().click();
    await dialog(page).waitFor();
    if (choice !== undefined) await dialog(page).locator('input[type=radio]').nth(choice).check();
  };

const writeNames = async ({ page }: Reader): Promise<void> => {
  await page.locator('#field-persons').fill('Kari Nordal\nOla Hansen\n\nkari nordal\nLinn Brekke');
};

let made = 0;
/** Each print is of somebody new: who has a slip is left out of the next. */
const printSlips = async (reader: Reader): Promise<void> => {
  made += 1;
  await reader.page.locator('#field-persons').fill(`Andreas Bjørnstad ${made}\nKari Nordal ${made}`);
  await press(reader, slipText.make);
  await reader.page.locator('.slip').first().waitFor();
};

const typeCode = async (reader: Reader): Promise<void> => {
  await reader.page.locator('#field-code').fill('7KQ2MD-XW3F9B');
  await press(reader, invitationText.look);
  await reader.page.getByRole('heading', { level: 1, name: reader.t(invitationText.failedTitle) }).waitFor();
};

/** Who is what, the ways in, one's own page. */
export const peopleScreens: readonly Screen[] = [
  { name: 'people and roles, seen by a manager', as: 'Ingrid Solbakk', path: skarvdal },
  {
    name: 'people and roles, seen by one who may give none',
    as: 'Jonas Lid',
    path: skarvdal,
    main: ({ page }) => page.locator('.member-list button').first(),
  },
  {
    name: 'people and roles, where a letter did not get out',
    as: office,
    path: '/companies/{Osvika Aluminium}/people',
  },
  {
    name: 'inviting by e-mail',
    as: 'Terje Aune',
    path: skarvdal,
    prepare: (reader) => press(reader, memberText.invite),
  },
  {
    name: 'inviting by e-mail, with errors',
    as: 'Terje Aune',
    path: skarvdal,
    prepare: async (reader) => {
      await press(reader, memberText.invite);
      await press(reader, memberText.send);
      await dialog(reader.page).locator('[aria-invalid=true]').first().waitFor();
    },
  },
  {
    name: 'moving a role’s last day',
    as: 'Ingrid Solbakk',
    path: skarvdal,
    prepare: openFirst('.member-list'),
  },
  { name: 'ending a role', as: 'Ingrid Solbakk', path: skarvdal, prepare: openFirst('.member-list', 1) },
  { name: 'making slips', as: 'Amina Warsame', path: `${skarvdal}/slips`, prepare: writeNames },
  {
    name: 'making slips without names',
    as: 'Amina Warsame',
    path: `${skarvdal}/slips`,
    prepare: async (reader) => {
      await press(reader, slipText.make);
      await reader.page.locator('.error-summary').waitFor();
    },
  },
  { name: 'slips that are made', as: 'Amina Warsame', path: `${skarvdal}/slips`, prepare: printSlips },
  { name: 'people in the programme', as: office, path: '/people' },
  {
    name: 'correcting an organisation',
    as: office,
    path: '/people',
    prepare: openFirst('.people-table'),
  },
  {
    name: 'adding a region',
    as: office,
    path: '/people',
    prepare: (reader) => press(reader, programmePeopleText.addRegion),
  },
  { name: 'closing somebody’s account', as: office, path: '/people', prepare: openFirst('.member-list', 1) },
  { name: 'people in the programme, seen by another', as: 'Kari Myhre', path: '/people' },
  { name: 'typing the code of an invitation', as: null, path: '/invitation' },
  { name: 'an invitation that does not open', as: null, path: '/invitation', prepare: typeCode },
  { name: 'progress and involvement, seen by a branch partner', as: 'Håkon Vestli', path: '/progress' },
  { name: 'one’s own page', as: 'Ingrid Solbakk', path: '/me' },
  {
    name: 'what is stored about oneself',
    as: 'Ingrid Solbakk',
    path: '/me',
    prepare: async ({ page }) => {
      await page.locator('.stored summary').first().click();
      await page.locator('.stored[open] table').first().waitFor();
    },
  },
  {
    name: 'closing one’s own account',
    as: 'Håkon Vestli',
    path: '/me',
    prepare: (reader) => press(reader, ownText.close),
  },
  { name: 'the record of processing', as: 'Ewa Mazur', path: '/processing' },
];
