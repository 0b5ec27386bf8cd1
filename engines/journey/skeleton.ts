/**
 * What a skeleton must be for dates to be computed from it.
 *
 * What: counts a skeleton's weeks, and lists what is wrong with one, in words for whoever writes templates.
 * When: `skeletonFaults` when a template is read or edited; `makeJourney` throws on a faulty one.
 * Units: weeks counted from 1.
 * Source: the shapes of `shape.ts`.
 * Cost: one pass over the skeleton.
 */
import type { ClosedWeekRule, JourneySkeleton, PhaseSkeleton } from './shape.ts';

/** Active weeks of the whole journey. */
export function weekCount(skeleton: JourneySkeleton): number {
  return skeleton.phases.reduce((sum, phase) => sum + phase.weeks, 0);
}

/** Everything wrong with a skeleton, in English, each naming its place; empty when it can be dated. */
export function skeletonFaults(skeleton: JourneySkeleton): string[] {
  const faults: string[] = [];
  const demand = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  demand(isCount(skeleton.months), 'months: must be a whole number from 1');
  demand(skeleton.phases.length > 0, 'phases: there must be one at least');
  demand(areUnique(skeleton.phases.map((phase) => phase.n)), 'phases: two have the same number');
  for (const phase of skeleton.phases) faults.push(...phaseFaults(phase));
  const weeks = weekCount(skeleton);
  for (const { n, fromWeek, toWeek } of skeleton.gatherings) {
    demand(isSpan(fromWeek, toWeek, weeks), `gathering ${n}: weeks must lie in order within 1 to ${weeks}`);
  }
  demand(areUnique(skeleton.gatherings.map(({ n }) => n)), 'gatherings: two have the same number');
  demand(areUnique(gateKeys(skeleton)), 'gates: two have the same key');
  demand(skeleton.followUps.every(isCount), 'followUps: must be whole months from 1');
  demand(areUnique(skeleton.followUps), 'followUps: two are alike');
  for (const rule of skeleton.closedWeeks) {
    demand(isRule(rule), `closed weeks "${rule.reason}": weeks are 1 to 53, days MM-DD, offsets whole days`);
  }
  return faults;
}

function phaseFaults(phase: PhaseSkeleton): string[] {
  const place = `phase ${phase.n}`;
  const faults: string[] = [];
  if (!isCount(phase.weeks)) faults.push(`${place}: weeks must be a whole number from 1`);
  if (phase.visitEvery !== null && !isCount(phase.visitEvery)) {
    faults.push(`${place}: visitEvery must be a whole number from 1, or null`);
  }
  for (const { key, every, firstWeek } of phase.meetings) {
    if (isCount(every) && isSpan(firstWeek, firstWeek, phase.weeks)) continue;
    faults.push(`${place}, meeting "${key}": every must be 1 or more, firstWeek within the phase`);
  }
  for (const { key, fromWeek, toWeek } of phase.activities) {
    if (isSpan(fromWeek, toWeek, phase.weeks)) continue;
    faults.push(`${place}, activity "${key}": weeks must lie in order within 1 to ${phase.weeks}`);
  }
  if (!areUnique(phase.activities.map(({ key }) => key))) faults.push(`${place}: two activities share a key`);
  if (!areUnique(phase.meetings.map(({ key }) => key))) faults.push(`${place}: two meetings share a key`);
  return faults;
}

function isRule(rule: ClosedWeekRule): boolean {
  if ('isoWeeks' in rule) return rule.isoWeeks.every((week) => isSpan(week, week, 53));
  // Farther than this and the week would be counted from another year's Easter.
  if ('easterOffsetDays' in rule) {
    return Number.isInteger(rule.easterOffsetDays) && Math.abs(rule.easterOffsetDays) <= 180;
  }
  return isMonthDay(rule.weekdayBetween.from) && isMonthDay(rule.weekdayBetween.to);
}

function isMonthDay(text: string): boolean {
  return /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);
}

function gateKeys(skeleton: JourneySkeleton): string[] {
  return skeleton.phases.flatMap((phase) => (phase.gate === null ? [] : [phase.gate]));
}

function isCount(n: number): boolean {
  return Number.isInteger(n) && n >= 1;
}

function isSpan(from: number, to: number, last: number): boolean {
  return isCount(from) && isCount(to) && from <= to && to <= last;
}

function areUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
