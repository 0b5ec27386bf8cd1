/**
 * Which statements are the same, whatever they are called and whichever instrument they stand in: what was promised of
 * a statement (a group shown once, sixty days between two waves) holds for an office's copy of it too, and for a copy
 * with a word more or letters that only look alike: `likeness.ts`.
 */
import type { Instrument } from '#surveys/instrument.ts';
import { isNearlyTheSame, lettersOf, pairsOf } from '#surveys/likeness.ts';
import type { WaveTables } from '#surveys/results-view.ts';

type Asked = Pick<Instrument, 'key' | 'items'>;
type Statement = { key: string; instrument: string; texts: ReadonlyMap<string, ReturnType<typeof pairsOf>> };

const statementsOf = ({ key: instrument, items }: Asked): Statement[] =>
  items.map(({ key, text }) => ({
    key,
    instrument,
    texts: new Map(Object.entries(text).map(([language, words]) => [language, pairsOf(lettersOf(words))])),
  }));

/** The same key in one instrument, or nearly the same words in any language. */
const isSame = (one: Statement, other: Statement): boolean =>
  (one.instrument === other.instrument && one.key === other.key) ||
  [...one.texts].some(([language, pairs]) => {
    const beside = other.texts.get(language);
    return beside !== undefined && isNearlyTheSame(pairs, beside);
  });

/** Whether the same is asked by both. */
export function asksTheSame(one: Asked, other: Asked): boolean {
  const known = statementsOf(one);
  return statementsOf(other).some((statement) => known.some((own) => isSame(own, statement)));
}

/** The tables of another instrument's wave as far as they are of this one's statements, under the names they have here. */
export function inTermsOf(own: Asked, other: Asked, tables: WaveTables): WaveTables {
  const known = statementsOf(own);
  const named = new Map(
    statementsOf(other).map((statement) => [
      statement.key,
      known.filter((one) => isSame(one, statement)).map(({ key }) => key),
    ]),
  );
  const items = tables.items.flatMap((row) => (named.get(row.key) ?? []).map((key) => ({ ...row, key })));
  return { ...tables, items, themes: [] };
}
