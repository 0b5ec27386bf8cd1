import { daysBetween } from '#engines/journey/days.ts';
import type { Discussion, MeasureView, Review } from '#parties/measure-view.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/**
 * A measure in the register. States: draft → discussed (this very version) → live → ended.
 * One that can point at people goes live by a decision of both parties on what was discussed; one that cannot,
 * when it is registered. A live one is not changed: it is ended, and another is registered and discussed.
 */
export type MeasureContent = {
  title: string;
  purpose: string;
  pointsAtPeople: boolean;
  seenBy: string;
  consequences: string;
  from: string;
  to: string | null;
  reviewBy: string;
};

type SaidRow = { by: string; at: string };

export type MeasureRow = MeasureContent & {
  measure: string;
  subject: string | null;
  revision: number;
  written: SaidRow;
  /** Oldest first. */
  discussions: readonly Discussion[];
  reviews: readonly Review[];
  opening: (SaidRow & { act: string | null }) | null;
  ending: (SaidRow & { reason: string }) | null;
};

/** The longest one may wait before a measure is looked at again, in days: the law says regularly, we say yearly. */
export const longestBetweenReviews = 366;

/** More than this at once is no register anyone reads. */
export const mostMeasures = 200;

export const discussionOf = (row: MeasureRow): Discussion | null =>
  row.discussions.findLast(({ revision }) => revision === row.revision) ?? null;

/** A period that is over ends a measure as surely as a person does. */
export function measureState(row: MeasureRow, today: string): MeasureView['state'] {
  if (row.ending || (row.opening && row.to !== null && row.to < today)) return 'ended';
  if (row.opening) return 'live';
  return discussionOf(row) ? 'discussed' : 'draft';
}

export const reviewDueOf = (row: MeasureRow): string => row.reviews.at(-1)?.nextReview ?? row.reviewBy;

export const isOverdue = (row: MeasureRow, today: string): boolean =>
  measureState(row, today) === 'live' && reviewDueOf(row) < today;

export function refuseContent(
  content: MeasureContent,
): Refusal<'ends-before-start' | 'review-before-start' | 'review-too-late'> | null {
  const { from, to, reviewBy } = content;
  if (to !== null && to < from) return refuse('ends-before-start', { field: 'to' });
  if (reviewBy <= from) return refuse('review-before-start', { field: 'reviewBy' });
  return daysBetween(from, reviewBy) > longestBetweenReviews
    ? refuse('review-too-late', { field: 'reviewBy' })
    : null;
}

/** Whether a version may be written over another; `row` is null for a measure that is not registered yet. */
export function refuseWriting(
  row: MeasureRow | null,
  wish: { revision: number; subject: string | null },
  known: { today: string; count: number; isProposed: boolean },
): Refusal<
  | 'already-changed-by-another'
  | 'measure-is-live'
  | 'measure-is-proposed'
  | 'too-many-measures'
  | 'subject-stays'
> | null {
  if (!row)
    return known.count >= mostMeasures
      ? refuse('too-many-measures', { values: { most: mostMeasures } })
      : null;
  const state = measureState(row, known.today);
  if (state === 'live' || state === 'ended') return refuse('measure-is-live');
  if (known.isProposed) return refuse('measure-is-proposed');
  if (row.subject !== wish.subject) return refuse('subject-stays', { field: 'subject' });
  return row.revision === wish.revision
    ? null
    : refuse('already-changed-by-another', { values: { name: row.written.by } });
}

export function refuseDiscussion(
  row: MeasureRow | undefined,
  wish: { revision: number; heldOn: string },
  today: string,
): Refusal<'not-found' | 'not-yet' | 'measure-is-live' | 'already-changed-by-another'> | null {
  if (!row) return refuse('not-found');
  if (wish.heldOn > today) return refuse('not-yet', { field: 'heldOn' });
  const state = measureState(row, today);
  if (state === 'live' || state === 'ended') return refuse('measure-is-live');
  return row.revision === wish.revision
    ? null
    : refuse('already-changed-by-another', { values: { name: row.written.by } });
}

/** Whether a measure may be proposed to go live by both keys. */
export function refuseProposal(
  row: MeasureRow | undefined,
  today: string,
): Refusal<
  'not-found' | 'already-live' | 'measure-ended' | 'one-key-is-enough' | 'discussion-first' | 'period-over'
> | null {
  if (!row) return refuse('not-found');
  if (!row.pointsAtPeople) return refuse('one-key-is-enough');
  return refuseOpening(row, today);
}

export function refuseOpening(
  row: MeasureRow,
  today: string,
): Refusal<'already-live' | 'measure-ended' | 'discussion-first' | 'period-over'> | null {
  const state = measureState(row, today);
  if (state === 'ended') return refuse('measure-ended');
  if (state === 'live') return refuse('already-live');
  if (row.to !== null && row.to < today) return refuse('period-over', { field: 'to' });
  return row.pointsAtPeople && state !== 'discussed' ? refuse('discussion-first') : null;
}

export function refuseReview(
  row: MeasureRow | undefined,
  wish: { heldOn: string; verdict: Review['verdict']; nextReview: string | null },
  today: string,
): Refusal<'not-found' | 'not-live' | 'not-yet' | 'next-review-needed' | 'review-too-late'> | null {
  if (!row) return refuse('not-found');
  if (measureState(row, today) !== 'live') return refuse('not-live');
  const began = row.opening?.at.slice(0, 10) ?? row.from;
  if (wish.heldOn > today || wish.heldOn < began) return refuse('not-yet', { field: 'heldOn' });
  if (wish.verdict === 'end') return null;
  if (wish.nextReview === null || wish.nextReview <= wish.heldOn)
    return refuse('next-review-needed', { field: 'nextReview' });
  return daysBetween(wish.heldOn, wish.nextReview) > longestBetweenReviews
    ? refuse('review-too-late', { field: 'nextReview' })
    : null;
}
