import { mostPhotos } from '#lean-status/limits.ts';
import { handedIn, latestRatings, refuseHandIn, refuseNow, stateOf } from '#lean-status/round-rules.ts';
import type { RatingRow } from '#lean-status/rows.ts';
import { holdRound, type RoomHandlers } from '#lean-status/server/routes-rounds.ts';
import { findInstrument } from '#lean-status/server/store-instruments.ts';
import {
  countPhotos,
  findPhoto,
  insertPhoto,
  insertRating,
  listRatings,
} from '#lean-status/server/store-ratings.ts';
import { insertHanding, listHandings } from '#lean-status/server/store-rounds.ts';
import { authorOf, viewOf, voiceIn } from '#lean-status/server/store-views.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import { photoIn } from '#pulse-boards/server/door.ts';

type RatingHandlers = Pick<
  RoomHandlers,
  'rateDimension' | 'addRatingPhoto' | 'readRatingPhoto' | 'handInRating'
>;

const isSame = (
  row: RatingRow | undefined,
  { now, target, observation, photo }: Pick<RatingRow, 'now' | 'target' | 'observation' | 'photo'>,
): boolean =>
  row !== undefined &&
  row.now === now &&
  row.target === target &&
  row.observation === observation &&
  row.photo === photo;

const dayBefore = (now: Date): string => new Date(now.getTime() - 24 * 60 * 60 * 1000).toISOString();

export const ratingHandlers: RatingHandlers = {
  rateDimension: async (call) => {
    const { tx, params, body, today, actor } = call;
    const voice = voiceIn(call);
    if (!voice) return refuse('not-yours-to-do');
    const row = await holdRound(call);
    if (isRefusal(row)) return row;
    const { round, opensOn } = row;
    const own = (await listRatings(tx, params.company, round)).filter((one) => one.person === actor.person);
    const before = latestRatings(own).find(({ dimension }) => dimension === body.dimension);
    if (own.some(({ rating }) => rating === body.rating) || isSame(before, body)) return viewOf(call, round);
    const early = refuseNow(stateOf(row, today), opensOn);
    if (early) return early;
    if (handedIn(await listHandings(tx, params.company, round)).has(actor.person))
      return refuse('handed-in-already');
    const { dimensions } = await findInstrument(tx, row);
    if (!dimensions.some(({ key }) => key === body.dimension))
      return refuse('no-such-dimension', { field: 'dimension' });
    if (body.now !== null && body.target !== null && body.target < body.now)
      return refuse('target-below-now', { field: 'target' });
    if (body.photo !== null && (await findPhoto(tx, params.company, body.photo)) === null)
      return refuse('not-found');
    await insertRating(tx, { ...body, round, voice }, authorOf(call));
    return viewOf(call, round);
  },

  addRatingPhoto: async (call) => {
    const { tx, params, body, actor, now } = call;
    const clean = photoIn(body.content);
    if ('refused' in clean) return clean;
    const added = await countPhotos(tx, { ...params, person: actor.person, since: dayBefore(now) });
    if (added >= mostPhotos) return refuse('too-many-photos', { values: { most: mostPhotos } });
    await insertPhoto(tx, body.photo, clean, authorOf(call));
    return { photo: body.photo, width: clean.width, height: clean.height };
  },

  readRatingPhoto: async ({ tx, params }) =>
    (await findPhoto(tx, params.company, params.photo)) ?? refuse('not-found'),

  handInRating: async (call) => {
    const { tx, params, body, today, actor } = call;
    const voice = voiceIn(call);
    if (!voice) return refuse('not-yours-to-do');
    const row = await holdRound(call);
    if (isRefusal(row)) return row;
    const { round, opensOn } = row;
    const handings = await listHandings(tx, params.company, round);
    if (handings.some(({ handing }) => handing === body.handing)) return viewOf(call, round);
    const early = refuseNow(stateOf(row, today), opensOn);
    if (early) return early;
    // Pressed twice, or on two devices: it stands as wished.
    if (handedIn(handings).has(actor.person) === body.given) return viewOf(call, round);
    if (body.given) {
      const ratings = await listRatings(tx, params.company, round);
      const own = latestRatings(ratings).filter(({ person }) => person === actor.person);
      const { dimensions } = await findInstrument(tx, row);
      const refused = refuseHandIn(
        own,
        dimensions.map(({ key }) => key),
      );
      if (refused) return refused;
    }
    await insertHanding(tx, { ...body, round, voice }, authorOf(call));
    return viewOf(call, round);
  },
};
