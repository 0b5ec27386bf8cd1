import { addDays } from '#engines/journey/days.ts';
import type { Beat, JourneyView } from '#programme/journey-view.ts';
import { sparseMeetings } from '#programme/sparse-meetings.ts';

/** A beat that can be moved by hand: a gathering has a window, and is many companies'. */
export type MovableBeat = Beat & { subject: 'visit' | 'meeting' };

const isMovable = (beat: Beat): beat is MovableBeat => beat.subject !== 'gathering';

/** How many visits and meetings to come are listed, and for how many days one that was called off stays among them. */
const visitsAhead = 3;
const meetingsAhead = 1;
const staysDays = 14;

/** The nearest visits and meetings, by day: those to come, and with them what was called off lately or is ahead. */
export function beatsShown(view: JourneyView): MovableBeat[] {
  const ahead = (beats: readonly Beat[], most: number) => {
    const coming = beats.filter((beat) => beat.state === 'planned' && beat.date >= view.today).sort(byDay);
    const last = coming[most - 1]?.date ?? view.end;
    const off = beats.filter(
      (beat) =>
        beat.state === 'cancelled' && beat.date >= addDays(view.today, -staysDays) && beat.date <= last,
    );
    return [...coming.slice(0, most), ...off];
  };
  return [...ahead(view.visits, visitsAhead), ...ahead(sparseMeetings(view), meetingsAhead)]
    .filter(isMovable)
    .sort(byDay);
}

const byDay = (a: Beat, b: Beat): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
