import { mondayOf } from '#engines/journey/days.ts';
import type { Cell } from '#platform/contract/cell.ts';
import { dayIfAny, type PeriodKind, periodOf } from './period.ts';
import { monthByName, plainWord, quarterWords, romanQuarters, weekWords } from './period-words.ts';

export type PeriodProblem =
  | 'not-a-period'
  | 'ambiguous-date'
  | 'no-such-day'
  | 'year-missing'
  /** A week where months are read, a month where weeks are: neither lies within the other. */
  | 'other-kind';
export type PeriodRead = { readonly period: string } | { readonly problem: PeriodProblem };

/** Which number comes first in 03/04/2026, and the year of a month that names none. */
export type PeriodHints = {
  readonly order?: 'day-first' | 'month-first' | undefined;
  readonly year?: number | null | undefined;
};

type Found =
  | { readonly kind: PeriodKind; readonly day: string }
  | { readonly problem: Exclude<PeriodProblem, 'other-kind'> };

/**
 * The period a cell names, whatever language it is written in. A day is taken as the period it lies in; any other kind
 * than the one asked for is a problem. Two digits of a year are this century's. A day between slashes is a problem until
 * the file tells the order (`slashOrderOf`), unless one of its numbers is above twelve; dots are always day first.
 */
export function readPeriod(cell: Cell, kind: PeriodKind, hints: PeriodHints = {}): PeriodRead {
  const found = find(cell, kind, hints);
  if ('problem' in found) return found;
  if (found.kind !== kind && found.kind !== 'day') return { problem: 'other-kind' };
  return { period: periodOf(found.day, kind) };
}

/** Whether the cell names a period of any kind: what tells a column or a row of headings of periods. */
export function looksLikePeriod(cell: Cell, kind: PeriodKind, hints: PeriodHints = {}): boolean {
  const read = readPeriod(cell, kind, hints);
  return 'period' in read || read.problem === 'ambiguous-date';
}

const slashes = /^(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})$/;

/** The order that a file's days between slashes prove: one above twelve decides. Undefined when none does, or both. */
export function slashOrderOf(cells: Iterable<Cell>): PeriodHints['order'] {
  let dayFirst = false;
  let monthFirst = false;
  for (const cell of cells) {
    const parts = typeof cell === 'string' ? slashes.exec(withoutClock(cell)) : null;
    if (Number(parts?.[1]) > 12) dayFirst = true;
    if (Number(parts?.[2]) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'day-first' : 'month-first';
}

const none: Found = { problem: 'not-a-period' };
const noSuchDay: Found = { problem: 'no-such-day' };

function find(cell: Cell, kind: PeriodKind, hints: PeriodHints): Found {
  if (typeof cell === 'number') return ofDigits(String(cell));
  if (typeof cell === 'string') return ofText(withoutClock(cell), kind, hints);
  return cell !== null && typeof cell === 'object' && 'date' in cell ? day(cell.date) : none;
}

const withoutClock = (text: string): string =>
  text
    .trim()
    .replace(/(?<=\d)(?:T|,? +)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/, '');

function ofText(text: string, kind: PeriodKind, hints: PeriodHints): Found {
  if (text.length > 40) return none;
  if (/^\d+$/.test(text)) return ofDigits(text);
  return /\p{L}/u.test(text) ? ofWords(text, kind, hints) : ofNumbers(text, hints);
}

/** 2026, 202603, 20260301. A day's own number in a spreadsheet is not guessed at. */
function ofDigits(digits: string): Found {
  const year = Number(digits.slice(0, 4));
  if (!/^(?:1[89]|20|21)\d\d/.test(digits)) return none;
  if (digits.length === 4) return year >= 1900 && year < 2100 ? day(`${digits}-01-01`, 'year') : none;
  if (digits.length === 6) return ofDate(year, Number(digits.slice(4)), 1, 'month');
  return digits.length === 8 ? ofDate(year, Number(digits.slice(4, 6)), Number(digits.slice(6))) : none;
}

function ofNumbers(text: string, { order }: PeriodHints): Found {
  const yearFirst = /^(\d{4}) ?[-./] ?(\d{1,2})(?: ?[-./] ?(\d{1,2}))?\.?$/.exec(text);
  if (yearFirst) {
    const [, year, month, last] = yearFirst;
    return ofDate(Number(year), Number(month), Number(last ?? 1), last === undefined ? 'month' : 'day');
  }
  const month = /^(\d{1,2}) ?[-./] ?(\d{4})$/.exec(text);
  if (month) return ofDate(Number(month[2]), Number(month[1]), 1, 'month');
  const parts = /^(\d{1,2}) ?([-./ ]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})\.?$/.exec(text);
  if (!parts) return none;
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), yearOf(parts[4]!)];
  if (parts[2] !== '/' || order === 'day-first' || first > 12) return ofDate(year, second, first);
  if (order === 'month-first' || second > 12) return ofDate(year, first, second);
  return first === second ? ofDate(year, first, second) : { problem: 'ambiguous-date' };
}

/** Words and numbers in any order: uke 10 2026, 2026-W10, Q1 26, 1. mars 2026, mar-26, III kwartał 2026. */
function ofWords(text: string, kind: PeriodKind, { year: hinted }: PeriodHints): Found {
  const parts = plainWord(text).match(/\p{L}+|\d+/gu) ?? [];
  const words = parts.filter((part) => /\D/.test(part) && !/^(?:st|nd|rd|th|e)$/.test(part));
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  const long = numbers.filter((number) => number.length === 4);
  if (long.length > 1 || numbers.length > 3) return none;
  const short = numbers.filter((number) => number.length <= 2);
  if (short.length + long.length !== numbers.length) return none;
  const given = long[0] === undefined ? undefined : Number(long[0]);
  if (words.length === 2 && romanQuarters.has(words[0]!) && quarterWords.has(words[1]!)) {
    return numbered('quarter', romanQuarters.get(words[0]!)!, given ?? lastYear(short, 0) ?? hinted);
  }
  if (words.length !== 1) return none;
  const [word] = words as [string];
  const isWeek = weekWords.has(word);
  if (isWeek || quarterWords.has(word)) {
    const [number] = short;
    if (number === undefined || short.length > (given === undefined ? 2 : 1)) return none;
    return numbered(isWeek ? 'week' : 'quarter', Number(number), given ?? lastYear(short, 1) ?? hinted);
  }
  const month = monthByName.get(word);
  return month === undefined ? none : ofMonth(month, short, given, kind, hinted);
}

/** mars 2026, mar-26, 3. mars 2026, March 3, 2026, 3. mars 26, and mars alone where the year is known. */
function ofMonth(
  month: number,
  short: readonly string[],
  given: number | undefined,
  kind: PeriodKind,
  hinted: number | null | undefined,
): Found {
  if (short.length === 0) {
    const year = given ?? hinted;
    return year ? ofDate(year, month, 1, 'month') : { problem: 'year-missing' };
  }
  if (short.length === 2 && given === undefined) return ofDate(yearOf(short[1]!), month, Number(short[0]));
  if (short.length !== 1) return none;
  if (given !== undefined) return ofDate(given, month, Number(short[0]));
  // 3. mars without a year, where days are read; mars 26 is otherwise a year.
  if (kind === 'day' && hinted) return ofDate(hinted, month, Number(short[0]));
  return short[0]!.length === 2 ? ofDate(yearOf(short[0]!), month, 1, 'month') : { problem: 'year-missing' };
}

function numbered(kind: 'week' | 'quarter', number: number, year: number | null | undefined): Found {
  if (!year) return { problem: 'year-missing' };
  if (kind === 'quarter') return number > 4 ? noSuchDay : ofDate(year, number * 3 - 2, 1, 'quarter');
  const monday = mondayOf(`${year}-W${String(number).padStart(2, '0')}`);
  return monday === null ? noSuchDay : day(monday, 'week');
}

function lastYear(short: readonly string[], at: number): number | undefined {
  const written = short[at];
  return written?.length === 2 ? yearOf(written) : undefined;
}

const yearOf = (written: string): number => (written.length === 2 ? 2000 + Number(written) : Number(written));

function ofDate(year: number, month: number, dayOfMonth: number, kind: PeriodKind = 'day'): Found {
  const found = dayIfAny(year, month, dayOfMonth);
  return found === null ? noSuchDay : day(found, kind);
}

const day = (written: string, kind: PeriodKind = 'day'): Found => ({ kind, day: written });
