import type { ChartView } from '#indicators/chart-view.ts';
import { depthText as text } from '#indicators/depth-text.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { type NumberRow, numberRows } from '#indicators/number-rows.ts';
import { writeTyped } from '#indicators/read-typed.ts';
import { enteredUnder } from '#indicators/versions.ts';
import type { Open } from '#indicators/web/depth.ts';
import { ChangeShape } from '#indicators/web/ReadingMarks.tsx';
import { writePeriod } from '#indicators/write-period.ts';
import { writeValue } from '#indicators/write-value.ts';
import type { Language } from '#platform/contract/language.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import type { Column, Row } from '#platform/web/kit/DataTable.tsx';
import type { Say } from '#platform/web/say.ts';

type Props = { view: IndicatorView; chart: ChartView; onOpen?: (open: Open) => void };

/** All that a chart shows, the latest first, with the way to put a number right where one may. */
export function numberTable(
  { view, chart, onOpen }: Props,
  t: Say,
  language: Language,
): { caption: string; columns: readonly Column[]; rows: readonly Row[] } {
  const { definition } = view;
  const rows = numberRows(chart, view.readings);
  const isCounted = rows.some(({ reading }) => reading?.whole != null);
  const isMedian = ['run', 'median-xmr'].includes(chart.parts.at(-1)?.shown ?? '');
  const mayCorrect = view.may.enter && onOpen !== undefined;
  const right = (key: string, label: string): Column => ({ key, label, align: 'right' });
  const value = (n: number | null) => (n === null ? '–' : writeValue(n, definition, language));
  return {
    caption: definition.name,
    columns: [
      { key: 'period', label: t(text.period) },
      right('value', t(text.value)),
      ...(isCounted ? [right('counted', t(text.counted))] : []),
      right('centre', t(isMedian ? text.median : text.mean)),
      right('lower', t(text.lower)),
      right('upper', t(text.upper)),
      { key: 'says', label: t(text.says) },
      ...(mayCorrect ? [{ key: 'act', label: t(text.acts), hidden: true }] : []),
    ],
    rows: rows.map((row) => ({
      key: row.period,
      cells: {
        period: writePeriod(row.period, definition.period, language, 'full'),
        value: value(row.value),
        counted: <Counted row={row} view={view} t={t} language={language} />,
        centre: value(row.centre),
        lower: value(row.lower),
        upper: value(row.upper),
        says: <Says row={row} view={view} t={t} />,
        act: mayCorrect && (
          <Button
            kind="quiet"
            aria-label={`${t(row.value === null ? text.enterOne : text.correct)}: ${writePeriod(row.period, definition.period, language, 'full')}`}
            onClick={() => onOpen({ kind: 'reading', period: row.period, reading: row.reading })}
          >
            {t(row.value === null ? text.enterOne : text.correct)}
          </Button>
        ),
      },
    })),
  };
}

type CellProps = { row: NumberRow; view: IndicatorView; t: Say; language: Language };

/** 57 av 60, or 3 på 2400 where what is counted is no part of the whole. */
function Counted({ row: { reading, period }, view, t, language }: CellProps) {
  if (reading?.count == null || reading.whole == null) return '–';
  const isShare = enteredUnder(view.versions, period).measured === 'share';
  return t(isShare ? text.countOf : text.countPer, {
    count: writeTyped(reading.count, language),
    whole: writeTyped(reading.whole, language),
  });
}

function Says({ row: { value, signal }, view, t }: Omit<CellProps, 'language'>) {
  if (value === null) return <span className="subtle">{t(text.noNumber)}</span>;
  if (!signal) return <span className="subtle">{t(text.usual)}</span>;
  return (
    <span className="depth-signal">
      <ChangeShape code={meaningOf(signal.side, view.definition.direction)} />
      {t(text[`signal-${signal.rule}-${signal.side}`])}
    </span>
  );
}

const meaningOf = (side: 'above' | 'below', direction: IndicatorView['definition']['direction']) => {
  if (direction === 'none') return 'changed';
  return (side === 'above') === (direction === 'higher') ? 'better' : 'worse';
};
