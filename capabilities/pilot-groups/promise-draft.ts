import { addDays } from '#engines/journey/days.ts';
import { countOn } from '#pilot-groups/group-rules.ts';
import type { GroupView } from '#pilot-groups/organisation-view.ts';
import { writeHours } from '#pilot-groups/write-hours.ts';
import type { Language } from '#platform/contract/language.ts';

/** Weeks of the pilot phase: how long hours are promised for unless another day is written. */
const pilotWeeks = 32;

/** The form as it opens: what is promised now, or everybody who takes part and nothing promised yet. */
export function draftOf(
  { promise, members }: Pick<GroupView, 'promise' | 'members'>,
  today: string,
  language: Language,
) {
  const taking = countOn(
    members.filter(({ role }) => role !== 'sponsor'),
    today,
  );
  return {
    hours: promise ? writeHours(promise.hours, language) : '',
    persons: String(promise?.persons ?? Math.max(1, taking.employer + taking.employees)),
    from: today,
    to: promise && promise.to >= today ? promise.to : addDays(today, pilotWeeks * 7),
  };
}
