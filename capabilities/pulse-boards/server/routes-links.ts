import { randomBytes } from 'node:crypto';
import QRCode from 'qrcode';
import { allows } from '#platform/contract/access.ts';
import type { Language } from '#platform/contract/language.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { HouseSettings } from '#platform/server/http/house-settings.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';
import { type access, mayShape } from '#pulse-boards/access.ts';
import { hangingBoard } from '#pulse-boards/board-state.ts';
import type { pulseBoards } from '#pulse-boards/contract.ts';
import { fieldOf, wordsIn } from '#pulse-boards/fold.ts';
import type { PostLinks } from '#pulse-boards/post-endpoints.ts';
import { categoriesToChoose, isCategoryOf, mostLinks } from '#pulse-boards/post-rules.ts';
import { inGroups, readSecret, secretBytes, typedSecret } from '#pulse-boards/post-secret.ts';
import { signOf } from '#pulse-boards/post-sign.ts';
import { squareOf } from '#pulse-boards/post-square.ts';
import { holderName } from '#pulse-boards/server/routes-holder.ts';
import {
  insertEnding,
  insertLink,
  insertSecret,
  isNewest,
  type LinkAuthor,
  listLinks,
} from '#pulse-boards/server/store-links.ts';
import { standingOf } from '#pulse-boards/server/store-standing.ts';

type LinkHandlers = Pick<
  Handlers<typeof pulseBoards, typeof access>,
  'readPostLinks' | 'readPostSquare' | 'makePostLink' | 'rotatePostLink' | 'endPostLink' | 'readPostSign'
>;

type Looking = {
  tx: Tx;
  actor: Actor;
  scope: Scope;
  now: Date;
  language: Language;
  companyName: () => Promise<string>;
};
type Making = Looking & { address: string; settings: HouseSettings };

const authorOf = ({ actor, now }: Pick<Looking, 'actor' | 'now'>): LinkAuthor => ({
  person: actor.person,
  name: actor.name,
  at: now.toISOString(),
});

async function pageOf(
  call: Looking,
  company: string,
  board: string,
): Promise<PostLinks | Refusal<'not-found'>> {
  const { tx, actor, scope, language } = call;
  const name = await holderName(call, company, language);
  const { things } = await standingOf(tx, company);
  const thing = things.get(board);
  if (!name || thing?.kind !== 'board') return refuse('not-found');
  return {
    company: { company, name },
    board: { board, name: wordsIn(thing, 'name'), area: wordsIn(thing, 'area') },
    categories: categoriesToChoose(things, board),
    links: (await listLinks(tx, company, { board })).map(({ board: _, sealed, ...link }) => ({
      ...link,
      onBoard: sealed !== null,
    })),
    may: { shape: allows(mayShape, actor.memberships, company, scope) },
  };
}

/** What a sealed secret belongs to, so that it opens nowhere else. */
const sealedFor = (company: string, link: string) => `post-link ${company} ${link}`;

type Renewed = { link: string; secret: string; onBoard: boolean };

/** Gives a link its next secret: one to type where the board shows it, else one that is as long as they come. */
export async function giveSecret(
  call: Pick<Making, 'tx' | 'actor' | 'now' | 'settings'>,
  company: string,
  { link, secret, onBoard }: Renewed,
): Promise<string | null> {
  const token = onBoard ? typedSecret(randomBytes(secretBytes)) : makeSecret();
  const sealed = onBoard
    ? await call.settings.secretBox.seal(Buffer.from(token), sealedFor(company, link))
    : null;
  const row = { company, link, secret, tokenHash: Buffer.from(hashSecret(token), 'hex'), sealed };
  return (await insertSecret(call.tx, row, authorOf(call))) ? token : null;
}

const addressOf = (address: string, token: string) =>
  `${address}/post#${readSecret(token) === token && token.length < 20 ? inGroups(token) : token}`;

async function withSecret(call: Making, company: string, renewed: Renewed & { board: string }) {
  const token = await giveSecret(call, company, renewed);
  if (token === null) return refuse('already-taken');
  const page = await pageOf(call, company, renewed.board);
  return isRefusal(page) ? page : { page, address: addressOf(call.address, token) };
}

export const linkHandlers: LinkHandlers = {
  readPostLinks: (call) => pageOf(call, call.params.company, call.params.board),

  readPostSquare: async ({ tx, params, address, settings }) => {
    const { company, board } = params;
    if (!hangingBoard((await standingOf(tx, company)).things, board)) return refuse('not-found');
    const link = (await listLinks(tx, company, { board })).findLast((one) => one.sealed && !one.ended);
    const token = link?.sealed && (await settings.secretBox.open(link.sealed, sealedFor(company, link.link)));
    if (!token) return { shown: null };
    const target = addressOf(address, token.toString());
    const { modules } = QRCode.create(target, { errorCorrectionLevel: 'M' });
    const shown = target.replace(/^https?:\/\//, '');
    return { shown: { address: shown, ...squareOf(modules.size, modules.data) } };
  },

  makePostLink: async (call) => {
    const { tx, params, body } = call;
    const { company, board } = params;
    const { link, secret, spot, category, onBoard } = body;
    const { things } = await standingOf(tx, company);
    if (things.get(board)?.kind !== 'board') return refuse('not-found');
    if (!hangingBoard(things, board)) return refuse('board-ended');
    if (category !== null && !isCategoryOf(things, board, category))
      return refuse('category-unknown', { field: 'category' });
    const open = (await listLinks(tx, company, { board })).filter((one) => !one.ended);
    if (open.length >= mostLinks && !open.some((one) => one.link === link))
      return refuse('too-many-links', { values: { most: mostLinks } });
    if (!(await insertLink(tx, { company, link, board, category, spot }, authorOf(call))))
      return refuse('already-taken');
    return withSecret(call, company, { link, secret, board, onBoard });
  },

  rotatePostLink: async (call) => {
    const { tx, params, body } = call;
    const [link] = await listLinks(tx, params.company, { link: params.link });
    if (!link) return refuse('not-found');
    if (link.ended) return refuse('link-ended');
    const { board, sealed } = link;
    return withSecret(call, params.company, { ...body, link: link.link, board, onBoard: sealed !== null });
  },

  endPostLink: async (call) => {
    const { company } = call.params;
    const [link] = await listLinks(call.tx, company, { link: call.params.link });
    if (!link) return refuse('not-found');
    await insertEnding(call.tx, { company, link: link.link }, authorOf(call));
    return pageOf(call, company, link.board);
  },

  readPostSign: async (call) => {
    const { tx, params, body, address, now } = call;
    const { company } = params;
    const [link] = await listLinks(tx, company, { link: params.link });
    const token = readSecret(body.token);
    const hash = Buffer.from(hashSecret(token), 'hex');
    if (!link || link.ended || !(await isNewest(tx, company, link.link, hash))) return refuse('not-found');
    const { things } = await standingOf(tx, company);
    const board = hangingBoard(things, link.board);
    if (!board) return refuse('not-found');
    const language = fieldOf(board, 'language', 'nb') as Language;
    const target = addressOf(address, token);
    const svg = await QRCode.toString(target, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    return signOf(
      {
        board: wordsIn(board, 'name'),
        category: link.category === null ? null : wordsIn(things.get(link.category), 'name'),
        spot: link.spot,
        address: target.replace(/^https?:\/\//, ''),
        svg,
      },
      {
        company: await holderName(call, company, language),
        language,
        paper: body.paper,
        now: now.toISOString(),
      },
    );
  },
};
