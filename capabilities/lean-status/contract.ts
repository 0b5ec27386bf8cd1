import { z } from 'zod';
import { calibrationEndpoints } from '#lean-status/calibration-endpoints.ts';
import { formEndpoints } from '#lean-status/form-endpoints.ts';
import { Level } from '#lean-status/instrument.ts';
import { largestPhotoBody, longestNote } from '#lean-status/limits.ts';
import { LeanStatusView, Occasion } from '#lean-status/round-view.ts';
import { Side } from '#people/contract.ts';
import { PdfFile } from '#platform/contract/document.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, note, PlanDate } from '#platform/contract/shapes.ts';

const ofCompany = z.object({ company: Id });
const ofRound = z.object({ company: Id, round: Id });
const dimension = z.string().min(1).max(60);

export const leanStatus = endpoints({
  readLeanStatus: {
    method: 'GET',
    path: '/api/lean-status/companies/:company',
    summary: 'The lean status of a company: its rounds, and one of them as whoever reads it may see it.',
    params: ofCompany,
    query: z.object({ round: Id.optional() }),
    answer: LeanStatusView,
    refusals: [],
  },
  startRound: {
    method: 'POST',
    path: '/api/lean-status/companies/:company/rounds',
    summary: 'Start a round with the newest instrument. The id is made by the caller.',
    params: ofCompany,
    body: z.strictObject({
      round: Id,
      occasion: Occasion,
      title: note(120).default(''),
      opensOn: PlanDate,
      closesOn: PlanDate,
    }),
    answer: LeanStatusView,
    refusals: ['title-needed', 'closes-too-early', 'round-runs', 'too-many-rounds', 'no-instrument'],
  },
  moveRound: {
    method: 'POST',
    path: '/api/lean-status/companies/:company/rounds/:round/days',
    summary: 'Give a round that is not on the table another last day.',
    params: ofRound,
    body: z.strictObject({ move: Id, closesOn: PlanDate }),
    answer: LeanStatusView,
    refusals: ['on-the-table', 'closes-too-early', 'only-one-handed-in'],
  },
  rateDimension: {
    method: 'POST',
    path: '/api/lean-status/companies/:company/rounds/:round/ratings',
    summary: 'One’s own rating of one dimension with what was seen; the last one counts. Null: cannot say.',
    params: ofRound,
    body: z.strictObject({
      rating: Id,
      dimension,
      now: Level.nullable(),
      target: Level.nullable(),
      observation: note(longestNote).default(''),
      photo: Id.nullable().default(null),
    }),
    answer: LeanStatusView,
    // Whoever rates is told apart from whoever hands in: that a rating was changed is nobody else's business.
    untold: true,
    refusals: ['no-such-dimension', 'target-below-now', 'not-open-yet', 'on-the-table', 'handed-in-already'],
  },
  addRatingPhoto: {
    method: 'POST',
    path: '/api/lean-status/companies/:company/photos',
    summary: 'A photo for a rating, as base64; all but the picture is taken off before it is stored.',
    params: ofCompany,
    body: z.strictObject({ photo: Id, content: z.string().max(largestPhotoBody) }),
    answer: z.object({ photo: Id, width: z.int(), height: z.int() }),
    largestBody: largestPhotoBody,
    limits: { minutes: 60, perAddress: 240, perCaller: 60 },
    untold: true,
    refusals: ['photo-type', 'photo-damaged', 'photo-too-large', 'too-many-photos'],
  },
  readRatingPhoto: {
    method: 'GET',
    path: '/api/lean-status/companies/:company/photos/:photo',
    summary: 'A photo of one’s own, or of a rating that is on the table.',
    params: z.object({ company: Id, photo: Id }),
    answer: z.file() as unknown as z.ZodType<Uint8Array>,
    // Browsers look at the bytes of a picture, whatever kind of picture it is called.
    type: 'image/jpeg',
    refusals: [],
  },
  handInRating: {
    method: 'POST',
    path: '/api/lean-status/companies/:company/rounds/:round/handings',
    summary: 'Hand in what one has rated, or take it back to rate on while the round is not on the table.',
    params: ofRound,
    body: z.strictObject({ handing: Id, given: z.boolean() }),
    answer: LeanStatusView,
    refusals: ['dimensions-left', 'nothing-rated', 'not-open-yet', 'on-the-table'],
  },
  layOnTable: {
    method: 'POST',
    path: '/api/lean-status/companies/:company/rounds/:round/laying-words',
    summary: 'A party’s word that the voices may be laid on the table. With both words they are, for good.',
    params: ofRound,
    body: z.strictObject({ word: Id, side: Side.nullable().default(null), given: z.boolean() }),
    answer: LeanStatusView,
    refusals: [
      'party-needed',
      'side-needed',
      'hand-in-first',
      'other-has-not-handed-in',
      'not-open-yet',
      'on-the-table',
    ],
  },
  writeAgreed: {
    method: 'POST',
    path: '/api/lean-status/companies/:company/rounds/:round/agreed-edits',
    summary:
      'Write what a dimension is agreed to be, now and as the aim, with a note. A yes given before falls.',
    params: ofRound,
    body: z.strictObject({
      edit: Id,
      dimension,
      now: Level,
      target: Level,
      note: note(longestNote).default(''),
      /** The writing that was seen; null where nothing stood. */
      basedOn: Id.nullable(),
    }),
    answer: LeanStatusView,
    refusals: [
      'no-such-dimension',
      'target-below-now',
      'not-on-the-table',
      'already-agreed',
      'already-changed-by-another',
    ],
  },
  sayOfAgreed: {
    method: 'POST',
    path: '/api/lean-status/companies/:company/rounds/:round/assents',
    summary: 'A party’s yes to dimensions as they stand, or its yes taken back.',
    params: ofRound,
    body: z.strictObject({
      side: Side.nullable().default(null),
      given: z.boolean(),
      words: z
        .array(z.strictObject({ assent: Id, dimension, digest: z.string().max(64) }))
        .min(1)
        .max(20),
    }),
    answer: LeanStatusView,
    refusals: [
      'party-needed',
      'side-needed',
      'not-on-the-table',
      'nothing-written',
      'already-changed-by-another',
    ],
  },
  readRoundDocument: {
    method: 'GET',
    path: '/api/lean-status/companies/:company/rounds/:round/document.pdf',
    summary:
      'A round for the steering group as a tagged PDF: what is agreed, and the voices for who may see them.',
    params: ofRound,
    answer: PdfFile,
    type: 'application/pdf',
    refusals: ['not-on-the-table'],
  },
  ...calibrationEndpoints,
  ...formEndpoints,
});
