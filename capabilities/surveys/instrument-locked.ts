/**
 * Items that have been asked keep what they ask. A series is compared from wave to wave, and an answer to other words
 * is an answer to another question: whoever wants other words gives the item a key of its own.
 */
import { languages } from '#platform/contract/language.ts';
import type { InFive, Instrument, InstrumentItem } from '#surveys/instrument.ts';
import type { Finding } from '#surveys/instrument-problem.ts';

type Asked = { readonly item: InstrumentItem; readonly steps: readonly InFive[] };

/** What is compared of an item: `field` is where it stands. */
export type LockedItem = {
  readonly key: string;
  readonly field: 'kind' | 'text' | 'scale' | 'levels' | 'reversed' | 'sensitive';
};

const stepsOf = (item: InstrumentItem, { scales }: Instrument): readonly InFive[] =>
  item.levels ?? scales.find(({ key }) => key === item.scale)?.labels ?? [];

const same = (a: InFive, b: InFive): boolean => languages.every((language) => a[language] === b[language]);
const sameSteps = (a: readonly InFive[], b: readonly InFive[]): boolean =>
  a.length === b.length && a.every((step, i) => same(step, b[i]!));

/** The keys of items that have been asked in any of these versions. */
export const askedKeys = (asked: readonly Instrument[]): string[] => [
  ...new Set(asked.flatMap(({ items }) => items.map(({ key }) => key))),
];

/**
 * The items of `next` that were asked in other words, or with other answers to choose from, in one of the versions
 * `asked`; each with what differs first. An item that is left out may be left out. One that was guarded stays so.
 */
export function lockedItems(asked: readonly Instrument[], next: Instrument): LockedItem[] {
  return next.items.flatMap((item) => {
    const before = asked.flatMap((version): Asked[] =>
      version.items
        .filter(({ key }) => key === item.key)
        .map((one) => ({ item: one, steps: stepsOf(one, version) })),
    );
    const field = before
      .map((one) => changedField(one, item, stepsOf(item, next)))
      .find((one) => one !== null);
    return field ? [{ key: item.key, field }] : [];
  });
}

function changedField(
  before: Asked,
  item: InstrumentItem,
  steps: readonly InFive[],
): LockedItem['field'] | null {
  if (before.item.kind !== item.kind) return 'kind';
  if (!same(before.item.text, item.text)) return 'text';
  if (!sameSteps(before.steps, steps)) return item.kind === 'levels' ? 'levels' : 'scale';
  if (Boolean(before.item.reversed) !== Boolean(item.reversed)) return 'reversed';
  return before.item.sensitive && !item.sensitive ? 'sensitive' : null;
}

/** The same as findings, each at its item. */
export const lockedFindings = (asked: readonly Instrument[], next: Instrument): Finding[] =>
  lockedItems(asked, next).map(({ key, field }) => ({
    code: 'item-locked',
    path: ['items', next.items.findIndex((item) => item.key === key), field],
    at: 'value',
    values: { key, field },
  }));
