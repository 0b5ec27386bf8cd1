import { randomBytes } from 'node:crypto';
import QRCode from 'qrcode';
import { rolesOn } from '#people/server/door.ts';
import { osloDay, writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Language } from '#platform/contract/language.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { opensAs } from '#platform/server/document/pdf-name.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import type { access } from '#surveys/access.ts';
import { isAsked } from '#surveys/asked-rules.ts';
import { inGroups, signsOf, tokenLength } from '#surveys/ballot.ts';
import type { surveys } from '#surveys/contract.ts';
import { pageOf, typedPage } from '#surveys/page-address.ts';
import { wavePoster } from '#surveys/poster.ts';
import {
  countSlips,
  deleteBatch,
  hasOwnSlip,
  insertSlips,
  putOwnSlip,
} from '#surveys/server/store-ballots.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import { fingerprintOf } from '#surveys/server/store-keys.ts';
import { readWave, rolesIn } from '#surveys/server/store-views.ts';
import { findKeys, findWave, lockWaves } from '#surveys/server/store-waves.ts';
import { slipPrintText as text } from '#surveys/slip-print-text.ts';
import { isOwnLeft, mostOnPaper } from '#surveys/slip-rules.ts';
import type { SlipPrint } from '#surveys/slip-view.ts';
import { lastDayOf, signedByBothAt, stateOf, type WaveFacts } from '#surveys/wave-rules.ts';

type SlipHandlers = Pick<
  Handlers<typeof surveys, typeof access>,
  'makeSlips' | 'takeBackSlips' | 'fetchOwnBallot' | 'readWavePoster'
>;

const tokenHashOf = (token: string): Buffer => Buffer.from(hashSecret(token), 'hex');

/** What is to be scanned, as SVG. */
const squareOf = (target: string, margin: number): Promise<string> =>
  QRCode.toString(target, { type: 'svg', errorCorrectionLevel: 'M', margin });

const asImage = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

/** Why nothing is printed for a wave; null when it can be answered, or will be. */
function refusePrint(facts: WaveFacts, today: string) {
  const state = stateOf(facts, today);
  if (state === 'draft' || state === 'half-signed') return refuse('not-signed-yet');
  return state === 'signed' || state === 'open' ? null : refuse('already-over');
}

function wordsOf(facts: WaveFacts, company: string, typed: string, fingerprint: string, language: Language) {
  const { plan } = facts;
  return {
    eyebrow: company,
    title: plan.title,
    until: say(text.until, language, { date: writeDay(lastDayOf(facts), language, 'said') }),
    how: say(text.how, language, { address: typed }),
    promise: say(text.promise, language),
    check: say(text.check, language, { fingerprint }),
  } satisfies SlipPrint['words'];
}

export const slipHandlers: SlipHandlers = {
  makeSlips: async (call) => {
    const { tx, params, body, today } = call;
    const { company, wave } = params;
    await lockWaves(tx, company);
    const facts = await findWave(tx, company, wave);
    if (!facts) return refuse('not-found');
    const refused = refusePrint(facts, today);
    if (refused) return refused;
    const { printed: made, fetched } = await countSlips(tx, company, wave);
    const most = mostOnPaper(facts.plan.people, fetched);
    if (made + body.count > most) return refuse('too-many-slips', { field: 'count', values: { most, made } });
    const tokens = Array.from({ length: body.count }, () => signsOf(randomBytes(tokenLength)));
    const slips = tokens.map((token) => ({ slip: makeId(), tokenHash: tokenHashOf(token) }));
    if (!(await insertSlips(tx, { company, wave, batch: body.batch }, slips))) return refuse('already-made');
    const fingerprint = fingerprintOf((await findKeys(tx, company, wave))!);
    const page = pageOf(call.address, facts.address);
    const typed = typedPage(call.address, facts.address);
    const squares: string[] = [];
    for (const token of tokens) squares.push(asImage(await squareOf(`${page}#${inGroups(token)}`, 2)));
    return {
      address: facts.address,
      page: typed,
      fingerprint,
      tokens,
      squares,
      language: body.language,
      words: wordsOf(facts, await call.companyName(), typed, fingerprint, body.language),
    };
  },

  takeBackSlips: async (call) => {
    const { tx, params, today } = call;
    const { company, wave, batch } = params;
    await lockWaves(tx, company);
    const facts = await findWave(tx, company, wave);
    if (!facts) return refuse('not-found');
    if (!['signed', 'open'].includes(stateOf(facts, today))) return refuse('already-over');
    return (await deleteBatch(tx, { company, wave, batch })) ? readWave(call, wave) : refuse('print-in-use');
  },

  readWavePoster: async (call) => {
    const { tx, params, query, today, now, address, reply } = call;
    const facts = await findWave(tx, params.company, params.wave);
    if (!facts) return refuse('not-found');
    const refused = refusePrint(facts, today);
    if (refused) return refused;
    const page = pageOf(address, facts.address);
    const typed = typedPage(address, facts.address);
    const picture = wavePoster({
      plan: facts.plan,
      lastDay: lastDayOf(facts),
      page: typed,
      square: await squareOf(page, 0),
      fingerprint: fingerprintOf((await findKeys(tx, params.company, params.wave))!),
      company: await call.companyName(),
      language: query.language ?? call.language,
      now: now.toISOString(),
    });
    reply.setHeader('content-disposition', opensAs(picture.title));
    return picture;
  },

  fetchOwnBallot: async (call) => {
    const { tx, params, today, actor } = call;
    const { company, wave } = params;
    const facts = await findWave(tx, company, wave);
    const instrument = facts && (await instrumentOf(tx, facts.instrument, facts.version));
    if (!facts || !instrument) return refuse('not-found');
    if (!isAsked(instrument.occasion, rolesIn(call))) return refuse('not-yours-to-do');
    const state = stateOf(facts, today);
    if (state === 'counted' || state === 'ended' || state === 'too-few' || state === 'called-off')
      return refuse('already-over');
    if (state !== 'open') return refuse('not-open-yet');
    const signedOn = osloDay(signedByBothAt(facts)!);
    if (!isAsked(instrument.occasion, await rolesOn(tx, actor.person, company, signedOn)))
      return refuse('came-after-signing');
    // Held from here alone: after a meeting four hundred come at once.
    await lockWaves(tx, company);
    const isFirst = !(await hasOwnSlip(tx, company, wave, actor.person));
    if (isFirst && !isOwnLeft(facts.plan.people, await countSlips(tx, company, wave)))
      return refuse('all-on-paper');
    const token = signsOf(randomBytes(tokenLength));
    const row = { company, wave, person: actor.person, slip: makeId(), tokenHash: tokenHashOf(token) };
    return (await putOwnSlip(tx, row)) ? { address: facts.address, token } : refuse('slip-used');
  },
};
