import { randomBytes } from 'node:crypto';
import { sayAsking } from '#lean-status/server/door.ts';
import { sideFor, speakerOf, thresholdsOf } from '#parties/server/door.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { deliver, markActivity } from '#programme/server/door.ts';
import type { access } from '#surveys/access.ts';
import { addressLength, signsOf } from '#surveys/ballot.ts';
import type { surveys } from '#surveys/contract.ts';
import { isDelivery, refuseDelivery } from '#surveys/delivery-rules.ts';
import { mostWaves } from '#surveys/limits.ts';
import { remindErrand } from '#surveys/server/jobs-letters.ts';
import { askedRound, publishAsked } from '#surveys/server/store-asked-rounds.ts';
import { deliveriesOf } from '#surveys/server/store-deliveries.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import { makeKeys } from '#surveys/server/store-keys.ts';
import { refuseDays, refuseNear, sameAsked } from '#surveys/server/store-near.ts';
import { anonymousInstruments, countAccounts, readSurveys, readWave } from '#surveys/server/store-views.ts';
import {
  authorOf,
  endWave,
  findKeys,
  findWave,
  hasPlan,
  insertKeys,
  insertMark,
  insertPlan,
  listWaves,
  lockWaves,
} from '#surveys/server/store-waves.ts';
import { askingOf, endingOf, refuseMark, refusePlan, signaturesOf, stateOf } from '#surveys/wave-rules.ts';

type WaveHandlers = Pick<
  Handlers<typeof surveys, typeof access>,
  'readSurveys' | 'readWave' | 'writeWave' | 'markWave' | 'deliverSurvey'
>;

export const waveHandlers: WaveHandlers = {
  readSurveys: (call) => readSurveys(call),

  readWave: (call) => readWave(call, call.params.wave),

  writeWave: async (call) => {
    const { tx, params, body, today } = call;
    const { company } = params;
    const { wave, plan, words, statusRound } = body;
    await lockWaves(tx, company);
    if (await hasPlan(tx, company, plan)) return readWave(call, wave);
    const waves = await listWaves(tx, company);
    const there = waves.find((one) => one.wave === wave);
    if (there && stateOf(there, today) !== 'draft') return refuse('already-signed');
    if (!there && waves.length >= mostWaves) return refuse('too-many-waves');
    const round = statusRound && !there ? await askedRound(tx, company) : null;
    if (round?.wave) return refuse('operators-asked-already');
    const known = await anonymousInstruments(tx, company);
    const instrument = there
      ? known.find(({ key }) => key === there.instrument)
      : statusRound
        ? round?.round === statusRound && round.instrument
        : known.find(({ key, occasion }) => key === body.instrument && occasion !== 'operators');
    if (!instrument) return refuse('instrument-unknown', { field: 'instrument' });
    const { means } = await thresholdsOf(tx, company);
    const refused = refusePlan(words, today, means);
    if (refused) return refused;
    const asked = there ? await instrumentOf(tx, there.instrument, there.version) : instrument;
    const others = await sameAsked(call, waves, { wave, instrument: asked ?? instrument });
    const near = refuseNear(call, { opensOn: words.opensOn, lastDay: words.closesOn }, others);
    if (near) return near;
    if (round) await publishAsked(tx, company, round, call.scope);
    await insertPlan(
      tx,
      {
        company,
        wave,
        plan,
        address: signsOf(randomBytes(addressLength)),
        instrument: instrument.key,
        version: instrument.version,
        statusRound,
        words,
        writtenIn: body.writtenIn ?? call.language,
      },
      authorOf(call),
    );
    return readWave(call, wave);
  },

  markWave: async (call) => {
    const { tx, params, body, today, actor } = call;
    const { company, wave } = params;
    const { mark, kind, closesOn, digest } = body;
    const side = sideFor(speakerOf(call), body.side);
    if (typeof side !== 'string') return side;
    await lockWaves(tx, company);
    const waves = await listWaves(tx, company);
    const facts = waves.find((one) => one.wave === wave);
    if (!facts) return refuse('not-found');
    if (facts.marks.some((one) => one.mark === mark)) return readWave(call, wave);
    const wish = { kind, side, person: actor.person, closesOn, digest, today };
    const refused = refuseMark(facts, wish);
    if (refused) return refused;
    const near = await refuseDays(call, waves, facts, body);
    if (near) return near;
    if (kind === 'signed') {
      const { occasion = '' } = (await instrumentOf(tx, facts.instrument, facts.version)) ?? {};
      const accounts = await countAccounts(tx, { company, today, occasion });
      const { people } = facts.plan;
      if (accounts > people) return refuse('more-accounts-than-people', { values: { accounts, people } });
    }
    const stored = kind === 'moved' ? closesOn : null;
    await insertMark(tx, { company, wave, mark, kind, side, closesOn: stored, digest }, authorOf(call));
    const after = (await findWave(tx, company, wave))!;
    const isByBoth = (said: Record<string, unknown>) => Object.values(said).every((one) => one !== null);
    if (kind === 'signed' && isByBoth(signaturesOf(after)) && !(await findKeys(tx, company, wave)))
      await insertKeys(tx, { company, wave, ...(await makeKeys(call.settings.keys, wave)) });
    if (kind === 'called-off' || (kind === 'ended' && isByBoth(endingOf(after)))) {
      await endWave(tx, company, wave, today);
      call.poke('open-surveys');
    }
    if (facts.statusRound) {
      const at = { company, round: facts.statusRound, asking: mark, now: call.now.toISOString() };
      await sayAsking(tx, at, askingOf((await findWave(tx, company, wave))!, today));
    }
    // Everybody is told at the opening, which may be now.
    if (kind === 'signed') call.poke(remindErrand);
    return readWave(call, wave);
  },

  deliverSurvey: async (call) => {
    const { tx, params, body, today, actor } = call;
    const { company, wave } = params;
    const { mark, given } = body;
    const side = sideFor(speakerOf(call), body.side);
    if (typeof side !== 'string') return side;
    await lockWaves(tx, company);
    const waves = await listWaves(tx, company);
    const facts = waves.find((one) => one.wave === wave);
    if (!facts) return refuse('not-found');
    if (facts.marks.some((one) => one.mark === mark)) return readWave(call, wave);
    const delivery = (await deliveriesOf(call, company, waves)).get(wave);
    const isAsked = delivery !== undefined || ((facts.counted ?? 0) === 0 && isDelivery(facts));
    const refused = refuseDelivery(facts, { side, person: actor.person, given, today, isAsked });
    if (refused) return refused;
    const kind = given ? 'delivered' : 'undelivered';
    await insertMark(tx, { company, wave, mark, kind, side, closesOn: null, digest: '' }, authorOf(call));
    // Each party signs by its own hand, so each word is handed on as it is said.
    const said = { mark, state: given ? 'done' : 'open' } as const;
    if (typeof delivery === 'object') await markActivity(call, company, { activity: delivery.key, ...said });
    else await deliver(call, company, { deliverable: 'survey', ...said });
    return readWave(call, wave);
  },
};
