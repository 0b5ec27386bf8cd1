import { writeDay } from '#platform/contract/dates.ts';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { anchoringPageText as text } from '#steering-groups/anchoring-page-text.ts';
import type { AnchoringDue } from '#steering-groups/anchoring-view.ts';
import '#steering-groups/web/anchoring.css';

type Props = { due: readonly AnchoringDue[]; employees?: number | null };

/** Where the work is to be taken up, and when it last was; with the reason for each where there is room for it. */
export function AnchoringDues({ due, employees }: Props) {
  const t = useSay();
  return (
    <ul className="anchoring-dues">
      {due.map((one) => (
        <li key={one.body}>
          <span>
            {t(text[one.body])}
            {employees !== undefined && <span className="group-under">{reasonOf(one)}</span>}
          </span>
          {one.last ? (
            <Mark status="plan">
              {t(text.lastOn, { date: writeDay(one.last.heldOn, pageLanguage(), 'long') })}
            </Mark>
          ) : (
            <Mark status="watch">{t(text.notYet)}</Mark>
          )}
        </li>
      ))}
    </ul>
  );

  function reasonOf({ body, section, employeesFrom }: AnchoringDue): string {
    if (section === null || employeesFrom === null) return t(text.whyBoard);
    const words = body === 'works-council' ? text.whyCouncil : text.whyCommittee;
    return t(words, { employees: employees ?? employeesFrom, from: employeesFrom, section });
  }
}
