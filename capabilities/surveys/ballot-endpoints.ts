import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import {
  addressLength,
  ballotBytes,
  sealedBytes,
  signatureBytes,
  signs,
  tokenLength,
} from '#surveys/ballot.ts';
import { BallotPaper } from '#surveys/ballot-view.ts';

/** Bytes as base64url without padding. */
const bytes = (length: number) =>
  z
    .string()
    .length(Math.ceil((length * 4) / 3))
    .regex(/^[\w-]+$/);

const ofAddress = z.object({ address: z.string().regex(new RegExp(`^[${signs}]{${addressLength}}$`)) });

/** What is called without anybody being asked who they are: no session, no log line, no audit. */
export const ballotEndpoints = endpoints({
  readBallotPaper: {
    method: 'GET',
    path: '/api/surveys/waves/:address',
    summary: 'What a wave asks, by its address: questions, promises and the keys answers are sealed to.',
    params: ofAddress,
    answer: BallotPaper,
    unnamed: true,
    refusals: [],
  },
  signBallot: {
    method: 'POST',
    path: '/api/surveys/waves/:address/ballots',
    summary: 'Sign a blinded ballot, once for each slip. The same ballot again gets the same signature.',
    params: ofAddress,
    body: z.strictObject({
      token: z.string().regex(new RegExp(`^[${signs}]{${tokenLength}}$`)),
      blinded: bytes(signatureBytes),
    }),
    answer: z.object({ signature: z.string() }),
    unnamed: true,
    refusals: ['slip-unknown', 'slip-used', 'not-a-ballot', 'wave-not-open'],
  },
  checkSlip: {
    method: 'POST',
    path: '/api/surveys/waves/:address/slips',
    summary:
      'Whether a slip can still be answered with: asked on a shared device, where it is used up at the end.',
    params: ofAddress,
    body: z.strictObject({ token: z.string().regex(new RegExp(`^[${signs}]{${tokenLength}}$`)) }),
    answer: z.object({ unused: z.literal(true) }),
    unnamed: true,
    reads: true,
    refusals: ['slip-unknown', 'slip-used', 'wave-not-open'],
  },
  takeAnswer: {
    method: 'POST',
    path: '/api/surveys/waves/:address/answers',
    summary: 'Take a sealed answer with its signed ballot. The same ballot again is taken once.',
    params: ofAddress,
    body: z.strictObject({
      ballot: bytes(ballotBytes),
      signature: bytes(signatureBytes),
      sealed: bytes(sealedBytes),
    }),
    answer: z.object({ taken: z.literal(true) }),
    unnamed: true,
    refusals: ['not-a-ballot', 'wave-not-open'],
  },
});
