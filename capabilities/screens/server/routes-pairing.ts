import { randomBytes } from 'node:crypto';
import QRCode from 'qrcode';
import { endSessionsAtScreen } from '#people/server/door.ts';
import { allows } from '#platform/contract/access.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Scope } from '#platform/server/database/scope.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import { tellRights } from '#platform/server/live/changes.ts';
import { access } from '#screens/access.ts';
import type { screens } from '#screens/contract.ts';
import { codeBytes, codeFrom, codeMinutes, pairingText, readCode, showable } from '#screens/rules.ts';
import { isSignedWith, keyHash, keyText } from '#screens/server/routes-keys.ts';
import { arrange, findPaired, insertScreen, isScreenOf, listScreens, revoke } from '#screens/server/store.ts';
import { findPairing, lockByCode, markUsed, putPairing } from '#screens/server/store-pairings.ts';

type Pairing =
  | 'askForPairing'
  | 'lookAtPairing'
  | 'listScreens'
  | 'pairScreen'
  | 'arrangeScreen'
  | 'revokeScreen';

/** Draws of a code before we give up: one that is taken is as rare as a guess that hits. */
const mostDraws = 5;

export const pairingHandlers: Pick<Handlers<typeof screens, typeof access>, Pairing> = {
  askForPairing: async ({ tx, body, now, address }) => {
    const { pairing, publicKey, signature } = body;
    const key = keyText(publicKey);
    if (!isSignedWith(key, pairingText(pairing), signature))
      return refuse('key-not-valid', { field: 'signature' });
    await setScope(tx, { secret: keyHash(key) });
    const asked = {
      pairing,
      keyHash: keyHash(key),
      publicKey: key,
      askedAt: now.toISOString(),
      expiresAt: inMinutes(now, codeMinutes),
    };
    for (let draw = 0; draw < mostDraws; draw += 1) {
      const code = codeFrom(randomBytes(codeBytes));
      if (!(await putPairing(tx, { ...asked, codeHash: hashSecret(readCode(code)!) }))) continue;
      const place = `${address}/screens`;
      return { code, minutes: codeMinutes, address: place, square: await squareOf(`${place}#${code}`) };
    }
    return refuse('already-asked', { field: 'pairing' });
  },

  lookAtPairing: async ({ tx, params, body, now }) => {
    const key = keyText(body.publicKey);
    if (!isSignedWith(key, pairingText(params.pairing), body.signature))
      return refuse('key-not-valid', { field: 'signature' });
    const found = await findPairing(tx, params.pairing, keyHash(key));
    if (found?.screen) return { state: 'paired' as const, screen: found.screen };
    const expired = !found || new Date(found.expiresAt) <= now;
    return { state: expired ? ('expired' as const) : ('waiting' as const), screen: null };
  },

  listScreens: (call) => screensAnswer(call),

  pairScreen: async (call) => {
    const { tx, scope, body, params, actor, now } = call;
    // The same act once more.
    if (await isPaired(tx, params.company, body)) return screensAnswer(call);
    const code = readCode(body.code);
    if (!code) return refuse('code-unknown', { field: 'code' });
    await setScope(tx, { ...scope, secret: hashSecret(code) });
    const pairing = await lockByCode(tx, hashSecret(code));
    if (pairing?.company === params.company && pairing.screen !== body.screen)
      return refuse('already-paired', { field: 'code' });
    if (!pairing || pairing.usedAt || new Date(pairing.expiresAt) <= now)
      return refuse('code-unknown', { field: 'code' });
    const { screen, name, kind, shows, language } = body;
    const made = await insertScreen(tx, {
      company: params.company,
      screen,
      name,
      kind,
      shows,
      language,
      publicKey: pairing.publicKey,
      pairing: pairing.pairing,
      pairedBy: actor.person,
      pairedByName: actor.name,
      pairedAt: now.toISOString(),
      seenOn: null,
    });
    if (!made) return refuse('already-paired', { field: 'screen' });
    await markUsed(tx, pairing.pairing, { company: params.company, screen, usedAt: now.toISOString() });
    await setScope(tx, scope);
    return screensAnswer(call);
  },

  arrangeScreen: async (call) => {
    if (!(await arrange(call.tx, call.params, call.body))) return refuse('not-found');
    return screensAnswer(call);
  },

  revokeScreen: async (call) => {
    const { tx, params, actor, now } = call;
    // One that is revoked already is, and the page that asks twice gets the same answer.
    if (!(await isScreenOf(tx, params))) return refuse('not-found');
    if (await revoke(tx, params, actor, now)) {
      await tellRights(tx, params.screen);
      await endSessionsAtScreen(tx, params.screen, now);
    }
    return screensAnswer(call);
  },
};

const inMinutes = (now: Date, minutes: number): string =>
  new Date(now.getTime() + minutes * 60_000).toISOString();

/** A QR code as a picture in a data address. */
async function squareOf(content: string): Promise<string> {
  const svg = await QRCode.toString(content, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

const isPaired = async (tx: Tx, company: string, { screen }: { screen: string }): Promise<boolean> =>
  (await findPaired(tx, company, screen)) !== null;

type Asking = {
  tx: Tx;
  scope: Scope;
  params: { company: string };
  actor: Actor;
  companyName: () => Promise<string>;
};

/** A company's screens, with what whoever looks may do. */
async function screensAnswer({ tx, scope, params, actor, companyName }: Asking) {
  const over = { programme: scope.programme ?? null, organisation: scope.organisation ?? null };
  const may = (rule: (typeof access)['pairScreen']) => allows(rule, actor.memberships, params.company, over);
  const rows = await listScreens(tx, params.company);
  return {
    companyName: await companyName(),
    screens: rows.map(({ company: _, publicKey, pairing, pairedBy, pairedByName, ...screen }) => ({
      ...screen,
      pairedBy: pairedByName,
    })),
    shows: [...showable],
    may: {
      pair: may(access.pairScreen),
      arrange: may(access.arrangeScreen),
      revoke: may(access.revokeScreen),
    },
  };
}
