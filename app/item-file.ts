/** The answers to some items from a table: a row for each person, a column for each item. */
import { type ItemAnswers, type Missing, turned } from '#engines/statistics/items.ts';
import { columnAt, numberIn, type Table, TableFault } from './csv-table.ts';

export type ItemWish = {
  readonly items: readonly string[];
  readonly reverse: readonly string[];
  /** Ends of the scale; the lowest and the highest answer of all items when null. */
  readonly scale: readonly [number, number] | null;
  readonly missing: Missing;
};

export type Dropped = { readonly reason: 'blank-row' | 'no-answer' | 'incomplete'; readonly count: number };

export type Items = {
  /** Items worded the other way are turned already. */
  readonly answers: ItemAnswers;
  readonly scale: readonly [number, number];
  /** Rows that take no part. */
  readonly dropped: readonly Dropped[];
};

/** Throws TableFault for a column that is not there, and for a cell that is no answer on the scale. */
export function itemsOf(table: Table, { items, reverse, scale, missing }: ItemWish): Items {
  if (table.rows.length === 0) throw new TableFault('There is a heading and no row below it.');
  const columns = items.map((name) => columnAt(table, name));
  const given = table.rows.map((row) =>
    columns.map((column) => {
      const answer = numberIn(table, row, column);
      if (answer === null || !scale || (answer >= scale[0] && answer <= scale[1])) return answer;
      throw new TableFault(
        `Row ${row.row}, column ${table.columns[column]}: ${answer} is outside --scale ${scale.join('-')}; expected an answer on it, or an empty cell.`,
      );
    }),
  );
  const answers = given.flat().filter((answer) => answer !== null);
  if (answers.length === 0) throw new TableFault(`Nobody answered any of ${items.join(', ')}.`);
  const ends = scale ?? endsOf(answers);
  const silent = given.filter((row) => row.every((cell) => cell === null)).length;
  const partly = given.filter((row) => row.includes(null)).length - silent;
  const lower = reverse.map((name) => name.toLowerCase());
  const backwards = items.flatMap((name, i) => (lower.includes(name.toLowerCase()) ? [i] : []));
  const dropped = [
    { reason: 'blank-row', count: table.blank },
    { reason: 'no-answer', count: silent },
    { reason: 'incomplete', count: missing === 'listwise' ? partly : 0 },
  ] as const;
  return {
    answers: turned(given, backwards, ...ends),
    scale: ends,
    dropped: dropped.filter(({ count }) => count > 0),
  };
}

/** Not by spreading: a file may have more answers than a function takes arguments. */
const endsOf = (answers: readonly number[]): [number, number] =>
  answers.reduce<[number, number]>(
    ([low, high], answer) => [Math.min(low, answer), Math.max(high, answer)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
