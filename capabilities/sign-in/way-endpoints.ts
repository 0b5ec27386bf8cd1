import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id } from '#platform/contract/shapes.ts';
import { done, Email, PasskeyAnswer, PasskeyQuestion, Secret, SignedIn, TypedCode } from './shapes.ts';

/** A whole company may sit behind one address. */
const many = { minutes: 15, perAddress: 300 } as const;

/** The ways in, for whoever is not signed in yet. */
export const wayEndpoints = endpoints({
  listWays: {
    method: 'GET',
    path: '/api/sign-in/ways',
    summary: 'The other services one may sign in by here.',
    answer: z.object({ services: z.array(z.object({ key: z.string(), label: z.string() })) }),
    refusals: [],
  },
  askForLetter: {
    method: 'POST',
    path: '/api/sign-in/letters',
    summary: 'Ask for a letter with a link. The answer is the same whether the address is known or not.',
    body: z.strictObject({ letter: Id, email: Email }),
    answer: done,
    limits: { minutes: 15, perAddress: 60, perAccount: { field: 'email', tries: 5 } },
    refusals: [],
  },
  lookAtLink: {
    method: 'POST',
    path: '/api/sign-in/links/looks',
    summary: 'Whose account a link opens, without using it up.',
    body: z.strictObject({ token: Secret }),
    answer: z.object({ email: z.string() }),
    reads: true,
    limits: many,
    refusals: ['link-unknown'],
  },
  useLink: {
    method: 'POST',
    path: '/api/sign-in/links',
    summary: 'Sign in by the link of a letter, once.',
    body: z.strictObject({ token: Secret }),
    answer: SignedIn,
    limits: many,
    refusals: ['link-unknown'],
  },
  askForPasskey: {
    method: 'POST',
    path: '/api/sign-in/passkeys/questions',
    summary: 'What to ask the browser for, to sign in by a passkey.',
    answer: PasskeyQuestion,
    limits: many,
    refusals: [],
  },
  signInByPasskey: {
    method: 'POST',
    path: '/api/sign-in/passkeys/sessions',
    summary: 'Sign in by a passkey. It counts as two factors.',
    body: z.strictObject({ answer: PasskeyAnswer }),
    answer: SignedIn,
    limits: many,
    refusals: ['attempt-over', 'passkey-unknown'],
  },
  beginAtService: {
    method: 'POST',
    path: '/api/sign-in/services/:key/starts',
    summary: 'The address at another service to go to, to sign in by it.',
    params: z.object({ key: z.string().max(40) }),
    answer: z.object({ address: z.string() }),
    limits: many,
    refusals: ['service-unknown', 'service-away'],
  },
  returnFromService: {
    method: 'POST',
    path: '/api/sign-in/services/returns',
    summary: 'Come back from another service: sign in, or link it to the account one is signed in to.',
    body: z.strictObject({ query: z.string().max(8000) }),
    answer: SignedIn,
    limits: many,
    refusals: [
      'attempt-over',
      'service-refused',
      'service-stranger',
      'already-linked',
      'confirm-first',
      'shared-session',
    ],
  },
  readSecond: {
    method: 'GET',
    path: '/api/sign-in/second',
    summary: 'Which second factors you have, and whether you have given one in this session.',
    answer: z.object({
      level: z.union([z.literal(1), z.literal(2)]),
      codes: z.boolean(),
      passkeys: z.int(),
    }),
    refusals: [],
  },
  giveSecond: {
    method: 'POST',
    path: '/api/sign-in/second',
    summary: 'Give a code from your authenticator app; the session goes on with two factors.',
    body: z.strictObject({ code: TypedCode }),
    answer: SignedIn,
    refusals: ['code-wrong', 'code-locked', 'codes-missing', 'codes-lost'],
  },
});
