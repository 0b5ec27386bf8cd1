import { z } from 'zod';
import { AmbitionsView, SignedVersion } from '#ambitions/ambitions-view.ts';
import { challengeFields, forces, longest } from '#ambitions/limits.ts';
import { Side } from '#people/contract.ts';
import { PdfFile } from '#platform/contract/document.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line, note, PlanDate } from '#platform/contract/shapes.ts';
import { writing } from '#platform/contract/written.ts';

const ofCompany = z.object({ company: Id });

const act = <const B extends z.ZodType, const R extends readonly string[]>(
  path: string,
  summary: string,
  body: B,
  refusals: R,
) => ({
  method: 'POST' as const,
  path: `/api/ambitions/companies/:company/${path}` as const,
  summary,
  params: ofCompany,
  body,
  answer: AmbitionsView,
  refusals,
});

/** The party one speaks for; needed only of whoever speaks for both. */
const side = Side.nullable().default(null);

/** A number somebody aims at: no count of anything in a company is larger. */
const Figure = z.number().min(-1e12).max(1e12).nullable().default(null);

export const ambitions = endpoints({
  readAmbitions: {
    method: 'GET',
    path: '/api/ambitions/companies/:company',
    summary:
      'Challenges, ambitions and driving forces of a company. What the other party wrote is here once both have finished.',
    params: ofCompany,
    answer: AmbitionsView,
    refusals: [],
  },
  addChallenge: act(
    'challenges',
    'Begin a challenge of one’s own party.',
    z.strictObject({ challenge: Id, side }),
    ['party-needed', 'side-needed', 'finished-already', 'too-many'],
  ),
  writeWords: act(
    'writings',
    'Write a field of a challenge, a wording of both parties, or a driving force. Every writing is kept.',
    z.strictObject({
      of: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('challenge'), challenge: Id, field: z.enum(challengeFields) }),
        z.strictObject({ kind: z.literal('joint'), joint: Id }),
        z.strictObject({ kind: z.literal('force'), force: z.enum(forces) }),
      ]),
      value: note(longest.happens),
      ...writing,
    }),
    ['finished-already', 'not-apart-now', 'weight-not-valid', 'text-too-long'],
  ),
  setStanding: act(
    'standings',
    'Take away a challenge, a wording of both or an ambition, or put it back.',
    z.strictObject({
      standing: Id,
      of: z.enum(['challenge', 'joint', 'ambition']),
      thing: Id,
      stands: z.boolean(),
    }),
    ['finished-already', 'words-stand', 'in-use', 'topic-taken', 'too-many'],
  ),
  finishSide: act(
    'finishes',
    'Say that one’s own party has written its challenges, or that it writes again.',
    z.strictObject({ finish: Id, side, finished: z.boolean() }),
    ['party-needed', 'side-needed', 'nothing-written', 'challenge-incomplete', 'both-finished'],
  ),
  sortChallenge: act(
    'sortings',
    'Lay a challenge with another that is about the same thing, or by itself again.',
    z.strictObject({ sorting: Id, challenge: Id, beside: Id.nullable() }),
    ['still-apart', 'topic-taken'],
  ),
  addJointChallenge: act(
    'joint-challenges',
    'Begin a wording of both parties for the topic a challenge is about.',
    z.strictObject({ joint: Id, challenge: Id }),
    ['still-apart', 'topic-taken', 'too-many'],
  ),
  saveAmbition: act(
    'ambitions',
    'Write an ambition, or change one: `basedOn` is the content one saw.',
    z.strictObject({
      ambition: Id,
      content: Id,
      basedOn: Id.nullable(),
      statement: line(longest.statement),
      figure: z.enum(['indicator', 'own', 'none']),
      indicator: Id.nullable().default(null),
      words: note(longest.words).default(''),
      unit: note(longest.unit).default(''),
      baseline: Figure,
      target: Figure,
      by: PlanDate.nullable().default(null),
      reason: note(longest.reason).default(''),
      answers: z.array(Id).max(20),
    }),
    [
      'written-meanwhile',
      'figure-needed',
      'figure-unknown',
      'target-needed',
      'date-needed',
      'date-in-the-past',
      'reason-needed',
      'target-reason-needed',
      'baseline-reason-needed',
      'answer-needed',
      'too-many',
    ],
  ),
  sayAssent: act(
    'assents',
    'Say yes to the exact text of a challenge or an ambition, say no and why, or neither; or sign the whole picture.',
    z.strictObject({
      assent: Id,
      about: z.enum(['joint', 'ambition', 'picture']),
      /** Left out for the picture. */
      thing: Id.nullable().default(null),
      side,
      word: z.enum(['yes', 'no', 'none']),
      /** The writing, the content or the digest that was read. */
      saidOf: z.string().min(1).max(200),
      note: note(longest.reason).default(''),
    }),
    [
      'party-needed',
      'side-needed',
      'other-person-needed',
      'text-changed',
      'nothing-written',
      'no-reason-given',
      'picture-incomplete',
      'signed-already',
    ],
  ),
  listPictures: {
    method: 'GET',
    path: '/api/ambitions/companies/:company/versions',
    summary: 'The picture as both parties have signed it, each time, the latest first, and as it stands now.',
    params: ofCompany,
    answer: z.object({
      company: z.object({ company: Id, name: z.string() }),
      today: PlanDate,
      versions: z.array(SignedVersion),
      now: SignedVersion.shape.content,
    }),
    refusals: [],
  },
  readPictureDocument: {
    method: 'GET',
    path: '/api/ambitions/companies/:company/picture.pdf',
    summary: 'The picture for the wall, as it stands or as it was signed, on A3.',
    params: ofCompany,
    query: z.object({ version: Id.optional() }),
    answer: PdfFile,
    type: 'application/pdf',
    refusals: [],
  },
});
