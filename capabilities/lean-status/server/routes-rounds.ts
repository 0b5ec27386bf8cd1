import { nameOfCompany } from '#companies/server/door.ts';
import type { access } from '#lean-status/access.ts';
import type { leanStatus } from '#lean-status/contract.ts';
import { bothSaid, refuseLaying, refuseNow, stateOf, wordOf } from '#lean-status/round-rules.ts';
import type { RoundRow } from '#lean-status/rows.ts';
import { newestInstrument } from '#lean-status/server/store-instruments.ts';
import {
  insertDay,
  insertLaying,
  insertLayingWord,
  insertRound,
  listHandings,
  listLayingWords,
  lockRounds,
} from '#lean-status/server/store-rounds.ts';
import { authorOf, type Looking, loadRounds, viewOf } from '#lean-status/server/store-views.ts';
import { refuseMove, refuseStart } from '#lean-status/start-rules.ts';
import { sideFor, speakerOf } from '#parties/server/door.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';

export type RoomHandlers = Handlers<typeof leanStatus, typeof access>;
type RoundHandlers = Pick<RoomHandlers, 'readLeanStatus' | 'startRound' | 'moveRound' | 'layOnTable'>;

/** The round a call is about, with its company held until the call is over. */
export async function holdRound(
  call: Looking & { params: { company: string; round: string } },
): Promise<RoundRow | Refusal<'not-found'>> {
  await lockRounds(call.tx, call.params.company);
  const rows = await loadRounds(call);
  return rows.find(({ round }) => round === call.params.round) ?? refuse('not-found');
}

export const roundHandlers: RoundHandlers = {
  readLeanStatus: (call) => viewOf(call, call.query.round),

  startRound: async (call) => {
    const { tx, params, body, today } = call;
    await lockRounds(tx, params.company);
    const rows = await loadRounds(call);
    if (rows.some(({ round }) => round === body.round)) return viewOf(call, body.round);
    const title = body.occasion === 'own' ? body.title : '';
    const refused = refuseStart(rows, { ...body, title }, today);
    if (refused) return refused;
    const company = await nameOfCompany(tx, params.company);
    const newest = company && (await newestInstrument(tx, company.programme));
    if (!newest) return refuse('no-instrument');
    const { programme, version } = newest;
    await insertRound(tx, { ...body, title, programme, version }, authorOf(call));
    return viewOf(call, body.round);
  },

  moveRound: async (call) => {
    const { tx, params, body, today } = call;
    const row = await holdRound(call);
    if (isRefusal(row)) return row;
    if (row.closesOn === body.closesOn) return viewOf(call, row.round);
    const handings = await listHandings(tx, params.company, row.round);
    const refused = refuseMove(row, handings, body.closesOn, today);
    if (refused) return refused;
    await insertDay(tx, { ...body, round: row.round }, authorOf(call));
    return viewOf(call, row.round);
  },

  layOnTable: async (call) => {
    const { tx, params, body, today, now } = call;
    const side = sideFor(speakerOf(call), body.side);
    if (isRefusal(side)) return side;
    const row = await holdRound(call);
    if (isRefusal(row)) return row;
    const { round, opensOn } = row;
    const words = await listLayingWords(tx, params.company, round);
    if (words.some(({ word }) => word === body.word)) return viewOf(call, round);
    const early = refuseNow(stateOf(row, today), opensOn);
    if (early) return early;
    if ((wordOf(words, side) !== null) === body.given) return viewOf(call, round);
    if (body.given) {
      const refused = refuseLaying(await listHandings(tx, params.company, round), side);
      if (refused) return refused;
    }
    await insertLayingWord(tx, { word: body.word, round, side, given: body.given }, authorOf(call));
    if (bothSaid(await listLayingWords(tx, params.company, round)))
      await insertLaying(tx, params.company, { round, cause: 'parties', at: now.toISOString() });
    return viewOf(call, round);
  },
};
