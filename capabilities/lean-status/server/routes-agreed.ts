import { isWhole, refuseAssent } from '#lean-status/agreed-rules.ts';
import type { RoundRow } from '#lean-status/rows.ts';
import { holdRound, type RoomHandlers } from '#lean-status/server/routes-rounds.ts';
import { insertAgreed, insertAssent } from '#lean-status/server/store-agreed.ts';
import { findInstrument } from '#lean-status/server/store-instruments.ts';
import {
  activityFor,
  agreedIn,
  authorOf,
  type Looking,
  loadAgreeing,
  viewOf,
} from '#lean-status/server/store-views.ts';
import { sideFor, speakerOf } from '#parties/server/door.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import { deliver, markActivity } from '#programme/server/door.ts';

type AgreedHandlers = Pick<RoomHandlers, 'writeAgreed' | 'sayOfAgreed'>;

/** What is written and said of a round's dimensions, and whether both parties stand behind all of it. */
async function standingOf({ tx, params }: Looking, row: RoundRow) {
  const instrument = await findInstrument(tx, row);
  const agreeing = await loadAgreeing(tx, params.company);
  const agreed = agreedIn(agreeing, row.round, instrument);
  const keys = instrument.dimensions.map(({ key }) => key);
  return { agreeing, agreed, keys, whole: isWhole(keys, agreed) };
}

/** The first of the programme's rounds is what phase 1 is to have; a later one is what it asks once more about then. */
async function tellJourney(
  call: Looking,
  row: RoundRow,
  said: { state: 'done' | 'open'; mark: string },
): Promise<void> {
  const { company } = call.params;
  if (row.occasion === 'week-10') return deliver(call, company, { deliverable: 'leanStatus', ...said });
  const activity = await activityFor(call, row);
  if (activity) await markActivity(call, company, { activity: activity.key, ...said });
}

export const agreedHandlers: AgreedHandlers = {
  writeAgreed: async (call) => {
    const { tx, body } = call;
    const row = await holdRound(call);
    if (isRefusal(row)) return row;
    if (!row.laid) return refuse('not-on-the-table');
    const { agreeing, agreed, keys } = await standingOf(call, row);
    if (agreeing.edits.some(({ edit }) => edit === body.edit)) return viewOf(call, row.round);
    if (!keys.includes(body.dimension)) return refuse('no-such-dimension', { field: 'dimension' });
    if (body.target < body.now) return refuse('target-below-now', { field: 'target' });
    const before = agreed.get(body.dimension);
    if (before?.agreed) return refuse('already-agreed');
    if ((before?.edit ?? null) !== body.basedOn)
      return refuse('already-changed-by-another', { values: { name: before?.by ?? '' } });
    const { basedOn: _, ...content } = body;
    await insertAgreed(tx, { ...content, round: row.round }, authorOf(call));
    return viewOf(call, row.round);
  },

  sayOfAgreed: async (call) => {
    const { tx, body } = call;
    const side = sideFor(speakerOf(call), body.side);
    if (isRefusal(side)) return side;
    const row = await holdRound(call);
    if (isRefusal(row)) return row;
    if (!row.laid) return refuse('not-on-the-table');
    const before = await standingOf(call, row);
    for (const { assent, dimension, digest } of body.words) {
      if (before.agreeing.assents.some((one) => one.assent === assent)) continue;
      const view = before.agreed.get(dimension) ?? null;
      const refused = refuseAssent(view, { side, given: body.given, digest });
      if (refused === 'same') continue;
      if (refused) return refused;
      const said = { assent, dimension, digest: view!.digest, side, given: body.given, round: row.round };
      await insertAssent(tx, said, authorOf(call));
    }
    const after = await standingOf(call, row);
    if (after.whole !== before.whole)
      await tellJourney(call, row, { state: after.whole ? 'done' : 'open', mark: body.words.at(-1)!.assent });
    return viewOf(call, row.round);
  },
};
