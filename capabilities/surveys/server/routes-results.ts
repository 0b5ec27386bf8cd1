import { sideFor, speakerOf } from '#parties/server/door.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { access } from '#surveys/access.ts';
import type { surveys } from '#surveys/contract.ts';
import { joinedSpans, refuseReview } from '#surveys/redaction.ts';
import { loadComments, loadQueue, reviewed } from '#surveys/server/store-comment-queue.ts';
import { insertReview, listComments, listReviews } from '#surveys/server/store-comments.ts';
import { loadResults, readableWave } from '#surveys/server/store-results-view.ts';
import { lockWaves } from '#surveys/server/store-waves.ts';

type ResultHandlers = Pick<
  Handlers<typeof surveys, typeof access>,
  'readResults' | 'readComments' | 'reviewComment'
>;

export const resultHandlers: ResultHandlers = {
  readResults: async (call) => {
    const row = await readableWave(call, call.params.wave);
    return isRefusal(row) ? row : loadResults(call, row);
  },

  readComments: async (call) => {
    const row = await readableWave(call, call.params.wave);
    return isRefusal(row) ? row : loadComments(call, row, call.query);
  },

  reviewComment: async (call) => {
    const { tx, params, body, actor, now } = call;
    const { company, wave, comment } = params;
    const side = sideFor(speakerOf(call), body.side);
    if (typeof side !== 'string') return side;
    await lockWaves(tx, company);
    const row = await readableWave(call, wave);
    if (isRefusal(row)) return row;
    const comments = await listComments(tx, company, wave);
    const reviews = await listReviews(tx, company, wave);
    const one = comments.find((each) => each.comment === comment);
    if (!one) return refuse('not-found');
    const told = async () => reviewed(await loadQueue(call, row), comment);
    if (reviews.some(({ review }) => review === body.review)) return told();
    const { review, outcome, reason } = body;
    const spans = outcome === 'blacked' ? joinedSpans(body.spans) : [];
    const ofQuestion = comments.filter(({ item }) => item === one.item);
    const refused = refuseReview(one, ofQuestion, reviews, {
      side,
      person: actor.person,
      outcome,
      spans,
      reason,
    });
    if (refused) return refused;
    const author = { person: actor.person, name: actor.name, at: now.toISOString() };
    await insertReview(tx, { company, wave, comment, review, side, outcome, spans, reason }, author);
    return told();
  },
};
