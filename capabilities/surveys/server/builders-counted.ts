import { createHash, randomBytes } from 'node:crypto';
import type { Side } from '#people/contract.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Answer } from '#surveys/ballot.ts';
import { isDelivery, refuseDelivery } from '#surveys/delivery-rules.ts';
import { type Outcome, refuseReview, type Span } from '#surveys/redaction.ts';
import { countAnswers, type Lot } from '#surveys/server/jobs-counting.ts';
import { insertSlips, noteBallots } from '#surveys/server/store-ballots.ts';
import { insertReview, listComments, listReviews } from '#surveys/server/store-comments.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import { type Author, endWave, findWave, insertMark } from '#surveys/server/store-waves.ts';

/** What has become of a wave when it was over: counted as the errand counts, from answers as they are when opened. */

/** Paper slips of a wave, so many of them used. */
export async function buildSlips(
  tx: Tx,
  company: string,
  { wave, printed, used }: { wave: string; printed: number; used: number },
  makeNextId: () => string,
): Promise<void> {
  if (printed === 0) return;
  const slips = Array.from({ length: printed }, () => ({ slip: makeNextId(), tokenHash: randomBytes(32) }));
  await insertSlips(tx, { company, wave, batch: makeNextId() }, slips);
  const blinded = () => createHash('sha256').update(randomBytes(32)).digest();
  const asked = slips.slice(0, used).map(({ tokenHash }) => ({ tokenHash, blindedHash: blinded() }));
  if (asked.length > 0) await noteBallots(tx, company, wave, asked);
}

/** Ends a wave and counts what was answered; the tables are made by the code that makes all tables. */
export async function buildCount(
  tx: Tx,
  company: string,
  { wave, answers, on }: { wave: string; answers: readonly Answer[]; on: string },
  lot: Lot,
): Promise<void> {
  await setScope(tx, { companies: [company], errand: 'open-surveys' });
  await endWave(tx, company, wave, on);
  const row = await findWave(tx, company, wave);
  const instrument = row && (await instrumentOf(tx, row.instrument, row.version));
  if (!row || !instrument) throw new Error('There is no such wave to count.');
  await countAnswers(tx, company, { row, instrument, answers, unreadable: 0, today: on }, lot);
}

/** A party's word that a counted wave has been carried out and shown. */
export async function buildDelivered(
  tx: Tx,
  company: string,
  { wave, side, by }: { wave: string; side: Side; by: Author },
  makeNextId: () => string,
): Promise<void> {
  await setScope(tx, { companies: [company], person: by.person });
  const row = (await findWave(tx, company, wave))!;
  const today = by.at.slice(0, 10);
  const refused = refuseDelivery(row, {
    side,
    person: by.person,
    given: true,
    today,
    isAsked: isDelivery(row),
  });
  if (isRefusal(refused)) throw new Error(`A delivery cannot be built: ${refused.refused}.`);
  const mark = { company, wave, mark: makeNextId(), kind: 'delivered', side, closesOn: null } as const;
  await insertMark(tx, { ...mark, digest: '' }, by);
}

type ReviewToBuild = {
  wave: string;
  /** The comment, by what it says. */
  words: string;
  side: Side;
  outcome: Outcome;
  spans?: readonly Span[];
  reason?: string;
  by: Author;
};

/** What a party wants done with something written in words. */
export async function buildReview(
  tx: Tx,
  company: string,
  { wave, words, side, outcome, spans = [], reason = '', by }: ReviewToBuild,
  makeNextId: () => string,
): Promise<void> {
  await setScope(tx, { companies: [company], person: by.person });
  const comments = await listComments(tx, company, wave);
  const comment = comments.find((one) => one.words === words);
  if (!comment) throw new Error(`Nobody wrote: ${words}`);
  const ofQuestion = comments.filter(({ item }) => item === comment.item);
  const wish = { side, person: by.person, outcome, spans, reason };
  const refused = refuseReview(comment, ofQuestion, await listReviews(tx, company, wave), wish);
  if (refused) throw new Error(`A review cannot be built: ${refused.refused}.`);
  const row = { company, wave, comment: comment.comment, review: makeNextId() };
  await insertReview(tx, { ...row, side, outcome, spans, reason }, by);
}
