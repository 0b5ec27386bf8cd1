import { mondayOf } from '#engines/journey/days.ts';
import type { Calendar } from '#engines/journey/shape.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { pulseNews } from '#pulse-boards/pulse-news.ts';
import type { PulseNews } from '#pulse-boards/pulse-view.ts';
import { daysOf } from '#pulse-boards/rhythm-rules.ts';
import { standingOf } from '#pulse-boards/server/store-standing.ts';

export { photoIn } from '#pulse-boards/server/routes-posts.ts';

/**
 * Meetings missed since a day and answers somebody still waits for, on the boards of a company in scope. Not to be
 * asked after changes of the same transaction. `closedWeeks` are ISO weeks.
 */
export async function pulseNewsOf(
  tx: Tx,
  company: string,
  seen: { from: string; today: string; closedWeeks?: readonly string[]; calendar?: Calendar },
): Promise<PulseNews> {
  const closed = (seen.closedWeeks ?? []).flatMap((week) => mondayOf(week) ?? []);
  const days = daysOf({ calendar: seen.calendar ?? 'no', closed });
  return pulseNews(await standingOf(tx, company), company, seen, days);
}
