import type { Beat, JourneyView } from '#programme/journey-view.ts';

/**
 * Meetings that are an event in their week. What is held every week has a board of its own: on the ribbon it would
 * be a solid line, and in a list of what is next it would always be first.
 */
export function sparseMeetings(view: Pick<JourneyView, 'meetings' | 'weeks'>): Beat[] {
  const byName = Map.groupBy(view.meetings, ({ name }) => name);
  return [...byName.values()].filter((same) => same.length * 2 <= view.weeks.length).flat();
}
