import { measureText as text } from '#parties/measure-text.ts';
import type { MeasureView } from '#parties/measure-view.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** What was said about a measure: the discussions before it went live, and the reviews after. */
export function MeasureHistory({ measure }: { measure: MeasureView }) {
  const t = useSay();
  const { detail, revision } = measure;
  if (!detail) return null;
  const day = (date: string) => writeDay(date, pageLanguage(), 'numbers');
  const { discussions, reviews } = detail;
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t(text.history)}</h2>
      {discussions.length + reviews.length === 0 && <p className="subtle">{t(text.noHistory)}</p>}
      <ul className="act-rows">
        {reviews.map((review) => (
          <li key={review.review}>
            <h3>{t(text.reviewedWith, { date: day(review.heldOn), who: review.withWhom })}</h3>
            <p className="measure-words">{review.finding}</p>
            <p className="small subtle">
              {review.nextReview ? `${t(text.nextReview)}: ${day(review.nextReview)}` : t(text.end)}
            </p>
          </li>
        ))}
        {discussions.map((discussion) => (
          <li key={discussion.discussion}>
            <h3>{t(text.discussedWith, { date: day(discussion.heldOn), who: discussion.withWhom })}</h3>
            <p className="measure-words">{discussion.views}</p>
            {discussion.disagreement && (
              <p className="measure-dissent">
                <b>{t(text.disagreement)}:</b> {discussion.disagreement}
              </p>
            )}
            {discussion.revision < revision && <p className="small subtle">{t(text.olderVersion)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
