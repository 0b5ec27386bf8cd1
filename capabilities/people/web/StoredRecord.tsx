import { useState } from 'react';
import { ownText as text } from '#people/own-text.ts';
import { capital, columnsOf, inWords, type RecordOfProcessing } from '#people/web/record-words.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { useSay } from '#platform/web/say.ts';

/** So many rows stand open; a session a day makes hundreds a year. */
const shownFirst = 10;

/** One kind of thing that is stored: why, who sees it, for how long, and the rows about whoever reads. */
export function StoredRecord({ record }: { record: RecordOfProcessing }) {
  const t = useSay();
  const [all, setAll] = useState(false);
  const { title, rows } = record;
  const shown = all ? rows : rows.slice(0, shownFirst);
  const columns = columnsOf(rows);
  return (
    <details className="stored">
      <summary>
        <span className="stored-title">{title}</span>
        <span className="small subtle">{t(text.rows, { count: rows.length })}</span>
      </summary>
      <Facts
        rows={[
          { label: t(text.why), value: record.why },
          { label: t(text.seen), value: record.seen },
          { label: t(text.kept), value: record.kept },
        ]}
      />
      {rows.length > 0 && (
        <DataTable
          caption={title}
          captionHidden
          columns={columns.map((name) => ({ key: name, label: capital(name) }))}
          rows={shown.map((row, i) => ({
            key: String(i),
            cells: Object.fromEntries(columns.map((name) => [name, inWords(row[name], t)])),
          }))}
        />
      )}
      {shown.length < rows.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t(text.showAll, { count: rows.length })}
        </Button>
      )}
    </details>
  );
}
