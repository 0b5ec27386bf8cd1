import type { Missing, PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import { pageText as text } from '#pilot-groups/page-text.ts';
import { TurnList } from '#platform/web/kit/TurnList.tsx';
import { useSay } from '#platform/web/say.ts';

/** What stands between the company and its organisation, and whose turn each is. */
export function MissingList({ view }: { view: PilotGroupsView }) {
  const t = useSay();
  const { missing } = view.organisation;
  const isMine = ({ turn }: Missing) =>
    turn === 'both' ? view.may.sides.length > 0 : view.may.sides.includes(turn);
  return (
    <TurnList
      title={t(text.missing)}
      nothing={t(text.nothingMissing)}
      turns={missing.map((one) => ({
        key: `${one.what} ${one.turn} ${one.about}`,
        who: t(text[one.turn]),
        what: t(text[`missing-${one.what}`], { about: one.about }),
        isMine: isMine(one),
      }))}
    />
  );
}
