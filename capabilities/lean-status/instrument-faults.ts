import type { Calibration, LeanInstrument } from '#lean-status/instrument.ts';
import { languages } from '#platform/contract/language.ts';

/** A fault at a place in a file that has the right shape. */
export type Placed = {
  code:
    | 'missing'
    | 'unknown'
    | 'empty'
    | 'too-long'
    | 'wrong'
    | 'version'
    | 'key'
    | 'level'
    | 'twice'
    | 'count'
    | 'locked'
    | 'case-locked'
    | 'no-dimension';
  path: (string | number)[];
  values: Record<string, string | number>;
};

const twice = (words: readonly string[], pathOf: (i: number) => Placed['path']): Placed[] =>
  words.flatMap((word, i) =>
    words.indexOf(word) === i ? [] : [{ code: 'twice', path: pathOf(i), values: { word } }],
  );

/** Two dimensions with one key or one short name, and two levels that say the same: nobody could tell them apart. */
export function instrumentFaults({ dimensions }: LeanInstrument): Placed[] {
  return [
    ...twice(
      dimensions.map(({ key }) => key),
      (i) => ['dimensions', i, 'key'],
    ),
    ...languages.flatMap((language) => [
      ...twice(
        dimensions.map(({ short }) => short[language]),
        (i) => ['dimensions', i, 'short', language],
      ),
      ...dimensions.flatMap(({ signs }, n) =>
        twice(
          signs.map((sign) => sign[language]),
          (i) => ['dimensions', n, 'signs', i, language],
        ),
      ),
    ]),
  ];
}

export const dimensionsOutOfPlace = ({ cases }: Calibration): Placed[] =>
  twice(
    cases.map(({ key }) => key),
    (i) => ['cases', i, 'key'],
  );
