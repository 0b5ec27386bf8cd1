import { makeId } from '#platform/contract/id.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { access } from '#principles/access.ts';
import type { principles } from '#principles/contract.ts';
import { mostCards, mostClusters, mostNotesEach } from '#principles/limits.ts';
import { type Acting, authorOf, roundAt } from '#principles/server/routes-held.ts';
import {
  insertNote,
  insertNoteRemoval,
  insertRound,
  insertStep,
  listOwnNotes,
  listRounds,
  lockPrinciples,
  takeNotes,
} from '#principles/server/store-rounds.ts';
import { insertDrafts, insertEdit, listVersions } from '#principles/server/store-set.ts';
import {
  insertCards,
  insertChoice,
  insertCluster,
  insertClusterWord,
  insertMove,
  isClusterOf,
  listCards,
  listClusters,
} from '#principles/server/store-table.ts';
import { countedWith, isInRound, openRoundOf, readPrinciples } from '#principles/server/store-view.ts';
import { refuseStep } from '#principles/stage-rules.ts';

type RoundHandlers = Pick<
  Handlers<typeof principles, typeof access>,
  | 'beginRound'
  | 'takeStep'
  | 'writePrivateNote'
  | 'removeNote'
  | 'proposeCard'
  | 'addCluster'
  | 'sayOfCluster'
  | 'moveCard'
  | 'placeDots'
>;

/** Lays the private notes out: without names and in no order, under ids that say nothing of when they were written. */
async function layOut(call: Acting, round: string, step: string): Promise<void> {
  const { tx, params } = call;
  const row = { company: params.company, round, step, stage: 'clustering' as const };
  await insertStep(tx, { ...row, tally: null }, authorOf(call));
  const { texts, writers } = await takeNotes(tx, params.company, round);
  const cards = texts.map((text) => ({ card: makeId(), text }));
  await insertCards(tx, params.company, round, cards, null);
  await insertStep(tx, { ...row, step: makeId(), tally: writers }, authorOf(call));
}

export const roundHandlers: RoundHandlers = {
  beginRound: async (call) => {
    const { tx, params, body } = call;
    const { company } = params;
    await lockPrinciples(tx, company);
    const rounds = await listRounds(tx, company);
    if (rounds.some(({ round }) => round === body.round)) return readPrinciples(call);
    const open = openRoundOf(rounds);
    if (open) return refuse('round-is-open', { values: { name: open.begun.by } });
    const { round, everyone, from } = body;
    await insertRound(tx, { company, round, everyone }, authorOf(call));
    await insertStep(tx, { company, step: makeId(), round, stage: from, tally: null }, authorOf(call));
    const [current] = await listVersions(tx, company);
    const drafts = current?.principles.map(({ principle }) => ({
      draft: makeId(),
      principle,
      cluster: null,
    }));
    await insertDrafts(tx, company, round, drafts ?? [], authorOf(call));
    return readPrinciples(call);
  },

  takeStep: async (call) => {
    const { tx, params, body } = call;
    const { company } = params;
    await lockPrinciples(tx, company);
    const row = (await listRounds(tx, company)).find(({ round }) => round === params.round);
    if (!row || !isInRound(call, row)) return refuse('not-found');
    // Pressed twice, or by two: it stands there, and that was the wish.
    if (row.stage === body.stage) return readPrinciples(call);
    const clusters = await listClusters(tx, company, params.round);
    const refused = refuseStep(row.stage, body.stage, clusters.length);
    if (refused) return refused;
    if (row.stage === 'collecting' && body.stage === 'clustering') await layOut(call, row.round, body.step);
    else await insertStep(tx, { ...body, company, round: row.round, tally: null }, authorOf(call));
    return readPrinciples(call);
  },

  writePrivateNote: async (call) => {
    const { tx, params, body, actor } = call;
    const row = await roundAt(call, 'collecting');
    if (isRefusal(row)) return row;
    const own = await listOwnNotes(tx, params.company, row.round, actor.person);
    if (own.length >= mostNotesEach && !own.some(({ note }) => note === body.note))
      return refuse('too-many-notes', { values: { count: mostNotesEach } });
    const written = { company: params.company, round: row.round, side: countedWith(call), ...body };
    await insertNote(tx, written, authorOf(call), makeId());
    return readPrinciples(call);
  },

  removeNote: async (call) => {
    const { tx, params, body, actor } = call;
    const row = await roundAt(call, 'collecting');
    if (isRefusal(row)) return row;
    const own = await listOwnNotes(tx, params.company, row.round, actor.person);
    if (own.some(({ note }) => note === body.note))
      await insertNoteRemoval(
        tx,
        { company: params.company, round: row.round, note: body.note },
        authorOf(call),
        body.removal,
      );
    return readPrinciples(call);
  },

  proposeCard: async (call) => {
    const { tx, params, body } = call;
    const row = await roundAt(call, 'clustering');
    if (isRefusal(row)) return row;
    const cards = await listCards(tx, params.company, row.round);
    if (cards.some(({ card }) => card === body.card)) return readPrinciples(call);
    if (cards.length >= mostCards) return refuse('too-many-cards', { values: { count: mostCards } });
    const clusters = await listClusters(tx, params.company, row.round);
    const { cluster, ...card } = body;
    if (cluster !== null && !clusters.includes(cluster))
      return refuse('no-such-cluster', { field: 'cluster' });
    await insertCards(tx, params.company, row.round, [card], authorOf(call));
    if (cluster !== null) {
      const move = { company: params.company, move: makeId(), card: card.card, cluster };
      await insertMove(tx, move, authorOf(call));
    }
    return readPrinciples(call);
  },

  addCluster: async (call) => {
    const { tx, params, body } = call;
    const row = await roundAt(call, 'clustering');
    if (isRefusal(row)) return row;
    const { cluster, edit, name } = body;
    if (await isClusterOf(tx, params.company, row.round, cluster)) return readPrinciples(call);
    const clusters = await listClusters(tx, params.company, row.round);
    if (clusters.length >= mostClusters)
      return refuse('too-many-clusters', { values: { count: mostClusters } });
    await insertCluster(tx, { company: params.company, round: row.round, cluster }, authorOf(call));
    const first = { edit, thing: cluster, field: 'name' as const, value: name, basedOn: null };
    await insertEdit(tx, { company: params.company, ...first }, authorOf(call));
    return readPrinciples(call);
  },

  sayOfCluster: async (call) => {
    const { tx, params, body } = call;
    const row = await roundAt(call, 'clustering');
    if (isRefusal(row)) return row;
    if (!(await isClusterOf(tx, params.company, row.round, body.cluster)))
      return refuse('no-such-cluster', { field: 'cluster' });
    await insertClusterWord(tx, { company: params.company, ...body }, authorOf(call));
    return readPrinciples(call);
  },

  moveCard: async (call) => {
    const { tx, params, body } = call;
    const row = await roundAt(call, 'clustering');
    if (isRefusal(row)) return row;
    const cards = await listCards(tx, params.company, row.round);
    if (!cards.some(({ card }) => card === body.card)) return refuse('not-there');
    const clusters = await listClusters(tx, params.company, row.round);
    if (body.cluster !== null && !clusters.includes(body.cluster))
      return refuse('no-such-cluster', { field: 'cluster' });
    await insertMove(tx, { company: params.company, ...body }, authorOf(call));
    return readPrinciples(call);
  },

  placeDots: async (call) => {
    const { tx, params, body } = call;
    const row = await roundAt(call, 'choosing');
    if (isRefusal(row)) return row;
    const clusters = await listClusters(tx, params.company, row.round);
    if (!body.clusters.every((cluster) => clusters.includes(cluster)))
      return refuse('no-such-cluster', { field: 'clusters' });
    const choice = { company: params.company, round: row.round, side: countedWith(call), ...body };
    await insertChoice(tx, choice, authorOf(call));
    return readPrinciples(call);
  },
};
