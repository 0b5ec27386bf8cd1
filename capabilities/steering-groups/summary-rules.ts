import { addDays } from '#engines/journey/days.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { AnchoringEntry, DueBody } from '#steering-groups/anchoring-view.ts';

/** Where nothing else says when to begin: as far back as people remember. */
const usualDays = 28;

/** The last day a receiver took the work up, by the log; null where it never has. */
export function previousOf(entries: readonly AnchoringEntry[], receiver: DueBody): string | null {
  const days = entries
    .filter(({ body, withdrawn }) => body === receiver && withdrawn === null)
    .map(({ heldOn }) => heldOn);
  return days.toSorted().at(-1) ?? null;
}

/**
 * The days a summary is about, both included: as wished, else from the day after the receiver last had it, or since
 * the journey began, until today.
 */
export function summaryPeriod(
  wish: { from?: string | undefined; to?: string | undefined },
  known: { previous: string | null; start: string | null; today: string },
): { from: string; to: string } | Refusal<'ends-before-start' | 'day-to-come'> {
  const { previous, start, today } = known;
  const to = wish.to ?? today;
  if (to > today) return refuse('day-to-come', { field: 'to' });
  const begins = previous ? addDays(previous, 1) : start && start <= to ? start : addDays(to, -usualDays);
  const from = wish.from ?? (begins > to ? to : begins);
  return from > to ? refuse('ends-before-start', { field: 'from' }) : { from, to };
}
