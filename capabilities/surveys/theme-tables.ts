/**
 * Themes: several statements as one figure.
 *
 * A theme's mean is reckoned from the means that are shown of its statements and from nothing else, so it gives nobody
 * away whom they do not. The mean of each person's own mean would: put beside the statements' sums it leaves those who
 * passed one over, and they may be one. The spread between persons and the reliability are told of the whole only.
 */
import { isItemFault } from '#engines/statistics/items.ts';
import { isOmegaFault } from '#engines/statistics/omega.ts';
import { reliabilityOf } from '#engines/statistics/reliability.ts';
import { asKept, averageOf, spreadOf } from '#surveys/averages.ts';
import type { InstrumentItem } from '#surveys/instrument.ts';
import { stepsOfScale } from '#surveys/instrument.ts';
import type { Cell, TableRow, WaveTables } from '#surveys/results-view.ts';
import { type Counting, limitsOf } from '#surveys/wave-figures.ts';

type ThemeRow = WaveTables['themes'][number];

/** Alpha from which statements are commonly taken to say one thing. */
const holdsFrom = 0.7;

/** A mark with the statement's direction taken out: high is good. */
export const turnedMark = ({ reversed = false }: Pick<InstrumentItem, 'reversed'>, mark: number): number =>
  reversed ? stepsOfScale + 1 - mark : mark;

export function themeRows(counting: Counting, rows: readonly TableRow[]): ThemeRow[] {
  const { instrument, plan } = counting;
  return instrument.themes.flatMap(({ key, reliability }) => {
    const items = instrument.items.filter((item) => item.theme === key && item.kind === 'scale');
    if (items.length === 0) return [];
    const own = items.map((item) => rows.find((row) => row.key === item.key)!);
    const groups = plan.groups.map((group) => [
      group.key,
      Object.fromEntries(
        group.options.map((option) => [
          option.key,
          together(
            items,
            own.map((row) => row.groups[group.key]![option.key]!),
          ),
        ]),
      ),
    ]);
    const cells = own.map(({ whole }) => whole);
    return [
      {
        key,
        whole: withSpread(together(items, cells), items, counting),
        groups: Object.fromEntries(groups),
        change: null,
        reliability: reliability ? reliabilityIn(items, cells, counting) : null,
      },
    ];
  });
}

const none = { mean: null, sd: null, counts: null, band: null, unsure: null, why: null };

function together(items: readonly InstrumentItem[], cells: readonly Cell[]): Cell {
  const hidden = cells.find(({ mean }) => mean === null);
  if (hidden) return { ...none, show: 'nothing', n: null, why: hidden.why ?? 'shields' };
  const means = cells.map(({ mean }, i) => turnedMark(items[i]!, mean!));
  return { ...none, show: 'mean', n: Math.min(...cells.map(({ n }) => n!)), mean: averageOf(means) };
}

const rowsOf = (items: readonly InstrumentItem[], { answers }: Counting): (number | null)[][] =>
  answers.map(({ marks }) =>
    items.map((item) => {
      const mark = marks[item.key] ?? null;
      return mark === null ? null : turnedMark(item, mark);
    }),
  );

/** The spread of those who answered more than half of the statements, where there are enough of them. */
function withSpread(cell: Cell, items: readonly InstrumentItem[], counting: Counting): Cell {
  if (cell.mean === null) return cell;
  const own = rowsOf(items, counting)
    .map((row) => row.filter((mark) => mark !== null))
    .filter((marks) => marks.length * 2 > items.length)
    .map(averageOf);
  const enough = Math.min(own.length, cell.n!) >= limitsOf(counting).distributions;
  return { ...cell, sd: enough ? spreadOf(own) : null };
}

function reliabilityIn(
  items: readonly InstrumentItem[],
  cells: readonly Cell[],
  counting: Counting,
): ThemeRow['reliability'] {
  const few = { verdict: 'too-few' as const, alpha: null, low: null, high: null, omega: null };
  const reckoned = reliabilityOf(rowsOf(items, counting));
  // How many answered all of a theme tells, beside all who answered, how many left one open.
  if (isItemFault(reckoned) || cells.some(({ show }) => show !== 'distribution')) return { ...few, n: 0 };
  const { verdict, alpha, omega } = reckoned;
  if (verdict !== 'shown') return { ...few, n: alpha.n };
  return {
    verdict: alpha.alpha >= holdsFrom ? 'holds' : 'weak',
    alpha: asKept(alpha.alpha),
    low: asKept(alpha.interval.low),
    high: asKept(alpha.interval.high),
    omega: isOmegaFault(omega) ? null : asKept(omega.omega),
    n: alpha.n,
  };
}
