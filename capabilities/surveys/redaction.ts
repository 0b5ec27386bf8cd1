/**
 * Words somebody wrote, before others read them: one from each party goes through every comment.
 *
 * Rows, not an act of both keys: there is a decision for each comment, and what is agreed on is what stays of its
 * words. A question's words are shown when both have gone through all of them and want the same for each; one party
 * alone can neither show nor withhold anything.
 */
import type { Side } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

export type Span = { from: number; to: number };
export type Outcome = 'kept' | 'blacked' | 'withheld';

export type Review = {
  comment: string;
  review: string;
  side: Side;
  outcome: Outcome;
  spans: readonly Span[];
  reason: string;
  person: string;
  by: string;
};

export type Comment = { comment: string; item: string; words: string };

/** The same for every part, so that its length tells nothing. */
export const blackBar = '▇▇▇';

/** Parts in order, those that touch put together. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

export function blackedOut(words: string, spans: readonly Span[]): string {
  let [shown, at] = ['', 0];
  for (const { from, to } of joinedSpans(spans)) {
    shown += words.slice(at, from) + blackBar;
    at = to;
  }
  return shown + words.slice(at);
}

/** What each party wants now: the last it said, oldest first in `reviews`. */
export const standingOf = (reviews: readonly Review[], comment: string): Record<Side, Review | null> => {
  const of = (side: Side) =>
    reviews.findLast((review) => review.comment === comment && review.side === side) ?? null;
  return { employer: of('employer'), employees: of('employees') };
};

/** The reviews of each comment, looked through once: there may be thousands. */
export function reviewsByComment(reviews: readonly Review[]): (of: Pick<Comment, 'comment'>) => Review[] {
  const said = Map.groupBy(reviews, ({ comment }) => comment);
  return ({ comment }) => said.get(comment) ?? [];
}

/** What is shown of a comment when `review` is followed; null when it is withheld. */
export const shownBy = (
  words: string,
  { outcome, spans }: Pick<Review, 'outcome' | 'spans'>,
): string | null => (outcome === 'withheld' ? null : outcome === 'kept' ? words : blackedOut(words, spans));

export type Standing = 'nobody' | 'one' | 'apart' | 'agreed';

export function agreementOn({ comment, words }: Comment, reviews: readonly Review[]): Standing {
  const { employer, employees } = standingOf(reviews, comment);
  if (!employer || !employees) return employer || employees ? 'one' : 'nobody';
  return shownBy(words, employer) === shownBy(words, employees) ? 'agreed' : 'apart';
}

/** A question's words as all may read them; null until both parties agree on every one. */
export function releasedWords(comments: readonly Comment[], reviews: readonly Review[]): string[] | null {
  const said = reviewsByComment(reviews);
  if (comments.some((one) => agreementOn(one, said(one)) !== 'agreed')) return null;
  return comments
    .map((one) => shownBy(one.words, standingOf(said(one), one.comment).employer!))
    .filter((words) => words !== null);
}

export type Wish = { side: Side; person: string; outcome: Outcome; spans: readonly Span[]; reason: string };

/** Why a word about a comment is not taken; null when it is. `ofQuestion` are all comments of the same question. */
export function refuseReview(
  comment: Comment,
  ofQuestion: readonly Comment[],
  reviews: readonly Review[],
  { side, person, outcome, spans, reason }: Wish,
): Refusal<
  'words-released' | 'other-person-needed' | 'nothing-blacked' | 'no-such-part' | 'reason-needed'
> | null {
  if (releasedWords(ofQuestion, reviews) !== null) return refuse('words-released');
  const other = reviews.find((review) => review.person === person && review.side !== side);
  if (other) return refuse('other-person-needed');
  if (outcome === 'blacked' && spans.length === 0) return refuse('nothing-blacked');
  if (spans.some(({ from, to }) => from >= to || to > comment.words.length)) return refuse('no-such-part');
  return outcome === 'withheld' && reason.trim() === '' ? refuse('reason-needed', { field: 'reason' }) : null;
}
