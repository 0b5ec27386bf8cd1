import type { AmbitionsView, Missing } from '#ambitions/ambitions-view.ts';
import { pageText as text } from '#ambitions/page-text.ts';
import { TurnList } from '#platform/web/kit/TurnList.tsx';
import { useSay } from '#platform/web/say.ts';

/** What stands between the company and the picture, and whose turn each is. */
export function MissingList({ view }: { view: AmbitionsView }) {
  const t = useSay();
  const { missing } = view.picture;
  const words = ({ what, force }: Missing) =>
    t(text[`missing-${what}`], { force: force ? t(text[`force-${force}`]) : '' });
  const isMine = ({ turn }: Missing) =>
    turn === 'both' ? view.may.sides.length > 0 : view.may.sides.includes(turn);
  return (
    <TurnList
      title={t(text.missing)}
      nothing={t(text.nothingMissing)}
      turns={missing.map((one) => ({
        key: `${one.what} ${one.turn} ${one.force ?? ''}`,
        who: t(text[one.turn]),
        what: words(one),
        isMine: isMine(one),
      }))}
    />
  );
}
