import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import { tellChange } from '#platform/server/live/changes.ts';
import type { access } from '#pulse-boards/access.ts';
import { hangingBoard } from '#pulse-boards/board-state.ts';
import type { pulseBoards } from '#pulse-boards/contract.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { type CleanPhoto, cleanPhoto, largestPhoto, type PhotoFault } from '#pulse-boards/photo.ts';
import type { PostView } from '#pulse-boards/post-endpoints.ts';
import { cardOf, categoriesToChoose, postedOn, refusePost } from '#pulse-boards/post-rules.ts';
import { readSecret } from '#pulse-boards/post-secret.ts';
import { numbersOf } from '#pulse-boards/server/store.ts';
import { findHeldSecret, isNewest, type LinkRow, listLinks } from '#pulse-boards/server/store-links.ts';
import { findPhoto, insertPhoto } from '#pulse-boards/server/store-photos.ts';
import { holdStanding, type Standing, standingOf } from '#pulse-boards/server/store-standing.ts';
import { takeChanges } from '#pulse-boards/server/store-taking.ts';
import { dayAlone } from '#pulse-boards/unnamed-rules.ts';

type PostHandlers = Pick<
  Handlers<typeof pulseBoards, typeof access>,
  'readPost' | 'sendPost' | 'addPhoto' | 'readPhoto'
>;

type Followed = { company: string; link: LinkRow; board: Thing; standing: Standing };

/**
 * What a secret leads to. One that is mistyped, ended, exchanged or foreign leads to nothing, and all of them alike.
 * Leaves its company in scope, and no person: whoever is signed in posts as whoever stands by the machine.
 */
async function followed(
  tx: Tx,
  token: string,
  read: (tx: Tx, company: string) => Promise<Standing>,
): Promise<Followed | Refusal<'not-found'>> {
  const secret = hashSecret(readSecret(token));
  await setScope(tx, { secret });
  const held = await findHeldSecret(tx);
  if (!held) return refuse('not-found');
  const { company } = held;
  await setScope(tx, { companies: [company] });
  const [link] = await listLinks(tx, company, { link: held.link });
  if (!link || link.ended) return refuse('not-found');
  if (!(await isNewest(tx, company, link.link, Buffer.from(secret, 'hex')))) return refuse('not-found');
  const standing = await read(tx, company);
  const board = hangingBoard(standing.things, link.board);
  return board ? { company, link, board, standing } : refuse('not-found');
}

const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** A photo that was sent as base64, with all but the picture taken off, or why it is not taken. */
export function photoIn(content: string): CleanPhoto | Refusal<PhotoFault> {
  if (content.length % 4 !== 0 || !base64.test(content)) return refuse('photo-damaged', { field: 'photo' });
  const clean = cleanPhoto(Buffer.from(content, 'base64'));
  const values = { most: largestPhoto / (1024 * 1024) };
  return typeof clean === 'string' ? refuse(clean, { field: 'photo', values }) : clean;
}

export const postHandlers: PostHandlers = {
  readPost: async ({ tx, body }) => {
    const found = await followed(tx, body.token, standingOf);
    if ('refused' in found) return found;
    const { link, board, standing } = found;
    return {
      name: wordsIn(board, 'name'),
      area: wordsIn(board, 'area'),
      category: link.category,
      categories: categoriesToChoose(standing.things, board.thing),
      language: fieldOf(board, 'language', 'nb') as PostView['language'],
    };
  },

  sendPost: async ({ tx, body, now, today }) => {
    const { token, card, photo, ...sent } = body;
    const found = await followed(tx, token, holdStanding);
    if ('refused' in found) return found;
    const { company, link, board, standing } = found;
    const wish = { ...sent, category: link.category ?? sent.category };
    const posted = postedOn(board, wish.list, today);
    // A card's first change goes by the card's own id, so that sending it again finds it, and nothing else is changed.
    if (standing.things.has(card))
      return (await numbersOf(tx, company, [card])).has(card) ? posted : refuse('not-found');
    const refused = refusePost(standing.things, board.thing, wish);
    if (refused) return refused;
    const clean = photo && photoIn(photo.content);
    if (clean && 'refused' in clean) return clean;
    if (photo && clean) {
      if (await findPhoto(tx, company, photo.photo)) return refuse('not-found');
      await insertPhoto(tx, company, photo.photo, clean);
    }
    const set = cardOf(wish, photo?.photo ?? null);
    const change = { change: card, kind: 'card' as const, board: board.thing, thing: card, set, seen: {} };
    const by = {
      by: null,
      byName: wish.who,
      at: dayAlone(now.toISOString()),
    };
    const { taken } = await takeChanges(tx, company, [change], { ...by, mayShape: false });
    if (taken[0]?.why) return refuse('words-needed', { field: 'text' });
    tellChange(tx, company);
    return posted;
  },

  addPhoto: async ({ tx, params, body }) => {
    const clean = photoIn(body.content);
    if ('refused' in clean) return clean;
    await insertPhoto(tx, params.company, body.photo, clean);
    return { photo: body.photo, width: clean.width, height: clean.height };
  },

  readPhoto: async ({ tx, params }) =>
    (await findPhoto(tx, params.company, params.photo)) ?? refuse('not-found'),
};
