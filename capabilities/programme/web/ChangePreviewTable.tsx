import { writeDay } from '#platform/contract/dates.ts';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import { moveText } from '#programme/move-text.ts';
import type { ChangePreview } from '#programme/previews.ts';

/** What a change would move, the large things by name and the visits as a count. */
export function ChangePreviewTable({ preview }: { preview: ChangePreview }) {
  const t = useSay();
  const language = pageLanguage();
  const day = (date: string) => writeDay(date, language, 'full');
  if (preview.same) return <Note tone="calm">{t(text.previewSame)}</Note>;
  const named = preview.moved.filter(({ kind }) => kind !== 'visit');
  const visits = preview.moved.length - named.length;
  const limit = day(preview.limit.after);
  const slack = preview.slackWeeks.after;
  return (
    <div className="change-preview" aria-live="polite">
      <p>
        {preview.end.before === preview.end.after
          ? t(text.previewEndSame, { after: day(preview.end.after) })
          : t(text.previewEnd, { before: day(preview.end.before), after: day(preview.end.after) })}
        .
      </p>
      <Note tone={slack < 1 ? 'act' : 'calm'}>
        {slack < 0
          ? t(text.warnPastLimit, { weeks: -slack, months: preview.months, limit })
          : t(text.previewSlack, { after: slack, limit })}
      </Note>
      {visits > 0 && <p className="small subtle">{t(text.previewVisits, { count: visits })}.</p>}
      {preview.lostMarks.length > 0 && (
        <Note tone="act">{t(text.previewLost, { names: preview.lostMarks.join(', ') })}</Note>
      )}
      {preview.lapsing.length > 0 && (
        <Note tone="act">
          {t(moveText.lapsing, {
            names: preview.lapsing
              .map(({ name, date }) => `${name} (${writeDay(date, language, 'date')})`)
              .join(', '),
          })}
        </Note>
      )}
      {named.length > 0 && (
        <DataTable
          caption={t(text.previewRows)}
          columns={[
            { key: 'name', label: t(text.colWhat) },
            { key: 'before', label: t(text.previewBefore) },
            { key: 'after', label: t(text.previewAfter) },
          ]}
          rows={named.map((row, i) => ({
            key: `${row.kind}-${row.name}-${i}`,
            cells: {
              name: row.name,
              before: row.before ? day(row.before) : t(text.previewAdded),
              after: row.after ? day(row.after) : t(text.previewGone),
            },
          }))}
        />
      )}
      {preview.reworded.length > 0 && (
        <DataTable
          caption={t(text.previewReworded)}
          columns={[
            { key: 'before', label: t(text.previewBefore) },
            { key: 'after', label: t(text.previewAfter) },
          ]}
          rows={preview.reworded.map((row) => ({
            key: row.key,
            cells: { before: row.before, after: row.after },
          }))}
        />
      )}
    </div>
  );
}
