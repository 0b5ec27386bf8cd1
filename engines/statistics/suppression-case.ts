/**
 * One request seen beside what is published of the same question: what the rules look at.
 *
 * Three circles, each inside the next: sets of this wave that lie inside, around or beside the request
 * (a table and its whole), all sets of this wave, all sets of all waves.
 */
import type { Ask, Atom, CountedSet, Show } from './suppression-shapes.ts';
import { revealsFewer, revealsInside, type Weigh } from './suppression-span.ts';

export type Circle = 'table' | 'wave' | 'waves';

/** How many are in the request and not in the other set, and the other way round; `limit`: fewest of either. */
export type Pair = {
  readonly sameWave: boolean;
  readonly more: number;
  readonly less: number;
  readonly limit: number;
};

export type Case = {
  readonly ask: Ask;
  readonly answers: number;
  /** Fewest that may stand behind this figure. */
  readonly limit: number;
  readonly pairs: readonly Pair[];
  reveals(circle: Circle): boolean;
  revealsKept(): boolean;
};

export function caseOf(ask: Ask, show: Show): Case {
  const { request, behind, atLeast, sensitive } = ask;
  for (const [atom, people] of behind ?? [])
    if (!Number.isInteger(people) || people < 0) throw new RangeError(`${people} stand behind ${atom}.`);
  const weigh: Weigh = (atom) => behind?.get(atom) ?? 1;
  const limit = sensitive || show === 'distribution' ? atLeast.distribution : atLeast.mean;
  const answers = weightOf(request.atoms, weigh);
  // A distribution comes of distributions only; with a mean among them, a mean is all there is to reckon.
  // Between waves it is a guess at best, that all who stayed answered as before: the limit of a mean.
  const limitWith = (set: CountedSet) =>
    sensitive || (show === set.show && set.wave === request.wave) ? limit : atLeast.mean;
  const beside = ask.published
    .filter((set) => set.question === request.question)
    .map((set) => ({ set, ...pairOf(set, request, weigh), limit: limitWith(set) }));
  const inCircle = {
    waves: () => beside,
    wave: () => beside.filter(({ sameWave }) => sameWave),
    table: () => beside.filter((pair) => pair.sameWave && isLaminar(pair, answers)),
  };
  const asked = new Map<Circle, boolean>();
  const reckon = (circle: Circle): boolean => {
    const all = inCircle[circle]();
    const sets = all.map(({ set }) => set.atoms);
    if (revealsFewer(sets, request.atoms, sensitive ? limit : atLeast.mean, weigh)) return true;
    if (sensitive || show === 'mean' || circle === 'waves') return false;
    const distributions = all.filter(({ set }) => set.show === 'distribution');
    return revealsFewer(
      distributions.map(({ set }) => set.atoms),
      request.atoms,
      limit,
      weigh,
    );
  };
  return {
    ask,
    answers,
    limit,
    pairs: beside,
    reveals(circle) {
      const known = asked.get(circle) ?? reckon(circle);
      asked.set(circle, known);
      return known;
    },
    revealsKept: () => {
      const sets = inCircle.wave().map(({ set }) => set.atoms);
      return ask.kept.some((kept) => revealsInside(sets, request.atoms, kept, weigh));
    },
  };
}

function weightOf(atoms: ReadonlySet<Atom>, weigh: Weigh): number {
  let sum = 0;
  for (const atom of atoms) sum += weigh(atom);
  return sum;
}

function pairOf(set: CountedSet, request: CountedSet, weigh: Weigh): Omit<Pair, 'limit'> {
  let more = 0;
  let less = 0;
  for (const atom of request.atoms) if (!set.atoms.has(atom)) more += weigh(atom);
  for (const atom of set.atoms) if (!request.atoms.has(atom)) less += weigh(atom);
  return { sameWave: set.wave === request.wave, more, less };
}

/** Inside, around, or wholly beside. */
function isLaminar({ more, less }: Pair, answers: number): boolean {
  return more === 0 || less === 0 || more === answers;
}
