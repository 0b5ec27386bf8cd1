import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { InstrumentItem } from '#surveys/instrument.ts';
import { cellWords, type Shown } from '#surveys/result-words.ts';
import { resultsPageText as text } from '#surveys/results-page-text.ts';
import type { ResultsView } from '#surveys/results-page-view.ts';
import type { Cell, TableRow } from '#surveys/results-view.ts';
import { stepsOf } from '#surveys/wave-figures.ts';

type Theme = { key: string; name: string; row: TableRow | null; items: readonly Shown[] };

/** A theme and its statements by group: a dot for each group's mean, a broken ring where nothing is shown. */
export function ResultGroups({ view, theme }: { view: ResultsView; theme: Theme }) {
  const t = useSay();
  const language = pageLanguage();
  if (view.groups.length === 0) return null;
  return (
    <details className="result-groups">
      <summary>{t(text.byGroup, { theme: theme.name })}</summary>
      {theme.row && <Strips view={view} row={theme.row} title={t(text.wholeTheme)} most={5} />}
      {theme.items.map(({ item, row }) => (
        <Strips
          key={item.key}
          view={view}
          row={row}
          title={item.text[language]}
          most={stepsOf(item)}
          sensitive={item.sensitive}
        />
      ))}
    </details>
  );
}

type StripsProps = {
  view: ResultsView;
  row: TableRow;
  title: string;
  most: number;
  sensitive?: InstrumentItem['sensitive'];
};

function Strips({ view, row, title, most, sensitive }: StripsProps) {
  const t = useSay();
  return (
    <section className="strips">
      <h4>{title}</h4>
      <dl>
        <Strip
          view={view}
          name={t(text.everybody)}
          cell={row.whole}
          most={most}
          sensitive={sensitive}
          whole
        />
        {view.groups.flatMap((group) =>
          group.options.map((option) => (
            <Strip
              key={`${group.key} ${option.key}`}
              view={view}
              name={option.name}
              own={view.writtenIn}
              cell={row.groups[group.key]![option.key]!}
              most={most}
              sensitive={sensitive}
            />
          )),
        )}
      </dl>
    </section>
  );
}

type StripProps = Omit<StripsProps, 'row' | 'title'> & {
  name: string;
  cell: Cell;
  whole?: boolean;
  own?: string;
};

function Strip({ view, name, cell, most, sensitive, whole, own }: StripProps) {
  const words = cellWords(cell, { most, sensitive }, view.tables.atLeast, pageLanguage());
  const at = cell.mean === null ? null : ((cell.mean - 1) / (most - 1)) * 100;
  return (
    <div className={whole ? 'strip strip-whole' : 'strip'}>
      <dt lang={own}>{name}</dt>
      <dd>
        {at !== null && (
          <span className="strip-line" aria-hidden="true">
            <span className="strip-dot" style={{ insetInlineStart: `${at}%` }} />
          </span>
        )}
        <span className={at === null ? 'result-none' : 'strip-words'}>{words}</span>
      </dd>
    </div>
  );
}
