import type { AmbitionsView, Missing } from '#ambitions/ambitions-view.ts';
import { pageText as text } from '#ambitions/page-text.ts';
import { useSay } from '#platform/web/say.ts';

/** What stands between the company and the picture, and whose turn each is. Warm where it is one’s own. */
export function MissingList({ view }: { view: AmbitionsView }) {
  const t = useSay();
  const { missing } = view.picture;
  const words = ({ what, force }: Missing) =>
    t(text[`missing-${what}`], { force: force ? t(text[`force-${force}`]) : '' });
  const isMine = ({ turn }: Missing) =>
    turn === 'both' ? view.may.sides.length > 0 : view.may.sides.includes(turn);
  return (
    <section aria-labelledby="missing-title">
      <h2 id="missing-title">{t(text.missing)}</h2>
      {missing.length === 0 && <p className="subtle">{t(text.nothingMissing)}</p>}
      <ul className="missing">
        {missing.map((one) => (
          <li
            key={`${one.what} ${one.turn} ${one.force ?? ''}`}
            className={isMine(one) ? 'missing-mine' : undefined}
          >
            <b>{t(text[one.turn])}</b>
            <span>{words(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
