import { dialog, office, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { accountText } from '#sign-in/account-text.ts';
import { pageText } from '#sign-in/page-text.ts';
import { tokenText } from '#sign-in/token-text.ts';

/** An answer as the server gives it to somebody who is not in the demo world: with one factor, or with a fresh link. */
const answering =
  (path: string, body: object) =>
  async ({ page }: Reader) => {
    await page.route(`**${path}`, (route) =>
      route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify(body) }),
    );
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

const second = (body: object) => answering('/api/sign-in/second', body);

const square = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h3v3h-3zM5 5h3v3h-3z"/></svg>',
).toString('base64')}`;

const account = {
  name: 'Ingrid Solbakk',
  email: 'ingrid@skarvdal.example',
  level: 1,
  needsSecond: false,
  mustConfirm: true,
  codesSince: '2026-11-02T09:00:00.000Z',
  passkeys: [
    { passkey: '0', label: 'ID 1', madeAt: '2026-11-02T09:00:00.000Z', seenOn: '2026-11-20' },
    { passkey: '1', label: 'ID 2', madeAt: '2026-11-03T09:00:00.000Z', seenOn: null },
  ],
  services: [
    { key: 'a', label: 'Entra ID', identity: '2', since: '2026-11-02T09:00:00.000Z' },
    { key: 'b', label: 'Okta', identity: null, since: null },
  ],
  pin: { chosen: true },
  tokens: [
    {
      token: '3',
      name: 'API',
      scopes: ['programme:read'],
      madeAt: '2026-11-02T09:00:00.000Z',
      expiresOn: '2027-11-02',
      seenOn: null,
    },
  ],
  scopes: [],
  lastTokenDay: '2027-11-23',
};

const makeToken = async (reader: Reader) => {
  await press(reader, tokenText.make);
  await dialog(reader.page).locator('#field-name').waitFor();
};

/** The pages one comes in by, and the one of one's own ways in. */
export const forSignIn: readonly Screen[] = [
  { name: 'cards for shared screens', as: 'Ingrid Solbakk', path: '/companies/{Skarvdal Mekaniske}/badges' },
  {
    name: 'a card to print',
    as: 'Ingrid Solbakk',
    path: '/companies/{Skarvdal Mekaniske}/badges',
    prepare: async ({ page }) => {
      await page.locator('.badge-acts button').first().click();
      await page.locator('.badge-card').waitFor();
    },
  },
  { name: 'signing in', as: null, path: '/sign-in', main: ({ page }) => page.locator('#field-email') },
  {
    name: 'signing in with an address that is none',
    as: null,
    path: '/sign-in',
    prepare: async (reader) => {
      await reader.page.locator('#field-email').fill('ingrid');
      await press(reader, pageText.send);
      await reader.page.locator('#field-email[aria-invalid=true]').waitFor();
    },
  },
  {
    name: 'having asked for a letter',
    as: null,
    path: '/sign-in',
    prepare: async (reader) => {
      const { page } = reader;
      // Its answer is always the same; the limit on asking is for others to try.
      await page.route('**/api/sign-in/letters', (route) =>
        route.fulfill({ status: 200, contentType: 'application/json', body: '{"done":true}' }),
      );
      await page.locator('#field-email').fill('ingrid@skarvdal.example');
      await press(reader, pageText.send);
      await page.getByRole('button', { name: reader.t(pageText.otherAddress) }).waitFor();
    },
  },
  {
    name: 'a link from a letter',
    as: null,
    path: '/sign-in/link#x',
    prepare: answering('/api/sign-in/links/looks', { email: 'i•••@skarvdal.example' }),
  },
  { name: 'a link that no longer works', as: null, path: '/sign-in/link#x' },
  { name: 'back from a service that said no', as: null, path: '/sign-in/return' },
  { name: 'the second step that has been taken', as: office, path: '/sign-in/second' },
  {
    name: 'the second step by code or passkey',
    as: office,
    path: '/sign-in/second',
    prepare: second({ level: 1, codes: true, passkeys: 1 }),
    main: ({ page }) => page.locator('#field-code'),
  },
  {
    name: 'the second step to set up',
    as: office,
    path: '/sign-in/second',
    prepare: second({ level: 1, codes: false, passkeys: 0 }),
  },
  {
    name: 'the second step with a code app being set up',
    as: office,
    path: '/sign-in/second',
    prepare: async (reader) => {
      const { page } = reader;
      const body = JSON.stringify({ key: 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ', square });
      await page.route('**/api/sign-in/codes/starts', (route) =>
        route.fulfill({ status: 200, contentType: 'application/json', body }),
      );
      await second({ level: 1, codes: false, passkeys: 0 })(reader);
      await press(reader, pageText.setUpCodes);
      await page.locator('.code-square').waitFor();
    },
    main: ({ page }) => page.locator('#field-code'),
  },
  { name: 'one’s own ways in', as: 'Ingrid Solbakk', path: '/account' },
  {
    name: 'one’s own ways in, with everything in use',
    as: 'Terje Aune',
    path: '/account',
    prepare: answering('/api/sign-in/account', account),
  },
  { name: 'one’s own ways in, seen by nobody', as: null, path: '/account' },
  { name: 'making a token', as: 'Ingrid Solbakk', path: '/account', prepare: makeToken },
  {
    name: 'a token that has been made',
    as: 'Ingrid Solbakk',
    path: '/account',
    prepare: async (reader) => {
      await makeToken(reader);
      const { page } = reader;
      await page.route('**/api/sign-in/tokens', (route) =>
        route.fulfill({ status: 200, contentType: 'application/json', body: '{"secret":"spr_x"}' }),
      );
      await dialog(page).locator('.dialog-foot button').first().click();
      await dialog(page).locator('#field-secret').waitFor();
    },
  },
  {
    name: 'choosing a PIN',
    as: 'Amina Warsame',
    path: '/account',
    prepare: async (reader) => {
      await press(reader, accountText.choosePin);
      await reader.page.locator('#field-pin').fill('1234');
      await press(reader, accountText.savePin);
      await reader.page.locator('#field-pin[aria-invalid=true]').waitFor();
    },
  },
  {
    name: 'removing a passkey',
    as: 'Terje Aune',
    path: '/account',
    prepare: async (reader) => {
      await answering('/api/sign-in/account', account)(reader);
      await reader.page.locator('.account-list button').first().click();
      await dialog(reader.page).waitFor();
    },
  },
];
