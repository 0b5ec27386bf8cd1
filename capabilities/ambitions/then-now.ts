import { type Force, forces } from '#ambitions/limits.ts';
import type { PictureContent } from '#ambitions/picture-content.ts';

/** How one thing went from one picture to a later one. */
export type Change = 'same' | 'changed' | 'added' | 'gone' | 'settled' | 'parted';

export type Pair<T> = { change: Change; before: T | null; after: T | null };

export type ThenNow = {
  challenges: Pair<PictureContent['challenges'][number]>[];
  ambitions: Pair<PictureContent['ambitions'][number]>[];
  forces: { force: Force; change: Change; before: string; after: string }[];
};

/** Two pictures held against each other: what was there first in its own order, what has come after it. */
export const compared = (before: PictureContent, after: PictureContent): ThenNow => ({
  challenges: paired(
    before.challenges,
    after.challenges,
    ({ joint }) => joint,
    ({ wording }) => wording,
  ),
  ambitions: paired(
    before.ambitions,
    after.ambitions,
    ({ ambition }) => ambition,
    ({ statement, figure, baseline, target, by, reason }) =>
      JSON.stringify([statement, figure?.words, baseline, target, by, reason]),
  ),
  forces: forces.map((force) => {
    const [was, is] = [before.forces[force], after.forces[force]];
    return { force, change: was === is ? 'same' : 'changed', before: was, after: is };
  }),
});

function paired<T extends { agreed: boolean }>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
  wordsOf: (one: T) => string,
): Pair<T>[] {
  const kept = before.map((was) => {
    const is = after.find((one) => keyOf(one) === keyOf(was)) ?? null;
    return { change: changeOf(was, is, wordsOf), before: was, after: is };
  });
  const added = after
    .filter((is) => before.every((one) => keyOf(one) !== keyOf(is)))
    .map((is) => ({ change: 'added' as const, before: null, after: is }));
  return [...kept, ...added];
}

function changeOf<T extends { agreed: boolean }>(was: T, is: T | null, wordsOf: (one: T) => string): Change {
  if (is === null) return 'gone';
  if (was.agreed !== is.agreed) return is.agreed ? 'settled' : 'parted';
  return wordsOf(was) === wordsOf(is) ? 'same' : 'changed';
}
