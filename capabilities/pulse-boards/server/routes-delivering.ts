import { isRefusal } from '#platform/contract/refusal.ts';
import { deliver, journeyFor, type Marking } from '#programme/server/door.ts';
import type { Change } from '#pulse-boards/change.ts';
import { fieldOf, type Things } from '#pulse-boards/fold.ts';
import { hangerOf } from '#pulse-boards/server/store.ts';

/**
 * Tells the journey that the pulse has begun, once the steering group has held a meeting at its board. Nobody signs in
 * at a wall: what a screen tells of is told for whoever hung up the board. `ended` are changes just taken.
 */
export async function deliverPulse(
  call: Marking,
  company: string,
  ended: readonly Change[],
  things: Things,
): Promise<void> {
  const held = ended.find(
    ({ kind, set, board }) =>
      kind === 'meeting' && Boolean(set.ended) && fieldOf(things.get(board), 'kind') === 'change',
  );
  if (!held) return;
  const journey = await journeyFor(call, company);
  if (isRefusal(journey)) return;
  const isWaiting = journey.phases
    .flatMap(({ deliverables }) => deliverables)
    .some(({ workroom, state }) => workroom === 'pulse-boards' && state !== 'done');
  if (!isWaiting) return;
  const hanger = call.actor.standsIn ? await hangerOf(call.tx, company, held.board) : null;
  if (call.actor.standsIn && !hanger) return;
  const actor = { ...call.actor, ...hanger };
  await deliver({ ...call, actor }, company, { deliverable: 'pulse', mark: held.change, state: 'done' });
}
