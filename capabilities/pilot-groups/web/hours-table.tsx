import { sides } from '#people/contract.ts';
import { hoursWords, weekNumber } from '#pilot-groups/hours-picture.ts';
import { hoursText as text } from '#pilot-groups/hours-text.ts';
import type { HoursWeek } from '#pilot-groups/organisation-view.ts';
import { pageText } from '#pilot-groups/page-text.ts';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, type Say } from '#platform/web/say.ts';

/** Every week with what each party says of it, the latest first. */
export function hoursTable(weeks: readonly HoursWeek[], title: string, t: Say) {
  const hours = (n: number) => hoursWords(n, pageLanguage());
  const said = (word: HoursWeek['employer']) =>
    word ? hours(word.hours) : <Mark status="silent">{t(text.silent)}</Mark>;
  const hasNotes = weeks.some(({ employer, employees }) => employer?.note || employees?.note);
  return {
    caption: t(text.tableCaption, { title }),
    columns: [
      { key: 'week', label: t(text.weekHead) },
      { key: 'promised', label: t(text.promised), align: 'right' as const },
      ...sides.map((side) => ({ key: side, label: t(pageText[side]), align: 'right' as const })),
      ...(hasNotes ? [{ key: 'note', label: t(text.note) }] : []),
    ],
    rows: weeks.toReversed().map((one) => ({
      key: one.week,
      cells: {
        week: t(text.week, { week: weekNumber(one.week) }),
        promised: hours(one.promised),
        employer: said(one.employer),
        employees: said(one.employees),
        note: sides
          .flatMap((side) => (one[side]?.note ? [`${t(pageText[side])}: ${one[side].note}`] : []))
          .join(' · '),
      },
    })),
  };
}
