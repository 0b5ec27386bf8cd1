import type { PeriodKind } from './period.ts';
import type { DecimalStyle } from './read-number.ts';

export type Measured = 'value' | 'share' | 'rate' | 'count' | 'samples';

/** An indicator that readings may be imported to. */
export type ImportTarget = {
  readonly indicator: string;
  readonly name: string;
  readonly period: PeriodKind;
  readonly measured: Measured;
  /** Keys of what its formula is reckoned from; empty when it has none. */
  readonly inputs: readonly string[];
  /** What each of them is called in a heading, beside its key. */
  readonly inputWords?: Readonly<Record<string, readonly string[]>>;
  readonly unit: string;
  readonly decimals: number;
  readonly sites: readonly { readonly site: string; readonly name: string }[];
  readonly bySite: boolean;
  readonly lowest: number | null;
  readonly highest: number | null;
};

export type ReadingPart = 'value' | 'count' | 'whole' | `input:${string}`;

/** Text in the file → indicator; null is left out. */
export type NameTable = Readonly<Record<string, string | null>>;

type Anywhere = {
  readonly sheet: string;
  /** Rows and columns are counted from 1, as the spreadsheet shows them. Data begin on the row below. */
  readonly headerRow: number;
  readonly decimal: DecimalStyle;
  /** Of months, weeks and quarters that name no year. */
  readonly year: number | null;
  /** Text in the file → site, besides the sites' own names. */
  readonly sites: Readonly<Record<string, string>>;
  /** Answers to what the check asks: whether 1.234 is thousands here, and whether 0,85 is 85 % or 0,85 %. */
  readonly thousands?: 'by-sign';
  readonly fractions?: 'hundredths' | 'as-written';
};

/** A reading in each row. */
export type ListMapping = Anywhere & {
  readonly layout: 'list';
  readonly list: {
    readonly indicator: number | null;
    /** The indicator when no column names it. */
    readonly only: string | null;
    readonly period: number;
    readonly site: number | null;
    readonly value: number | null;
    readonly count: number | null;
    readonly whole: number | null;
    readonly unit: number | null;
    readonly inputs: Readonly<Record<string, number>>;
    readonly names: NameTable;
  };
};

/** A period in each row, an indicator in each column. */
export type ColumnsMapping = Anywhere & {
  readonly layout: 'columns';
  readonly columns: {
    readonly period: number;
    readonly site: number | null;
    readonly takes: readonly {
      readonly column: number;
      readonly indicator: string;
      readonly part: ReadingPart;
      readonly site: string | null;
    }[];
  };
};

/** An indicator in each row, a period in each column. */
export type RowsMapping = Anywhere & {
  readonly layout: 'rows';
  readonly rows: {
    readonly indicator: number;
    readonly site: number | null;
    readonly unit: number | null;
    readonly names: NameTable;
    /** First and last column of periods. */
    readonly from: number;
    readonly to: number;
  };
};

export type Mapping = ListMapping | ColumnsMapping | RowsMapping;

/**
 * What a reading holds. A share or a rate that came as count and whole has no value: it is reckoned from them. A count
 * stands in `count`. A formula's indicator has `inputs` alone, and samples stand in the order of the file.
 */
export type ReadingFigures = {
  readonly value: number | null;
  readonly count: number | null;
  readonly whole: number | null;
  readonly samples: readonly number[] | null;
  readonly inputs: Readonly<Record<string, number>> | null;
};

export type ReadReading = ReadingFigures & {
  readonly indicator: string;
  readonly site: string | null;
  readonly period: string;
  /** Where its figure stands. */
  readonly row: number;
  readonly column: number;
  /** Beside what is stored: nothing yet, other figures, the same figures. */
  readonly standing: 'first' | 'changed' | 'same';
};

export type ImportProblemCode =
  | 'not-a-number'
  | 'wrong-decimal-sign'
  | 'ambiguous-number'
  | 'formula-without-value'
  | 'excel-error'
  | 'not-a-period'
  | 'ambiguous-date'
  | 'no-such-day'
  | 'year-missing'
  | 'period-of-other-kind'
  | 'future-period'
  | 'too-long-ago'
  | 'two-for-one-period'
  | 'unit-differs'
  | 'looks-like-a-fraction'
  | 'zero-whole'
  | 'count-over-whole'
  | 'count-not-whole-number'
  | 'negative'
  | 'outside-bounds'
  | 'unknown-indicator'
  | 'indicator-missing'
  | 'unknown-site'
  | 'site-missing'
  | 'value-missing'
  | 'input-missing';

export type ImportProblem = {
  readonly row: number;
  /** From 1; null when it is the row as a whole. */
  readonly column: number | null;
  readonly code: ImportProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
};

export type ImportCounts = {
  /** Rows below the headings that hold anything. */
  readonly rows: number;
  /** Cells with a figure that were looked at. */
  readonly cells: number;
  readonly readings: number;
  readonly first: number;
  readonly changed: number;
  readonly same: number;
  /** Places for a figure where none stands. */
  readonly empty: number;
  /** Figures of indicators left out on purpose, and of sums. */
  readonly leftOut: number;
  readonly problems: number;
};

export type ImportResult = {
  readonly readings: readonly ReadReading[];
  /** In the file's order, at most `mostProblems`; `counts.problems` has them all. */
  readonly problems: readonly ImportProblem[];
  readonly counts: ImportCounts;
  /** Rows with a problem, all of them. */
  readonly failedRows: readonly number[];
};

export const mostProblems = 1000;
