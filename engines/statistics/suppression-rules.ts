/**
 * The rules R1 to R6, one small function each: a reason to show less, or null.
 *
 * R2, R3 and R4 ask the same two things of three circles of sets: may the request and one other set differ
 * by this much, and can anything be reckoned out of all of them together? Two at a time is not enough: the
 * whole less each of two large groups is the third, however well each pair looks. Each rule answers for
 * what its own circle reveals and no smaller one does, so that none can be left out unseen.
 */
import type { Case, Pair } from './suppression-case.ts';
import type { Reason } from './suppression-shapes.ts';

export type Rule = (on: Case) => Reason | null;

const isTooFew = (count: number, limit: number) => count > 0 && count < limit;
const differsTooLittle = ({ more, less, limit }: Pair) => isTooFew(more, limit) || isTooFew(less, limit);
const isNested = ({ more, less }: Pair) => more === 0 || less === 0;

/** R1: enough answers behind the figure itself. */
export const enoughAnswers: Rule = ({ answers, limit }) => (answers >= limit ? null : 'too-few');

/** R2: nobody is left over, or enough are, of every published set around it or inside it. */
export const enoughLeft: Rule = (on) => {
  const nested = on.pairs.filter((pair) => pair.sameWave && isNested(pair));
  return nested.some(differsTooLittle) || on.reveals('table') ? 'rest-too-few' : null;
};

/** R3: enough on either side of every two sets that cross, and of all of them taken together. */
export const enoughApart: Rule = (on) => {
  const crossing = on.pairs.filter((pair) => pair.sameWave && !isNested(pair));
  if (crossing.some(differsTooLittle)) return 'differs-too-little';
  return on.reveals('wave') && !on.reveals('table') ? 'differs-too-little' : null;
};

/** R4: nobody joined or left since another wave, or enough did. */
export const enoughChurn: Rule = (on) => {
  const others = on.pairs.filter((pair) => !pair.sameWave);
  if (others.some(differsTooLittle)) return 'churn-too-small';
  return on.reveals('waves') && !on.reveals('wave') ? 'churn-too-small' : null;
};

/** R5, about the others: nothing can be reckoned inside a set that is shown as a band. */
export const nothingInsideBands: Rule = (on) => (on.revealsKept() ? 'sibling-hidden' : null);

/**
 * R5: where fewer than five answers to a sensitive question differ from the commonest, a figure tells what
 * nearly everyone answered, and those who differ know it of all the others.
 */
export const notAllAlike: Rule = ({ ask }) => (ask.sensitive && ask.alike ? 'all-alike' : null);

/** R6: only tables declared before the wave opened. */
export const isDeclared: Rule = ({ ask }) => (ask.declared.has(ask.request.table) ? null : 'not-declared');

/** In the order in which reasons are given. */
export const allRules: readonly Rule[] = [
  isDeclared,
  enoughAnswers,
  notAllAlike,
  enoughLeft,
  enoughApart,
  enoughChurn,
  nothingInsideBands,
];
