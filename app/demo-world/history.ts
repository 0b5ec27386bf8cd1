import type { Journey, JourneySkeleton, PlanDate } from '#engines/journey/shape.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import { decideChange, journeyFor, type Standing } from '#programme/change-rules.ts';
import { type ChangeRow, type EnrolmentRow, type EnrolmentState, stateOf } from '#programme/rules.ts';
import { momentOn } from './moments.ts';
import { idsOf } from './seed.ts';
import type { Step } from './story.ts';

export type PlannedChange = ChangeRow & { by: Step['by'] };
export type Travelled = { changes: PlannedChange[]; state: EnrolmentState; journey: Journey };

/** Who asks for changes, by name. */
export type Askers = Readonly<Record<Step['by'], string>>;

/**
 * An enrolment after the steps that were asked for before today, each decided by the room's own rules on
 * the day it was asked. Null when the rules refuse the start or a step: another start is to be tried.
 */
export function travel(
  enrolment: EnrolmentRow,
  steps: readonly Step[],
  skeleton: JourneySkeleton,
  askers: Askers,
  today: PlanDate,
): Travelled | null {
  const nextId = idsOf(`${enrolment.enrolment} changes`);
  const changes: PlannedChange[] = [];
  const standing = (day: PlanDate): Standing => ({
    enrolment,
    changes,
    skeletons: new Map([[enrolment.version, skeleton]]),
    today: day,
    language: 'nb',
  });
  let day = enrolment.start < today ? enrolment.start : today;
  for (const { by, reason, ask } of steps) {
    const before = journeyFor(stateOf(enrolment, changes), standing(day));
    if (isRefusal(before)) return null;
    const { detail, on } = ask(before, stateOf(enrolment, changes), changes);
    if (on >= today) break;
    const change = nextId();
    const decided = decideChange(standing(on), { change, detail, reason, revision: changes.length });
    if (isRefusal(decided)) return null;
    const at = momentOn(on, `${enrolment.company} ${change}`);
    changes.push({
      change,
      revision: changes.length + 1,
      detail: decided.detail,
      reason,
      by,
      byName: askers[by],
      at,
    });
    day = on;
  }
  const state = stateOf(enrolment, changes);
  const journey = journeyFor(state, standing(today));
  return isRefusal(journey) ? null : { changes, state, journey };
}
