import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line } from '#platform/contract/shapes.ts';
import {
  Account,
  done,
  NewToken,
  PasskeyAnswer,
  PasskeyQuestion,
  SignedIn,
  TokenMade,
  TypedCode,
} from './shapes.ts';

/** Why one's own ways in stay as they are. */
const own = ['confirm-first', 'shared-session'] as const;

/** What a person does about their own ways in. */
export const accountEndpoints = endpoints({
  readAccount: {
    method: 'GET',
    path: '/api/sign-in/account',
    summary: 'Your own ways in, and the tokens you have made.',
    answer: Account,
    refusals: [],
  },
  startCodes: {
    method: 'POST',
    path: '/api/sign-in/codes/starts',
    summary: 'A fresh seed for an authenticator app. It counts once a code from it has been given.',
    answer: z.object({ key: z.string(), square: z.string() }),
    refusals: [...own, 'already-codes'],
  },
  confirmCodes: {
    method: 'POST',
    path: '/api/sign-in/codes',
    summary: 'Show that the app has the seed; the session goes on with two factors.',
    body: z.strictObject({ code: TypedCode }),
    answer: SignedIn,
    refusals: [...own, 'code-wrong', 'code-locked', 'codes-missing', 'codes-lost', 'already-codes'],
  },
  removeCodes: {
    method: 'DELETE',
    path: '/api/sign-in/codes',
    summary: 'Sign in without codes from now on.',
    answer: done,
    refusals: own,
  },
  askForAddition: {
    method: 'POST',
    path: '/api/sign-in/passkeys/additions',
    summary: 'What to ask the browser for, to make a passkey of your own.',
    answer: PasskeyQuestion,
    refusals: [...own, 'too-many'],
  },
  addPasskey: {
    method: 'POST',
    path: '/api/sign-in/passkeys',
    summary: 'Keep the passkey the browser made.',
    body: z.strictObject({ passkey: Id, label: line(100), answer: PasskeyAnswer }),
    answer: SignedIn,
    refusals: [...own, 'attempt-over', 'passkey-refused', 'already-a-passkey'],
  },
  removePasskey: {
    method: 'DELETE',
    path: '/api/sign-in/passkeys/:passkey',
    summary: 'Remove a passkey of yours.',
    params: z.object({ passkey: Id }),
    answer: done,
    refusals: [...own, 'last-way-in'],
  },
  linkService: {
    method: 'POST',
    path: '/api/sign-in/services/:key/links',
    summary: 'The address at another service to go to, to link it to your account.',
    params: z.object({ key: z.string().max(40) }),
    answer: z.object({ address: z.string() }),
    refusals: [...own, 'service-unknown', 'service-away'],
  },
  unlinkService: {
    method: 'DELETE',
    path: '/api/sign-in/identities/:identity',
    summary: 'Take the link to another service away.',
    params: z.object({ identity: Id }),
    answer: done,
    refusals: [...own, 'last-way-in'],
  },
  keepPin: {
    method: 'PUT',
    path: '/api/sign-in/pin',
    summary: 'Choose the PIN you sign in with at the shared screens of your companies.',
    body: z.strictObject({ pin: z.string().min(4).max(8) }),
    answer: done,
    refusals: [...own, 'pin-digits', 'pin-easy', 'pin-without-company'],
  },
  removePin: {
    method: 'DELETE',
    path: '/api/sign-in/pin',
    summary: 'Sign in at shared screens without a PIN from now on, which is by badge or not at all.',
    answer: done,
    refusals: own,
  },
  makeToken: {
    method: 'POST',
    path: '/api/sign-in/tokens',
    summary: 'Make a token for a program that acts for you. Its secret is shown this once.',
    body: NewToken,
    answer: TokenMade,
    refusals: [...own, 'scope-unknown', 'expiry-passed', 'expiry-too-far', 'already-made', 'too-many'],
  },
  endToken: {
    method: 'DELETE',
    path: '/api/sign-in/tokens/:token',
    summary: 'End a token of yours.',
    params: z.object({ token: Id }),
    answer: done,
    refusals: ['shared-session'],
  },
});
