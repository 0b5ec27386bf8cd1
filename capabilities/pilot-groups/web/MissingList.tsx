import type { Missing, PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import { pageText as text } from '#pilot-groups/page-text.ts';
import { useSay } from '#platform/web/say.ts';

/** What stands between the company and its organisation, and whose turn each is. Warm where it is one’s own. */
export function MissingList({ view }: { view: PilotGroupsView }) {
  const t = useSay();
  const { missing } = view.organisation;
  const isMine = ({ turn }: Missing) =>
    turn === 'both' ? view.may.sides.length > 0 : view.may.sides.includes(turn);
  return (
    <section aria-labelledby="missing-title">
      <h2 id="missing-title">{t(text.missing)}</h2>
      {missing.length === 0 && <p className="subtle">{t(text.nothingMissing)}</p>}
      {missing.length > 0 && (
        <ul className="pilots-missing">
          {missing.map((one) => (
            <li
              key={`${one.what} ${one.turn} ${one.about}`}
              className={isMine(one) ? 'missing-mine' : undefined}
            >
              <b>{t(text[one.turn])}</b>
              <span>{t(text[`missing-${one.what}`], { about: one.about })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
