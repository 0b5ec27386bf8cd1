/**
 * The tables of a wave, made once from all answers when it is counted. What may stand in a cell: `wave-figures.ts`.
 *
 * A spread is told with a distribution only: of few answers, mean and spread together are the answers themselves. So are
 * the number of answers and of those who do not know: each is what is left of the other, in all who answered. Beside a
 * mean alone the answers are told in steps, and the mean to one decimal, for thousandths tell what they were divided by.
 */
import { averageOf, spreadOf } from '#surveys/averages.ts';
import type { InstrumentItem } from '#surveys/instrument.ts';
import { stepOfAnswers } from '#surveys/limits.ts';
import type { Cell, TableRow, WaveTables } from '#surveys/results-view.ts';
import { themeRows } from '#surveys/theme-tables.ts';
import {
  type Counting,
  figuresOf,
  isLargeEnough,
  limitsOf,
  markedItems,
  shownByGroup,
  stepsOf,
} from '#surveys/wave-figures.ts';
import { changesSince, waveBefore } from '#surveys/wave-change.ts';

const nothing = (why: NonNullable<Cell['why']>): Cell => ({ ...empty, show: 'nothing', why });
const empty = { n: null, mean: null, sd: null, counts: null, band: null, unsure: null, why: null };

export function makeTables(counting: Counting): WaveTables {
  const before = waveBefore(counting);
  const items = itemRows(counting);
  const themes = themeRows(counting, items);
  const since = before?.tables ?? null;
  const [itemChanges, themeChanges] = [changesSince(items, since?.items), changesSince(themes, since?.themes)];
  return {
    items: items.map((row, i) => ({ ...row, change: itemChanges[i]! })),
    themes: themes.map((row, i) => ({ ...row, change: themeChanges[i]! })),
    since: before?.wave ?? null,
    atLeast: limitsOf(counting),
  };
}

function itemRows(counting: Counting): TableRow[] {
  const { plan, answers, instrument } = counting;
  const figures = figuresOf(counting);
  const again = shownByGroup(counting);
  const least = limitsOf(counting);
  return markedItems(instrument).map((item) => {
    const cellOf = (dimension: string | null, option: string | null): Cell => {
      const figure = figures.find(
        (one) =>
          one.question === item.key &&
          one.dimension === dimension &&
          (option === null || one.groups[0] === option),
      );
      if (!figure) return nothing('shown-before');
      const those = answers.filter(({ groups }) => dimension === null || groups[dimension] === option);
      const cell = shownAs(figure, item, marksOf(item, those), least.means);
      return dimension === null ? { ...cell, unsure: unsureOf(cell, those.length) } : cell;
    };
    const groups = plan.groups.map(({ key, options }) => [
      key,
      Object.fromEntries(
        options.map((option) => [
          option.key,
          again.has(item.key)
            ? nothing('shown-before')
            : isLargeEnough(least, option)
              ? cellOf(key, option.key)
              : nothing('few'),
        ]),
      ),
    ]);
    return { key: item.key, whole: cellOf(null, null), groups: Object.fromEntries(groups), change: null };
  });
}

const marksOf = ({ key }: InstrumentItem, answers: Counting['answers']): number[] =>
  answers.map(({ marks }) => marks[key] ?? null).filter((mark) => mark !== null);

type Decided = Pick<ReturnType<typeof figuresOf>[number], 'publish' | 'because'>;

function shownAs(
  { publish, because }: Decided,
  item: InstrumentItem,
  marks: readonly number[],
  least: number,
): Cell {
  const steps = stepsOf(item);
  if (publish === 'nothing') return nothing(because === 'too-few' ? 'few' : 'shields');
  const mean = averageOf(marks);
  if (publish === 'band') return { ...empty, show: 'band', band: bandOf(mean, steps) };
  if (publish === 'mean')
    return { ...empty, show: publish, n: inSteps(marks.length, least), mean: Math.round(mean * 10) / 10 };
  const counts = Array.from({ length: steps }, (_, i) => marks.filter((mark) => mark === i + 1).length);
  return { ...empty, show: publish, n: marks.length, mean, sd: spreadOf(marks), counts };
}

/** Thirds of the scale. */
function bandOf(mean: number, steps: number): 'low' | 'middle' | 'high' {
  const place = (mean - 1) / (steps - 1);
  return place < 1 / 3 ? 'low' : place > 2 / 3 ? 'high' : 'middle';
}

/** How many answers there are at the least, in steps of five; the first step is the fewest behind a mean. */
const inSteps = (answers: number, least: number): number =>
  Math.max(least, Math.floor(answers / stepOfAnswers) * stepOfAnswers);

/** One more step of a distribution, under the same limit as the others. */
const unsureOf = ({ show, n }: Cell, asked: number): number | null =>
  show === 'distribution' ? asked - (n ?? 0) : null;
