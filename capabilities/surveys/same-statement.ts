/**
 * Which statements are the same, whatever they are called and whichever instrument they stand in: what was promised of
 * a statement (a group shown once, sixty days between two waves) holds for an office's copy of it too.
 */
import type { Instrument } from '#surveys/instrument.ts';
import type { WaveTables } from '#surveys/results-view.ts';

type Asked = Pick<Instrument, 'key' | 'items'>;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a statement is known by: its key in its instrument, and its words in each language. */
const knownBy = (instrument: string, { key, text }: Asked['items'][number]): string[] => [
  `${instrument} ${key}`,
  ...Object.entries(text).map(([language, words]) => `${language}: ${plain(words)}`),
];

/** Whether the same is asked by both. */
export function asksTheSame(one: Asked, other: Asked): boolean {
  const known = new Set(one.items.flatMap((item) => knownBy(one.key, item)));
  return other.items.some((item) => knownBy(other.key, item).some((mark) => known.has(mark)));
}

/** The tables of another instrument's wave as far as they are of this one's statements, under the names they have here. */
export function inTermsOf(own: Asked, other: Asked, tables: WaveTables): WaveTables {
  const names = new Map(
    own.items.flatMap((item) => knownBy(own.key, item).map((mark) => [mark, item.key] as const)),
  );
  const items = tables.items.flatMap((row) => {
    const item = other.items.find(({ key }) => key === row.key);
    const name =
      item &&
      knownBy(other.key, item)
        .map((mark) => names.get(mark))
        .find(Boolean);
    return name ? [{ ...row, key: name }] : [];
  });
  return { ...tables, items, themes: [] };
}
