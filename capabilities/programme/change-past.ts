import type { Journey, PlanDate } from '#engines/journey/shape.ts';
import type { ChangeDetail } from '#programme/change.ts';
import { type ChangeRow, mondayOfDate } from '#programme/rules.ts';

type Standing = { readonly changes: readonly ChangeRow[]; readonly today: PlanDate };

/** A week that is past keeps its Monday and its phase, whatever is changed; only a late word about a pause may add some. */
export function rewritesThePast(detail: ChangeDetail, before: Journey, after: Journey, standing: Standing) {
  if (detail.kind === 'start-moved' || detail.kind === 'resumed') return null;
  const was = weeksPast(before, standing.today);
  const becomes = weeksPast(after, standing.today);
  if (was === becomes) return null;
  if (detail.kind === 'version-adopted')
    return { code: 'version-changes-the-past', field: 'version' } as const;
  if (detail.kind !== 'undone') return { code: 'closed-week-is-past', field: 'close' } as const;
  const taken = standing.changes.find(({ change }) => change === detail.change)!;
  // A pause nobody has ended may never have been: then weeks are added after those that stand.
  if (taken.detail.kind === 'paused' && becomes.startsWith(was)) return null;
  // Taken back before another week has passed on it, a slip has changed nothing.
  if (mondayOfDate(taken.at.slice(0, 10)) === mondayOfDate(standing.today)) return null;
  return { code: 'undo-changes-the-past', field: undefined } as const;
}

const weeksPast = (journey: Journey, today: PlanDate): string =>
  journey.weeks
    .filter(({ monday }) => monday < mondayOfDate(today))
    .map(({ monday, phase }) => `${monday} ${phase};`)
    .join('');
