/**
 * What both parties answered on the same scale, question by question: the parts of the index that
 * `engines/statistics/distance-between-parties.ts` reckons. Plain values only.
 */
import {
  type BothParties,
  type Distance,
  distanceBetween,
  type SharedView,
  sharedView,
} from '#engines/statistics/distance-between-parties.ts';
import { isSampleFault, type Sample } from '#engines/statistics/sample.ts';
import type { Basis, Change, IndexView, ItemView, Point, Verdict } from '#samsyn/samsyn-view.ts';

/** Levels of a status and steps of a survey alike: one to five, whole steps. */
export const scale = { low: 1, high: 5, step: 1 } as const;

export type Question<Name> = {
  key: string;
  name: Name;
  /** Null for both where there has been one time only, which is then the later. */
  earlier: BothParties | null;
  later: BothParties | null;
};

export type AskedItem<Name> = Omit<ItemView, 'name'> & { name: Name };

export type Asked<Name> = {
  start: Point;
  now: Point | null;
  items: AskedItem<Name>[];
} & Pick<IndexView, 'change' | 'compared' | 'basis' | 'verdict'>;

const pointOf = (distance: Distance | null): Point | null =>
  distance && {
    distance: distance.distance,
    low: distance.interval?.low ?? null,
    high: distance.interval?.high ?? null,
  };

const changeOf = ({ change, interval }: Pick<SharedView, 'change' | 'interval'>): Change | null =>
  change === null ? null : { by: change, low: interval?.low ?? null, high: interval?.high ?? null };

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/**
 * The mean distance of some questions, each alone. Its ends are the means of their ends, as the engine does for the
 * change: that holds however one person's answers hang together. Null ends where some question has none.
 */
function meanPoint(pairs: readonly BothParties[]): Point {
  const all = pairs.map((pair) => soundly(distanceBetween(pair, scale)));
  const ends = all.flatMap(({ interval }) => interval ?? []);
  const whole = ends.length === all.length;
  return {
    distance: meanOf(all.map(({ distance }) => distance)),
    low: whole ? meanOf(ends.map(({ low }) => low)) : null,
    high: whole ? meanOf(ends.map(({ high }) => high)) : null,
  };
}

/** What comes here has been looked through by its own room: a fault is ours, and no answer to anybody. */
function soundly<T extends object>(answer: T): Exclude<T, { fault: unknown }> {
  if ('fault' in answer) throw new RangeError(`Answers that cannot be reckoned with: ${answer.fault}.`);
  return answer as Exclude<T, { fault: unknown }>;
}

/** Whether answers lie on the scale; those that do not are left out before anything is reckoned. */
export const fits = (sample: Sample): boolean => !isSampleFault(distanceBetween([sample, sample], scale));

const both = ({ earlier, later }: Question<unknown>): boolean => earlier !== null && later !== null;

/** Of some questions, at least one of them answered by both parties at the later time. */
export function askedOf<Name>(questions: readonly Question<Name>[]): Asked<Name> | null {
  const usable = questions.filter(({ later }) => later !== null);
  if (usable.length === 0) return null;
  const told = soundly(sharedView(usable, scale));
  const compared = usable.filter(both);
  const twice = compared.length > 0;
  const counted = twice ? compared : usable;
  const later = meanPoint(counted.map((one) => one.later!));
  const items = usable.map(({ key, name }, i): AskedItem<Name> => {
    const topic = told.topics[i]!;
    const [first, last] = twice ? [topic.earlier, topic.later] : [topic.later, null];
    const gap = (last ?? first)?.gap ?? 0;
    return {
      key,
      name,
      start: pointOf(first),
      now: pointOf(last),
      change: changeOf(topic),
      verdict: topic.change === null ? 'once' : topic.verdict,
      higher: gap === 0 ? null : gap > 0 ? 'employees' : 'employer',
    };
  });
  return {
    start: twice ? meanPoint(compared.map((one) => one.earlier!)) : later,
    now: twice ? later : null,
    items: items.sort((a, b) => latest(b) - latest(a)),
    change: changeOf(told),
    compared: counted.length,
    basis: told.basis,
    verdict: twice ? told.verdict : 'once',
  };
}

/** How far apart as things stand: now, or the one time there is. */
export const latest = ({ start, now }: Pick<ItemView, 'start' | 'now'>): number =>
  (now ?? start)?.distance ?? 0;

/** All that was asked on the scale, each question counting the same. */
export function indexOver(questions: readonly Question<unknown>[]): IndexView {
  const usable = questions.filter(({ later }) => later !== null);
  if (usable.length === 0)
    return { earlier: null, later: null, change: null, compared: 0, basis: null, verdict: 'missing' };
  const told = soundly(sharedView(usable, scale));
  const verdict: Verdict = told.compared === 0 ? 'once' : told.verdict;
  const { earlier, later, basis } = told;
  const compared = told.compared || usable.length;
  return { earlier, later, change: changeOf(told), compared, basis, verdict };
}

const sizeOf = (sample: Sample): number => ('n' in sample ? sample.n : sample.length);

/** How many of a party stand behind, over the questions of one time. */
export function basisOf(pairs: readonly BothParties[], party: 0 | 1): Basis {
  const sizes = pairs.map((pair) => sizeOf(pair[party]));
  return { fewest: Math.min(...sizes), most: Math.max(...sizes) };
}
