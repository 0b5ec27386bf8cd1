import { useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { resultText } from '#surveys/result-text.ts';
import {
  changeWords,
  labelsOf,
  percentOf,
  type Shown,
  wholeWords,
  writeMean,
} from '#surveys/result-words.ts';
import { resultsPageText as text } from '#surveys/results-page-text.ts';
import type { ResultsView } from '#surveys/results-page-view.ts';
import type { WaveTables } from '#surveys/results-view.ts';
import { AnswerBar } from '#surveys/web/AnswerBar.tsx';
import { ResultChange } from '#surveys/web/ResultChange.tsx';
import { ResultGroups } from '#surveys/web/ResultGroups.tsx';

export type ShownTheme = {
  key: string;
  name: string;
  row: WaveTables['themes'][number] | null;
  items: readonly Shown[];
};

/** A theme: its statements as bars or as a table, and by group. */
export function ResultTheme({ view, theme }: { view: ResultsView; theme: ShownTheme }) {
  const t = useSay();
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="result-theme" id={`theme-${theme.key}`}>
      <div className="result-theme-head">
        <h3>{theme.name}</h3>
        <Button kind="quiet" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? text.asBars : text.asTable)}
          <span className="hidden">: {theme.name}</span>
        </Button>
      </div>
      {asTable ? (
        <ThemeTable view={view} theme={theme} />
      ) : (
        <ul className="result-statements">
          {theme.items.map((one) => (
            <Statement key={one.item.key} view={view} shown={one} />
          ))}
        </ul>
      )}
      <ResultGroups view={view} theme={theme} />
    </section>
  );
}

function Statement({ view, shown }: { view: ResultsView; shown: Shown }) {
  const t = useSay();
  const language = pageLanguage();
  const { item, row } = shown;
  const { unsure } = row.whole;
  return (
    <li>
      <p className="result-words">
        {item.text[language]}
        {item.reversed && <small> {t(resultText.reversed)}</small>}
      </p>
      <AnswerBar view={view} shown={shown} />
      <div className="result-under">
        {row.whole.counts && <span>{wholeWords(shown, view.tables.atLeast, language)}</span>}
        {unsure !== null && unsure > 0 && <span>{t(resultText.unsure, { count: unsure })}</span>}
        <ResultChange change={row.change} item={item} />
      </div>
    </li>
  );
}

function ThemeTable({ view, theme }: { view: ResultsView; theme: ShownTheme }) {
  const t = useSay();
  const language = pageLanguage();
  const [first] = theme.items;
  const labels = first?.item.kind === 'scale' ? labelsOf(view.instrument, first.item) : [];
  const most = Math.max(...theme.items.map(({ row }) => row.whole.counts?.length ?? 5));
  const steps = Array.from({ length: most }, (_, i) => ({
    key: `step-${i}`,
    label: labels[i]?.[language] ?? String(i + 1),
    align: 'right' as const,
  }));
  return (
    <DataTable
      caption={theme.name}
      captionHidden
      columns={[
        { key: 'statement', label: t(text.statement) },
        ...steps,
        { key: 'unsure', label: t(text.unsureHead), align: 'right' },
        { key: 'mean', label: t(text.meanHead), align: 'right' },
        { key: 'change', label: t(text.changeHead) },
      ]}
      rows={theme.items.map((one) => {
        const { counts, n, mean, unsure } = one.row.whole;
        const shown = (counts ?? []).map((count, i) => [
          `step-${i}`,
          `${count}\u00a0(${percentOf(count, n ?? 0)}\u00a0%)`,
        ]);
        return {
          key: one.item.key,
          cells: {
            statement: one.item.text[language],
            ...Object.fromEntries(steps.map(({ key }) => [key, '–'])),
            ...Object.fromEntries(shown),
            unsure: unsure ?? '–',
            mean: mean === null ? wholeWords(one, view.tables.atLeast, language) : writeMean(mean, language),
            change: one.row.change ? changeWords(one.row.change, language) : '–',
          },
        };
      })}
    />
  );
}
