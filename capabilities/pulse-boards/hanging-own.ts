import { makeId } from '#platform/contract/id.ts';
import type { Language } from '#platform/contract/language.ts';
import type { BoardKind, Change } from '#pulse-boards/change.ts';
import { changeOf } from '#pulse-boards/making.ts';
import { placeBetween } from '#pulse-boards/place.ts';

type Own = {
  readonly name: string;
  readonly level: number;
  readonly above: string | null;
  readonly language: Language;
  /** What it measures, in order. */
  readonly categories: readonly string[];
};

const rhythms = {
  daily: { cadence: 'daily', minutes: 10 },
  change: { cadence: 'fortnightly', minutes: 30 },
} as const;

/** A board a company makes for itself as the changes that hang it up. */
export function changesOfOwn(board: string, kind: BoardKind, { categories, ...own }: Own): Change[] {
  let place: string | null = null;
  return [
    changeOf('board', board, board, { kind, ...own, ...rhythms[kind] }),
    ...categories.map((name) => {
      place = placeBetween(place, null);
      return changeOf('category', board, makeId(), { name, place });
    }),
  ];
}
