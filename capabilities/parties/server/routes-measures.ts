import type { access } from '#parties/access.ts';
import type { parties } from '#parties/contract.ts';
import { openActOf } from '#parties/measure-picture.ts';
import {
  type MeasureRow,
  measureState,
  refuseContent,
  refuseDiscussion,
  refuseOpening,
  refuseReview,
  refuseWriting,
} from '#parties/measure-rules.ts';
import { listActs, lockParties } from '#parties/server/store-acts.ts';
import {
  insertDiscussion,
  insertEnding,
  insertMeasure,
  insertOpening,
  insertReview,
  insertVersion,
  listMeasures,
} from '#parties/server/store-measures.ts';
import { type Looking, readMeasures } from '#parties/server/store-views.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';

type MeasureHandlers = Pick<
  Handlers<typeof parties, typeof access>,
  'listMeasures' | 'writeMeasure' | 'recordDiscussion' | 'openMeasure' | 'recordReview' | 'endMeasure'
>;

const authorOf = ({ actor, now }: Looking) => ({
  person: actor.person,
  name: actor.name,
  at: now.toISOString(),
});

/** The register with the company held, so that what is decided on is what is written over. */
async function held({ tx, params }: Looking): Promise<MeasureRow[]> {
  await lockParties(tx, params.company);
  return listMeasures(tx, params.company);
}

const isProposed = async ({ tx, params, now }: Looking, row: MeasureRow | undefined): Promise<boolean> =>
  row !== undefined && openActOf(row, await listActs(tx, params.company), now.toISOString()) !== null;

export const measureHandlers: MeasureHandlers = {
  listMeasures: readMeasures,

  writeMeasure: async (call) => {
    const { tx, body, params, today } = call;
    const { measure, revision, subject, ...content } = body;
    const wrong = refuseContent(content);
    if (wrong) return wrong;
    const rows = await held(call);
    const row = rows.find((one) => one.measure === measure);
    if (row && isSame(row, revision, content)) return readMeasures(call);
    const count = rows.filter((one) => measureState(one, today) !== 'ended').length;
    const known = { today, count, isProposed: await isProposed(call, row) };
    const refused = refuseWriting(row ?? null, { revision, subject }, known);
    if (refused) return refused;
    const author = authorOf(call);
    if (!row) await insertMeasure(tx, { ...params, measure, subject }, author);
    await insertVersion(tx, { ...params, measure, revision: (row?.revision ?? 0) + 1, ...content }, author);
    return readMeasures(call);
  },

  recordDiscussion: async (call) => {
    const { tx, body, params, today } = call;
    const row = (await held(call)).find(({ measure }) => measure === params.measure);
    if (row?.discussions.some(({ discussion }) => discussion === body.discussion)) return readMeasures(call);
    const refused = refuseDiscussion(row, body, today);
    if (refused) return refused;
    await insertDiscussion(tx, { ...body, ...params }, authorOf(call));
    return readMeasures(call);
  },

  openMeasure: async (call) => {
    const { tx, body, params, today } = call;
    const row = (await held(call)).find(({ measure }) => measure === params.measure);
    if (!row) return refuse('not-found');
    if (row.pointsAtPeople) return refuse('both-keys-needed');
    // Pressed twice, or by two: it is live, and that was the wish.
    if (measureState(row, today) === 'live') return readMeasures(call);
    if (row.revision !== body.revision)
      return refuse('already-changed-by-another', { values: { name: row.written.by } });
    const refused = refuseOpening(row, today);
    if (refused) return refused;
    const opening = { ...params, revision: row.revision, pointsAtPeople: false, discussion: null, act: null };
    await insertOpening(tx, opening, authorOf(call));
    return readMeasures(call);
  },

  recordReview: async (call) => {
    const { tx, body, params, today } = call;
    const row = (await held(call)).find(({ measure }) => measure === params.measure);
    if (row?.reviews.some(({ review }) => review === body.review)) return readMeasures(call);
    const refused = refuseReview(row, body, today);
    if (refused) return refused;
    const author = authorOf(call);
    const nextReview = body.verdict === 'keep' ? body.nextReview : null;
    await insertReview(tx, { ...body, ...params, nextReview }, author);
    if (body.verdict === 'end') await insertEnding(tx, { ...params, reason: body.finding }, author);
    return readMeasures(call);
  },

  endMeasure: async (call) => {
    const { tx, body, params } = call;
    const row = (await held(call)).find(({ measure }) => measure === params.measure);
    if (!row) return refuse('not-found');
    if (row.ending) return readMeasures(call);
    if (await isProposed(call, row)) return refuse('measure-is-proposed');
    await insertEnding(tx, { ...params, reason: body.reason }, authorOf(call));
    return readMeasures(call);
  },
};

type Content = Parameters<typeof refuseContent>[0];

/** A retry: this very version was written from the one the caller had seen. */
const isSame = (row: MeasureRow, seen: number, content: Content): boolean =>
  row.revision === seen + 1 &&
  (Object.keys(content) as (keyof Content)[]).every((field) => row[field] === content[field]);
