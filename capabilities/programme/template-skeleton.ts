import type { ClosedWeekRule, JourneySkeleton, PhaseSkeleton } from '#engines/journey/shape.ts';
import type { Template, TemplatePhase } from './template.ts';

/** The template without its words: all that decides dates. Phases and gatherings are numbered as they stand. */
export function skeletonOf(template: Template): JourneySkeleton {
  return {
    programme: template.key,
    version: template.version,
    months: template.months,
    closedWeeks: template.closedWeeks.map(closedWeekRule),
    phases: template.phases.map(phaseSkeleton),
    gatherings: (template.gatherings?.held ?? []).map(({ window }, i) => ({
      n: i + 1,
      fromWeek: window.fromWeek,
      toWeek: window.toWeek,
    })),
    followUps: template.followUps.map((followUp) => followUp.months),
  };
}

function phaseSkeleton(phase: TemplatePhase, i: number): PhaseSkeleton {
  return {
    n: i + 1,
    weeks: phase.weeks,
    visitEvery: phase.visits?.every ?? null,
    meetings: phase.meetings.map(({ meeting, every, firstWeek }) => ({ key: meeting, every, firstWeek })),
    activities: [
      ...phase.deliverables.map(({ key, window }) => activity(key, 'deliverable', window)),
      ...phase.activities.map(({ key, kind, window }) => activity(key, kind, window)),
    ],
    gate: phase.gate?.key ?? null,
  };
}

const activity = (
  key: string,
  kind: PhaseSkeleton['activities'][number]['kind'],
  { fromWeek, toWeek }: { fromWeek: number; toWeek: number },
): PhaseSkeleton['activities'][number] => ({ key, kind, fromWeek, toWeek });

/** The template's reader has seen to it that exactly one of the three is there. */
function closedWeekRule(rule: Template['closedWeeks'][number]): ClosedWeekRule {
  const reason = rule.key;
  if (rule.isoWeeks) return { reason, isoWeeks: rule.isoWeeks };
  if (rule.easterOffsetDays !== undefined) return { reason, easterOffsetDays: rule.easterOffsetDays };
  if (rule.weekdayBetween) return { reason, weekdayBetween: rule.weekdayBetween };
  throw new Error(`The closed weeks ${rule.key} have no rule`);
}
