import { type Calibration, type LeanInstrument, type Level, levels } from '#lean-status/instrument.ts';
import type { Placed } from '#lean-status/instrument-faults.ts';
import { languages } from '#platform/contract/language.ts';

/** What an office may write itself: what companies rate, and the cases its advisers practise on. */
export const formKinds = ['lean-status', 'calibration'] as const;
export type FormKind = (typeof formKinds)[number];

/** Which of the two a file says that it is; null where it says neither. */
export function kindOf(source: string): FormKind | null {
  const said = /^schema:\s*["']?(lean-status|calibration)\/1\b/m.exec(source)?.[1];
  return formKinds.find((kind) => kind === said) ?? null;
}

/** Negative where `a` comes before `b`: "1.9" before "1.10". */
export function byVersion(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const gap = (left[i] ?? 0) - (right[i] ?? 0);
    if (gap !== 0) return gap;
  }
  return 0;
}

type Words = Readonly<Record<(typeof languages)[number], string>>;
const same = (a: Words, b: Words): boolean => languages.every((language) => a[language] === b[language]);

/**
 * A dimension that was rated keeps its five signs: a 3 of other signs is another 3, and rounds are compared over time.
 * Whoever wants other signs gives the dimension a key of its own. One that is left out may be left out.
 */
export function lockedDimensions(asked: readonly LeanInstrument[], next: LeanInstrument): Placed[] {
  return next.dimensions.flatMap(({ key, signs }, i) => {
    const before = asked.flatMap(({ dimensions }) => dimensions.filter((one) => one.key === key));
    const level = levels.find((n) => before.some((one) => !same(one.signs[n - 1]!, signs[n - 1]!)));
    return level === undefined
      ? []
      : [{ code: 'locked' as const, path: ['dimensions', i, 'signs', level - 1], values: { key, level } }];
  });
}

/** A case that was rated keeps what one reads and its key, or answers from before would be measured against another. */
export function lockedCases(answered: readonly Calibration['cases'][number][], next: Calibration): Placed[] {
  return next.cases.flatMap((one, i) => {
    const before = answered.filter(({ key }) => key === one.key);
    const values = { key: one.key };
    if (before.some(({ seen }) => !same(seen, one.seen)))
      return [{ code: 'case-locked' as const, path: ['cases', i, 'seen'], values }];
    return before.some(({ levels: known }) => !sameLevels(known, one.levels))
      ? [{ code: 'case-locked' as const, path: ['cases', i, 'levels'], values }]
      : [];
  });
}

const sameLevels = (a: Readonly<Record<string, Level>>, b: Readonly<Record<string, Level>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => a[key] === b[key]);

/** Levels of dimensions that are not asked: nobody could rate them. */
export const casesBesideInstrument = (asked: LeanInstrument, next: Calibration): Placed[] =>
  next.cases.flatMap((one, i) =>
    Object.keys(one.levels)
      .filter((key) => !asked.dimensions.some((dimension) => dimension.key === key))
      .map((key) => ({ code: 'no-dimension' as const, path: ['cases', i, 'levels', key], values: { key } })),
  );
