import { Link } from '@tanstack/react-router';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { pageText as text } from '#samsyn/page-text.ts';
import type { SamsynPicture, SamsynView } from '#samsyn/samsyn-view.ts';
import { higherOf, writeShare } from '#samsyn/sentence.ts';
import { placeOf } from '#samsyn/web/place-of.ts';

/** What is farthest apart as things stand, and where it is to be talked about. */
export function TalkPanel({ view, picture }: { view: SamsynView; picture: SamsynPicture }) {
  const t = useSay();
  const { talk, topics } = picture;
  const anyAsked = topics.some(({ items }) => items.length > 0);
  if (!anyAsked) return null;
  const places = [...new Set(talk.map(({ topic }) => topic))].filter((topic) => view.opens.includes(topic));
  return (
    <section className="samsyn-talk" aria-labelledby="talk-title">
      <h2 id="talk-title">{t(text.talk)}</h2>
      {talk.length === 0 && <p className="subtle">{t(text.talkNone)}</p>}
      <ol>
        {talk.map((one) => (
          <li key={`${one.topic} ${one.key}`}>
            <span className="samsyn-talk-name">{one.name}</span>
            <span className="num samsyn-talk-number">{writeShare(one.distance)}</span>
            <span className="small subtle samsyn-higher">{higherOf(one, pageLanguage())}</span>
          </li>
        ))}
      </ol>
      {places.map((topic) => (
        <p key={topic} className="samsyn-go">
          <Link to={placeOf(topic, view.company.company)}>{t(text[`go-${topic}`])}</Link>
        </p>
      ))}
    </section>
  );
}
