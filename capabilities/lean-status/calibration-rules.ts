import { isRatingFault } from '#engines/statistics/agreement.ts';
import { raterDrift } from '#engines/statistics/rater-drift.ts';
import type { AdviserView } from '#lean-status/calibration-view.ts';
import type { Calibration, Level } from '#lean-status/instrument.ts';

export type CaseAnswer = {
  answer: string;
  person: string;
  by: string;
  caseKey: string;
  levels: Readonly<Record<string, Level>>;
  at: string;
};

type Case = Calibration['cases'][number];

/** What an adviser gave beside the key, level by level; a dimension that is not in the key any more is left out. */
export const besideKey = (one: Case, { levels }: Pick<CaseAnswer, 'levels'>): [number, number][] =>
  Object.entries(one.levels).flatMap(([dimension, key]) => {
    const given = levels[dimension];
    return given === undefined ? [] : [[given, key]];
  });

/** Answers in the order of occasions: the first time each case was rated, the second time, and so on. */
export function occasionsOf(answers: readonly CaseAnswer[]): CaseAnswer[][] {
  const occasions: CaseAnswer[][] = [];
  const times = new Map<string, number>();
  for (const answer of answers) {
    const n = times.get(answer.caseKey) ?? 0;
    times.set(answer.caseKey, n + 1);
    occasions[n] = [...(occasions[n] ?? []), answer];
  }
  return occasions;
}

/** How one adviser agrees with the key, and whether that moves from occasion to occasion; answers oldest first. */
export function adviserView(cases: readonly Case[], answers: readonly CaseAnswer[]): AdviserView {
  const pairsOf = (some: readonly CaseAnswer[]) =>
    some.flatMap((answer) => {
      const one = cases.find(({ key }) => key === answer.caseKey);
      return one ? besideKey(one, answer) : [];
    });
  const occasions = occasionsOf(answers)
    .map(pairsOf)
    .filter((pairs) => pairs.length > 0);
  const all = occasions.flat();
  const share = (fits: (gap: number) => boolean) =>
    all.length === 0 ? null : all.filter(([given, key]) => fits(Math.abs(given - key))).length / all.length;
  const found = raterDrift(occasions);
  const drift = isRatingFault(found) ? null : found;
  const last = drift?.occasions.at(-1) ?? null;
  return {
    name: answers.at(-1)?.by ?? '',
    cases: new Set(answers.map(({ caseKey }) => caseKey)).size,
    levels: all.length,
    same: share((gap) => gap === 0),
    withinOne: share((gap) => gap <= 1),
    signed: last?.signed.mean ?? null,
    absolute: last?.absolute.mean ?? null,
    drift: drift?.verdict ?? 'too-few',
    latest: answers.at(-1)?.at ?? null,
  };
}
