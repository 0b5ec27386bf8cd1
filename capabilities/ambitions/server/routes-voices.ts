import type { access } from '#ambitions/access.ts';
import { decideFinish, finishedBy, isTogether, refuseWriting } from '#ambitions/apart-rules.ts';
import type { ambitions } from '#ambitions/contract.ts';
import { longest, mostChallenges, weights } from '#ambitions/limits.ts';
import type { WritingRow } from '#ambitions/rows.ts';
import { lockAmbitions } from '#ambitions/server/store.ts';
import {
  type Author,
  insertChallenge,
  insertFinish,
  insertSorting,
  insertWriting,
} from '#ambitions/server/store-insert.ts';
import { type Loaded, type Looking, load, lookerOf, readAmbitions } from '#ambitions/server/store-view.ts';
import { jointOf } from '#ambitions/topic-rules.ts';
import { sideFor, speakerOf } from '#parties/server/door.ts';
import type { Side } from '#people/contract.ts';
import type { BodyOf } from '#platform/contract/endpoint.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';

export type RoomHandlers = Handlers<typeof ambitions, typeof access>;
type VoiceHandlers = Pick<
  RoomHandlers,
  'readAmbitions' | 'addChallenge' | 'writeWords' | 'finishSide' | 'sortChallenge'
>;

export const authorOf = ({ actor, params, now }: Looking): Author => ({
  company: params.company,
  person: actor.person,
  name: actor.name,
  at: now.toISOString(),
});

/** The room as whoever acts sees it, held until the call is over. */
export async function hold(call: Looking): Promise<Loaded> {
  await lockAmbitions(call.tx, call.params.company);
  return load(call.tx, call.params.company, lookerOf(call));
}

export const voiceHandlers: VoiceHandlers = {
  readAmbitions,

  addChallenge: async (call) => {
    const { tx, body } = call;
    const side = sideFor(speakerOf(call), body.side);
    if (isRefusal(side)) return side;
    const { rows } = await hold(call);
    if (rows.challenges.some(({ challenge }) => challenge === body.challenge)) return readAmbitions(call);
    if (!isTogether(rows.finishes) && finishedBy(rows.finishes, side)) return refuse('finished-already');
    if (rows.challenges.filter((one) => one.side === side).length >= mostChallenges)
      return refuse('too-many', { values: { count: mostChallenges } });
    await insertChallenge(tx, authorOf(call), { challenge: body.challenge, side });
    return readAmbitions(call);
  },

  writeWords: async (call) => {
    const { tx, body } = call;
    const loaded = await hold(call);
    if (loaded.rows.writings.some(({ edit }) => edit === body.edit)) return readAmbitions(call);
    const place = placeOf(loaded, body.of, call);
    if (isRefusal(place)) return place;
    const { side, thing, field } = place;
    if (field === 'weight' && body.value !== '' && !weights.some((weight) => weight === body.value))
      return refuse('weight-not-valid', { field: 'value' });
    if (body.value.length > longestOf(field))
      return refuse('text-too-long', { field: 'value', values: { count: longestOf(field) } });
    const { edit, value, basedOn } = body;
    await insertWriting(tx, authorOf(call), { edit, value, basedOn, side, thing, field });
    return readAmbitions(call);
  },

  finishSide: async (call) => {
    const { tx, body } = call;
    const side = sideFor(speakerOf(call), body.side);
    if (isRefusal(side)) return side;
    const { rows, parts } = await hold(call);
    if (rows.finishes.some(({ finish }) => finish === body.finish)) return readAmbitions(call);
    const own = parts.challenges
      .filter((one) => one.side === side)
      .map(({ title, weight }) => ({ title: title.value, weight: weight.value }));
    const decided = decideFinish(rows.finishes, side, body.finished, own);
    if (isRefusal(decided)) return decided;
    if (decided === 'new')
      await insertFinish(tx, authorOf(call), { finish: body.finish, side, finished: body.finished });
    return readAmbitions(call);
  },

  sortChallenge: async (call) => {
    const { tx, body } = call;
    const { rows, parts } = await hold(call);
    if (rows.sortings.some(({ sorting }) => sorting === body.sorting)) return readAmbitions(call);
    const find = (id: string) => parts.challenges.find(({ challenge }) => challenge === id);
    const [moved, beside] = [find(body.challenge), body.beside === null ? null : find(body.beside)];
    if (!moved || beside === undefined) return refuse('not-there');
    if (!isTogether(rows.finishes)) return refuse('still-apart');
    const topic = beside?.topic ?? body.sorting;
    const isTaken = [moved.topic, topic].some((one) => jointOf(one, rows.joints, rows.standings));
    if (isTaken) return refuse('topic-taken');
    if (topic !== moved.topic) {
      const { sorting, challenge } = body;
      await insertSorting(tx, authorOf(call), { sorting, challenge, topic });
    }
    return readAmbitions(call);
  },
};

type Place = { side: Side | null; thing: string | null; field: WritingRow['field'] };

/** Where a writing belongs, or why it may not be written there by whoever calls. */
function placeOf(
  { rows, parts }: Loaded,
  of: BodyOf<(typeof ambitions)['writeWords']>['of'],
  call: Looking,
):
  | Place
  | ReturnType<
      typeof refuse<'not-found' | 'not-there' | 'not-yours-to-do' | 'finished-already' | 'not-apart-now'>
    > {
  if (of.kind === 'force') return { side: null, thing: null, field: of.force };
  if (of.kind === 'joint') {
    const isThere = parts.joints.some(({ joint }) => joint === of.joint);
    return isThere ? { side: null, thing: of.joint, field: 'wording' } : refuse('not-there');
  }
  const found = parts.challenges.find(({ challenge }) => challenge === of.challenge);
  if (!found) return refuse('not-there');
  const { side, topic, made } = found;
  if (!speakerOf(call).sides.includes(side)) return refuse('not-yours-to-do');
  const isTaken = jointOf(topic, rows.joints, rows.standings) !== null;
  const refused = refuseWriting(rows.finishes, { side, at: made.at, isTaken });
  return refused ?? { side, thing: of.challenge, field: of.field };
}

function longestOf(field: WritingRow['field']): number {
  if (field === 'title' || field === 'happens' || field === 'hits' || field === 'wording')
    return longest[field];
  return field === 'weight' ? 1 : longest.force;
}
