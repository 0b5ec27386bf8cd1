import { useState } from 'react';
import { importActText } from '#indicators/import-act-text.ts';
import { importText as text } from '#indicators/import-text.ts';
import type { ImportView } from '#indicators/import-view.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { useSay } from '#platform/web/say.ts';

/** So many are drawn at a time: a thousand rows at once make the page slow, and nobody reads them on a phone. */
const pageful = (): number => (window.matchMedia('(max-width: 700px)').matches ? 10 : 50);

/** Where in the file something cannot be read, and what to do about each. */
export function ImportProblems({ view }: { view: ImportView }) {
  const t = useSay();
  const [shown, setShown] = useState(pageful);
  const { problems } = view;
  const count = view.result?.problemCount ?? problems.length;
  const rows = problems.slice(0, shown);
  return (
    <section className="import-problems">
      <DataTable
        caption={t(text.problems)}
        columns={[
          { key: 'row', label: t(text.row) },
          { key: 'column', label: t(text.column) },
          { key: 'wrong', label: t(text.wrong) },
        ]}
        rows={rows.map(({ row, column, message }, i) => ({
          key: `${i} ${row} ${column}`,
          cells: { row, column: column ?? '–', wrong: message },
        }))}
      />
      {count > rows.length && (
        <p className="import-more">
          <span className="small subtle" aria-live="polite">
            {t(importActText.shown, { shown: rows.length, count })}{' '}
            {rows.length === problems.length && t(importActText.notListed)}
          </span>
          {rows.length < problems.length && (
            <Button kind="second" onClick={() => setShown(shown + pageful())}>
              {t(importActText.more)}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
