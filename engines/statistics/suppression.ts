/**
 * Suppression: may this figure be shown, beside all that has been shown before?
 *
 * What: one pure function over everything published so far, to anyone, and one request. It allows, shows
 * less (a mean for a distribution, a band for a figure), or hides.
 * When: for every figure on people's answers before it is stored as published. `suppression-wave.ts` asks it
 * for a whole wave from counts alone.
 * Promise: no adding and taking away of published sums, across tables, filters, readers and waves, gives a
 * sum over one to four people; within a wave no distribution over one to nine. Between waves this
 * holds even for a reader who knows who took part each time and takes all who stayed to have answered alike.
 * It does not cover what somebody is told, free text, or answers that bounds alone give away.
 * Source: minimum cells, complementary suppression and differencing as statistical offices have them; the
 * attacker that proves it is `suppression-attacker.ts`.
 * Cost: below a millisecond for a company; it grows with published sets × atoms.
 */
import { caseOf } from './suppression-case.ts';
import { allRules, type Rule } from './suppression-rules.ts';
import type { Ask, Decision, Reason, Show } from './suppression-shapes.ts';

/** The first reason against showing it so, or null. */
export function reasonAgainst(ask: Ask, show: Show, rules: readonly Rule[] = allRules): Reason | null {
  const on = caseOf(ask, show);
  for (const rule of rules) {
    const reason = rule(on);
    if (reason !== null) return reason;
  }
  return null;
}

export function decide(ask: Ask, rules: readonly Rule[] = allRules): Decision {
  const asked = reasonAgainst(ask, ask.request.show, rules);
  if (asked === null) return { publish: ask.request.show, because: null };
  if (asked === 'all-alike') return { publish: 'band', because: asked };
  if (ask.request.show === 'distribution' && reasonAgainst(ask, 'mean', rules) === null)
    return { publish: 'mean', because: asked };
  return { publish: 'nothing', because: asked };
}
