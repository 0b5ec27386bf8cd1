import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, LanguageShape, line, Moment, PlanDate } from '#platform/contract/shapes.ts';
import { mostBoards, showable, stays } from './rules.ts';

const ofCompany = z.object({ company: Id });

export const ScreenKind = z.enum(['wall-screen', 'shared-terminal']);
export type ScreenKind = z.infer<typeof ScreenKind>;

export const Shows = z.enum(showable);

/** The public half of a P-256 key: the two coordinates of a JSON Web Key, base64url. */
export const PublicKey = z.strictObject({ x: z.string().length(43), y: z.string().length(43) });
export type PublicKey = z.infer<typeof PublicKey>;

/** ECDSA over SHA-256 as WebCrypto writes it: 64 bytes, base64url. */
const Signature = z.string().length(86);

const hour = z.int().min(0).max(23);

/** What a screen shows, and how. */
const Arrangement = z.strictObject({
  name: line(80),
  shows: Shows,
  language: LanguageShape,
  /** Boards in this order; none named is all that hang. */
  boards: z.array(Id).max(mostBoards),
  /** How long each stays. */
  seconds: z.int().min(stays.least).max(stays.most),
  /** Hours of the screen's own clock between which it is dark and dim; equal ends are no night. */
  nightFrom: hour,
  nightTo: hour,
});
export type Arrangement = z.infer<typeof Arrangement>;
const arranged = { boards: z.array(Id), seconds: z.int(), nightFrom: hour, nightTo: hour };

export const Screen = z
  .object({
    screen: Id,
    name: z.string(),
    kind: ScreenKind,
    shows: z.string(),
    language: LanguageShape,
    pairedBy: z.string(),
    pairedAt: Moment,
    seenOn: PlanDate.nullable(),
    ...arranged,
  })
  .meta({ id: 'Screen' });
export type Screen = z.infer<typeof Screen>;

const Screens = z.object({
  companyName: z.string(),
  screens: z.array(Screen),
  shows: z.array(Shows),
  /** What the person looking may do here: the same rules the server asks. */
  may: z.object({ pair: z.boolean(), arrange: z.boolean(), revoke: z.boolean() }),
});

/** The screen a browser is. */
export const OwnScreen = z
  .object({
    screen: Id,
    company: Id,
    name: z.string(),
    kind: ScreenKind,
    shows: z.string(),
    language: LanguageShape,
    ...arranged,
  })
  .meta({ id: 'OwnScreen' });
export type OwnScreen = z.infer<typeof OwnScreen>;

export const screens = endpoints({
  askForPairing: {
    method: 'POST',
    path: '/api/screens/pairings',
    summary: 'Ask for a code that pairs this browser. Id and key are made by the caller, who signs the id.',
    body: z.strictObject({ pairing: Id, publicKey: PublicKey, signature: Signature }),
    answer: z.object({
      code: z.string(),
      minutes: z.int(),
      /** Where somebody types it: to read, and as a QR code in a data address. */
      address: z.string(),
      square: z.string(),
    }),
    limits: { minutes: 15, perAddress: 120 },
    refusals: ['key-not-valid', 'already-asked'],
  },
  lookAtPairing: {
    method: 'POST',
    path: '/api/screens/pairings/:pairing/looks',
    summary: 'Whether somebody has typed the code. Asked with the key that asked for it.',
    params: z.object({ pairing: Id }),
    body: z.strictObject({ publicKey: PublicKey, signature: Signature }),
    answer: z.object({ state: z.enum(['waiting', 'paired', 'expired']), screen: Id.nullable() }),
    reads: true,
    refusals: ['key-not-valid'],
  },
  listScreens: {
    method: 'GET',
    path: '/api/screens/companies/:company/screens',
    summary: 'The screens of a company that are in use.',
    params: ofCompany,
    answer: Screens,
    refusals: [],
  },
  pairScreen: {
    method: 'POST',
    path: '/api/screens/companies/:company/screens',
    summary: 'Pair the screen that shows a code. The screen’s id is made by the caller.',
    params: ofCompany,
    body: z.strictObject({
      screen: Id,
      code: line(20),
      name: line(80),
      kind: ScreenKind,
      shows: Shows,
      language: LanguageShape,
    }),
    answer: Screens,
    limits: { minutes: 15, perAddress: 120 },
    refusals: ['code-unknown', 'already-paired'],
  },
  arrangeScreen: {
    method: 'PUT',
    path: '/api/screens/companies/:company/screens/:screen',
    summary: 'Change what a screen shows. It follows by itself.',
    params: z.object({ company: Id, screen: Id }),
    body: Arrangement,
    answer: Screens,
    refusals: [],
  },
  revokeScreen: {
    method: 'DELETE',
    path: '/api/screens/companies/:company/screens/:screen',
    summary: 'Revoke a screen: what it shows ends at once, and its key opens nothing any more.',
    params: z.object({ company: Id, screen: Id }),
    answer: Screens,
    refusals: [],
  },
  askForChallenge: {
    method: 'POST',
    path: '/api/screens/challenges',
    summary: 'Ask for what a screen is to sign. The answer is the same for a screen that does not exist.',
    body: z.strictObject({ screen: Id }),
    answer: z.object({ challenge: z.string() }),
    limits: { minutes: 15, perAddress: 1200 },
    refusals: [],
  },
  beginScreenSession: {
    method: 'POST',
    path: '/api/screens/sessions',
    summary:
      'Prove that this browser holds a screen’s key. The token before ends, and a new one takes its place.',
    body: z.strictObject({ screen: Id, challenge: line(60), signature: Signature }),
    answer: OwnScreen,
    limits: { minutes: 15, perAddress: 1200 },
    refusals: ['screen-not-known', 'proof-not-valid'],
  },
  readOwnScreen: {
    method: 'GET',
    path: '/api/screens/screen',
    summary: 'The screen this browser is, and who is signed in at it.',
    answer: z.object({ screen: OwnScreen.nullable(), person: z.string().nullable() }),
    refusals: [],
  },
  listTiles: {
    method: 'GET',
    path: '/api/screens/companies/:company/tiles',
    summary: 'Who can sign in with a PIN at this shared terminal, by first name and initial.',
    params: ofCompany,
    answer: z.object({ tiles: z.array(z.object({ person: Id, name: z.string() })) }),
    refusals: [],
  },
  beginPersonSession: {
    method: 'POST',
    path: '/api/screens/people-sessions',
    summary: 'Sign in at this shared terminal, by name and PIN or with a badge.',
    body: z.union([
      z.strictObject({ person: Id, pin: z.string().min(1).max(20) }),
      z.strictObject({ badge: line(200) }),
    ]),
    answer: z.object({ name: z.string(), language: LanguageShape }),
    limits: { minutes: 15, perAddress: 300 },
    refusals: ['terminal-needed', 'pin-wrong', 'pin-locked', 'badge-unknown'],
  },
});
