import { companyById } from '#companies/server/door.ts';
import { sideFor, speakerOf } from '#parties/server/door.ts';
import { membersInScope } from '#people/server/door.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { access } from '#surveys/access.ts';
import type { surveys } from '#surveys/contract.ts';
import { flagsIn } from '#surveys/flags.ts';
import {
  agreementOn,
  joinedSpans,
  refuseReview,
  releasedWords,
  shownBy,
  standingOf,
} from '#surveys/redaction.ts';
import type { CommentsView } from '#surveys/results-page-view.ts';
import { insertReview, listComments, listReviews } from '#surveys/server/store-comments.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import { loadResults, type Reading, readableWave } from '#surveys/server/store-results-view.ts';
import { lockWaves, type WaveRow } from '#surveys/server/store-waves.ts';

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
    return isRefusal(row) ? row : loadComments(call, row);
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
    if (reviews.some(({ review }) => review === body.review)) return loadComments(call, row);
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
    return loadComments(call, row);
  },
};

async function loadComments(
  call: Reading,
  row: WaveRow,
): Promise<CommentsView | ReturnType<typeof notFound>> {
  const { tx, params, today } = call;
  const found = await companyById(tx, params.company);
  const instrument = await instrumentOf(tx, row.instrument, row.version);
  if (!found || !instrument) return notFound();
  const comments = await listComments(tx, params.company, row.wave);
  const reviews = await listReviews(tx, params.company, row.wave);
  const members = await membersInScope(tx, today);
  const names = members.filter(({ company }) => company === params.company).map(({ name }) => name);
  const { sides } = speakerOf(call);
  const questions = instrument.items.flatMap(({ key, kind, text }) => {
    const own = comments.filter(({ item }) => item === key);
    if (kind !== 'text' || own.length === 0) return [];
    const released = releasedWords(own, reviews) !== null;
    // What was blacked out or withheld is gone from here too: nobody looks behind the bars afterwards.
    const shown = own.flatMap((one) => {
      const standing = standingOf(reviews, one.comment);
      const words = released ? shownBy(one.words, standing.employer!) : one.words;
      if (words === null) return [];
      const flags = released ? [] : flagsIn(words, names);
      const said = released ? { own: null, other: null } : wordsOf(standing, sides[0] ?? 'employees');
      return [{ comment: one.comment, words, flags, standing: agreementOn(one, reviews), ...said }];
    });
    return [{ item: key, text, released, comments: shown }];
  });
  const company = { company: params.company, name: found.name };
  return { wave: row.wave, company, title: row.plan.title, sides: [...sides], questions };
}

const notFound = () => refuse('not-found');

/** One's own party's word, and the other's once one's own has been said: nobody leans on what the other thought. */
function wordsOf(standing: ReturnType<typeof standingOf>, side: 'employer' | 'employees') {
  const word = (of: 'employer' | 'employees') => {
    const said = standing[of];
    return said && { outcome: said.outcome, spans: [...said.spans], reason: said.reason, by: said.by };
  };
  const own = word(side);
  return { own, other: own && word(side === 'employer' ? 'employees' : 'employer') };
}
