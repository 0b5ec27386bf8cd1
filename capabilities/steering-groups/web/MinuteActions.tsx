import { writeDay } from '#platform/contract/dates.ts';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { actionMark, actionWord, mattersOf, type Paper } from '#steering-groups/minute-paper.ts';
import { minuteText as text } from '#steering-groups/minute-text.ts';

/** What was promised at the meeting, with how it stands today. */
export function MinuteActions({ paper }: { paper: Paper }) {
  const t = useSay();
  const language = pageLanguage();
  if (paper.actions.length === 0) return null;
  return (
    <section className="minutes-item">
      <p className="minutes-kind">
        <b>{t(text.actions)}</b>
        <span>{mattersOf(paper.actionMatters, language)}</span>
      </p>
      <div className="minutes-what">
        <DataTable
          caption={t(text.actions)}
          captionHidden
          columns={[
            { key: 'what', label: t(text.what) },
            { key: 'who', label: t(text.who) },
            { key: 'due', label: t(text.due) },
            { key: 'status', label: t(text.status) },
          ]}
          rows={paper.actions.map((entry) => ({
            key: entry.entry,
            cells: {
              what: entry.title.value,
              who: entry.term?.ownerName ?? '',
              due: (
                <span className="num">
                  {writeDay(entry.action?.due ?? entry.term!.due, language, 'date')}
                </span>
              ),
              status: <Mark status={actionMark(entry)}>{actionWord(entry, language)}</Mark>,
            },
          }))}
        />
      </div>
    </section>
  );
}
