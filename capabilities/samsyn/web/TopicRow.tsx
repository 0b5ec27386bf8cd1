import { Link } from '@tanstack/react-router';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { definitionText } from '#samsyn/definition-text.ts';
import { pageText as text } from '#samsyn/page-text.ts';
import type { SamsynView, TopicView } from '#samsyn/samsyn-view.ts';
import { reasonOf, restsOn, writeChange, writePoint, writeShare, writeWhen } from '#samsyn/sentence.ts';
import { verdictText } from '#samsyn/verdict-text.ts';
import { DistanceLine } from '#samsyn/web/DistanceLine.tsx';
import { placeOf } from '#samsyn/web/place-of.ts';
import { QuestionTable } from '#samsyn/web/QuestionTable.tsx';

/** One topic: the verdict in words, where the parties stood and stand, what it rests on, and how it is reckoned. */
export function TopicRow({ view, topic }: { view: SamsynView; topic: TopicView }) {
  const t = useSay();
  const language = pageLanguage();
  const { start, now, change } = topic;
  const latest = now ?? start;
  const operators = topic.operators?.now ?? topic.operators?.start;
  const time = (which: 'start' | 'now', at: TopicView['start']) =>
    at && {
      label: t(text[which]),
      value: (
        <>
          <strong>{writePoint(at.point, language)}</strong>{' '}
          <span className="subtle">{writeWhen(at, language)}</span>
        </>
      ),
    };
  const facts = [
    time('start', start),
    time('now', now),
    change && { label: t(text.change), value: writeChange(change, language) },
    latest && { label: t(text.rests), value: restsOn(topic, latest, language) },
  ].filter((one) => one !== null);
  return (
    <li className="samsyn-topic">
      <h3>{t(verdictText[topic.topic])}</h3>
      <p className={`samsyn-verdict samsyn-${topic.verdict}`}>{t(verdictText[topic.verdict])}</p>
      <p className="subtle">{reasonOf(topic, language)}</p>
      <div className="distance-place">
        <DistanceLine start={start?.point ?? null} now={now?.point ?? null} />
        <p className="distance-ends small subtle" aria-hidden="true">
          <span>{t(text['end-low'])}</span>
          <span>{t(text['end-high'])}</span>
        </p>
      </div>
      <Facts rows={facts} />
      {operators && (
        <p className="small subtle">
          {t(text.operators, {
            n: operators.n,
            employer: writeShare(operators.employer),
            employees: writeShare(operators.employees),
          })}
        </p>
      )}
      {topic.loose > 0 && <p className="small subtle">{t(text.loose, { count: topic.loose })}</p>}
      {topic.items.length > 0 ? (
        <details>
          <summary>{t(text.byQuestion)}</summary>
          <QuestionTable topic={topic} />
        </details>
      ) : (
        latest && topic.topic !== 'challenges' && <p className="small subtle">{t(text.questionsElsewhere)}</p>
      )}
      <details>
        <summary>{t(definitionText.heading)}</summary>
        <p>{t(definitionText[topic.topic])}</p>
        {topic.topic !== 'challenges' && <p>{t(definitionText.margin)}</p>}
        {topic.basis === 'topics' && <p>{t(definitionText['margin-topics'])}</p>}
      </details>
      {view.opens.includes(topic.topic) && (
        <p className="samsyn-go">
          <Link to={placeOf(topic.topic, view.company.company)}>{t(text[`go-${topic.topic}`])}</Link>
        </p>
      )}
    </li>
  );
}
