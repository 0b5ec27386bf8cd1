import { actionsOf } from '#actions/server/door.ts';
import { companyById } from '#companies/server/door.ts';
import { sharedFiguresOf } from '#indicators/server/door.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import { journeyFor } from '#programme/server/door.ts';
import type { AnchoringEntry, DueBody } from '#steering-groups/anchoring-view.ts';
import { mandateOf } from '#steering-groups/group-mandate.ts';
import { parityOf } from '#steering-groups/group-rules.ts';
import { entriesOf } from '#steering-groups/server/store-anchoring-entries.ts';
import { type Looking, loadHeld, meetingsAhead } from '#steering-groups/server/store-group-views.ts';
import { attendanceOf, decisionsBetween } from '#steering-groups/server/store-minutes.ts';
import { summaryPictureOf } from '#steering-groups/summary-picture.ts';
import { previousOf, summaryPeriod } from '#steering-groups/summary-rules.ts';
import type { SummaryView } from '#steering-groups/summary-view.ts';

export type Asking = { receiver: DueBody; from?: string | undefined; to?: string | undefined };

/** The page for a receiver, made anew from what stands; `looking` has the company in scope. */
export async function readSummaryFor(
  looking: Looking,
  asking: Asking,
): Promise<SummaryView | Refusal<'not-found' | 'ends-before-start' | 'day-to-come'>> {
  const { tx, today, params, language } = looking;
  const { company: id } = params;
  const found = await companyById(tx, id);
  if (!found) return refuse('not-found');
  const entries: AnchoringEntry[] = await entriesOf(tx, id);
  const answered = await journeyFor(looking, id);
  const journey = isRefusal(answered) ? null : answered;
  const previous = previousOf(entries, asking.receiver);
  const period = summaryPeriod(asking, { previous, start: journey?.start ?? null, today });
  if (isRefusal(period)) return period;
  const held = await loadHeld(looking);
  const company = { company: id, name: found.name };
  const picture = summaryPictureOf(
    {
      company,
      receiver: asking.receiver,
      period,
      previous,
      today,
      journey,
      meetings: await meetingsAhead(looking),
      parity: parityOf(held.members),
      mandate: mandateOf(held.parts, { ...held, today }).state,
      decisions: await decisionsBetween(tx, id, period.from, period.to),
      attendance: await attendanceOf(tx, id),
      actions: await actionsOf(tx, id, today),
      figures: await sharedFiguresOf(looking, id),
    },
    language,
  );
  return { company, today, receiver: asking.receiver, period, previous, picture };
}
