import type { people } from '#people/contract.ts';
import { ownText as text } from '#people/own-text.ts';
import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import type { AnswerOf } from '#platform/contract/endpoint.ts';
import { pageLanguage, type Say } from '#platform/web/say.ts';

export type OwnData = AnswerOf<typeof people.readOwnData>;
export type RecordOfProcessing = OwnData['records'][number];
type Value = RecordOfProcessing['rows'][number][string];

/** A value as it is read: a day and a moment the way the language writes them, an empty place for nothing. */
export function inWords(value: Value | undefined, t: Say): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return t(value ? text.yes : text.no);
  if (typeof value === 'number') return String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return writeDay(value, pageLanguage(), 'long');
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return writeMoment(value, pageLanguage());
  return value;
}

/** The columns of rows, in the order they are first met; those that are empty everywhere are left out. */
export const columnsOf = (rows: RecordOfProcessing['rows']): string[] => [
  ...new Set(
    rows.flatMap((row) =>
      Object.entries(row)
        .filter(([, value]) => value !== null && value !== '')
        .map(([name]) => name),
    ),
  ),
];

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
