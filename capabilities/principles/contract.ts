import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { PdfFile } from '#platform/contract/document.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line, note } from '#platform/contract/shapes.ts';
import { writing } from '#platform/contract/written.ts';
import { dotsEach, longest, mostDrafts } from '#principles/limits.ts';
import { PrinciplesView } from '#principles/principles-view.ts';
import { Score } from '#principles/walk-view.ts';

const ofCompany = z.object({ company: Id });
const ofRound = z.object({ company: Id, round: Id });
const path = '/api/principles/companies/:company';

const atStage = ['stage-is-past', 'stage-to-come'] as const;

/** Every act answers with the whole page anew. */
const act = <const B extends z.ZodType, const R extends readonly string[]>(
  where: string,
  summary: string,
  body: B,
  refusals: R,
) =>
  ({
    method: 'POST',
    path: `${path}/rounds/:round/${where}` as `/api/${string}`,
    summary,
    params: ofRound,
    body,
    answer: PrinciplesView,
    refusals,
  }) as const;

export const principles = endpoints({
  readPrinciples: {
    method: 'GET',
    path,
    summary: 'Every version of the principles, the round that makes the next, and the quarterly check.',
    params: ofCompany,
    answer: PrinciplesView,
    refusals: [],
  },
  readPoster: {
    method: 'GET',
    path: `${path}/poster`,
    summary:
      'The principles as they count now on one A3 sheet, as a tagged PDF in the language of the caller.',
    params: ofCompany,
    answer: PdfFile,
    type: 'application/pdf',
    refusals: ['nothing-adopted'],
  },
  beginRound: {
    method: 'POST',
    path: `${path}/rounds`,
    summary: 'Begin a round: from private notes, from the table, or from the words of the version before.',
    params: ofCompany,
    body: z.strictObject({
      round: Id,
      from: z.enum(['collecting', 'clustering', 'wording']),
      everyone: z.boolean(),
    }),
    answer: PrinciplesView,
    refusals: ['round-is-open'],
  },
  takeStep: act(
    'steps',
    'Take a round on: lay the notes out, begin or close the choice, or leave it.',
    z.strictObject({ step: Id, stage: z.enum(['clustering', 'choosing', 'wording', 'left']) }),
    ['step-not-next', 'clusters-needed'],
  ),
  writePrivateNote: act(
    'notes',
    'Write a private note. Nobody else sees it before all are laid out, and never by whom.',
    z.strictObject({ note: Id, text: line(longest.note) }),
    [...atStage, 'too-many-notes'],
  ),
  removeNote: act(
    'note-removals',
    'Take a private note of your own away.',
    z.strictObject({ removal: Id, note: Id }),
    atStage,
  ),
  proposeCard: act(
    'cards',
    'Put a proposal on the table openly, in a cluster.',
    z.strictObject({ card: Id, text: line(longest.note), cluster: Id.nullable() }),
    [...atStage, 'too-many-cards', 'no-such-cluster'],
  ),
  addCluster: act(
    'clusters',
    'Make a cluster on the table.',
    z.strictObject({ cluster: Id, edit: Id, name: line(longest.name) }),
    [...atStage, 'too-many-clusters'],
  ),
  sayOfCluster: act(
    'cluster-words',
    'Take a cluster off the table, or put it back. Its cards lie loose meanwhile.',
    z.strictObject({ word: Id, cluster: Id, isOut: z.boolean() }),
    [...atStage, 'no-such-cluster'],
  ),
  moveCard: act(
    'moves',
    'Move a card into a cluster, or out of all of them.',
    z.strictObject({ move: Id, card: Id, cluster: Id.nullable() }),
    [...atStage, 'no-such-cluster'],
  ),
  placeDots: act(
    'dots',
    'Place your dots, all of them anew. Nobody else sees where before the choice is closed.',
    z.strictObject({ choice: Id, clusters: z.array(Id).max(dotsEach) }),
    [...atStage, 'no-such-cluster'],
  ),
  addDraft: act(
    'drafts',
    'Add a principle to the set, of its own or from a cluster.',
    z.strictObject({ draft: Id, cluster: Id.nullable() }),
    [...atStage, 'too-many-drafts', 'no-such-cluster'],
  ),
  sayOfDraft: act(
    'draft-words',
    'Take a principle out of the set, or put it back.',
    z.strictObject({ word: Id, draft: Id, isOut: z.boolean() }),
    atStage,
  ),
  orderDrafts: act(
    'orders',
    'Give the set an order.',
    z.strictObject({ ordering: Id, drafts: z.array(Id).max(mostDrafts) }),
    atStage,
  ),
  writePrinciple: act(
    'writings',
    'Write the name of a cluster, or a text of a principle. Several may at once: every writing is kept.',
    z.strictObject({
      thing: Id,
      field: z.enum(['name', 'text', 'like', 'unlike']),
      value: note(longest.practice),
      ...writing,
    }),
    [...atStage, 'text-too-long'],
  ),
  signRound: act(
    'signatures',
    'Sign the whole set for a party, or take the signature back. The second signature adopts it.',
    z.strictObject({
      signature: Id,
      side: Side.nullable().default(null),
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      isGiven: z.boolean(),
    }),
    [
      ...atStage,
      'party-needed',
      'side-needed',
      'set-changed',
      'too-few',
      'too-many',
      'text-missing',
      'already-signed',
      'other-person-needed',
    ],
  ),
  answerCheck: {
    method: 'POST',
    path: `${path}/checks`,
    summary: 'Say for a party how far the company lives by each principle, at a quarter’s check.',
    params: ofCompany,
    body: z.strictObject({
      answer: Id,
      quarter: z.int().min(1).max(400),
      side: Side.nullable().default(null),
      answers: z
        .array(z.strictObject({ principle: Id, score: Score, example: note(longest.example) }))
        .min(1)
        .max(mostDrafts),
    }),
    answer: PrinciplesView,
    refusals: ['check-not-open', 'check-is-held', 'answers-incomplete', 'party-needed', 'side-needed'],
  },
});
