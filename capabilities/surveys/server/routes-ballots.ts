import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { companyById } from '#companies/server/door.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { inScope } from '#platform/server/database/scope.ts';
import type { GatheredHouse } from '#platform/server/http/gathered.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import { signRaw } from '#platform/server/key-folder/sign-raw.ts';
import type { access } from '#surveys/access.ts';
import type { surveys } from '#surveys/contract.ts';
import type { Instrument } from '#surveys/instrument.ts';
import { insertSealed, listSlips, noteBallots } from '#surveys/server/store-ballots.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import { canBeSigned, isSigned, signingKey } from '#surveys/server/store-keys.ts';
import { findAddressed, findKeys, findWave, type WaveRow } from '#surveys/server/store-waves.ts';
import { lastDayOf, stateOf } from '#surveys/wave-rules.ts';

type BallotHandlers = Pick<
  Handlers<typeof surveys, typeof access>,
  'readBallotPaper' | 'signBallot' | 'checkSlip' | 'takeAnswer'
>;

type Known = {
  company: string;
  row: WaveRow;
  ballotKey: Buffer;
  sealKey: Buffer;
  verifies: KeyObject;
  signs: KeyObject | null;
  instrument: Instrument | null;
  /** Of the company. */
  name: string | null;
};

/**
 * What is known of a wave by its address, for a moment: a whole company opens it after one meeting. That it has ended
 * is asked of the database with every answer.
 */
const remembered = new WeakMap<object, Map<string, { known: Promise<Known | null>; until: number }>>();
const rememberedFor = 2_000;
const mostRemembered = 200;

function knownAt(address: string, house: GatheredHouse): Promise<Known | null> {
  const all = remembered.get(house.database) ?? new Map();
  remembered.set(house.database, all);
  const now = performance.now();
  const there = all.get(address);
  if (there && there.until > now) return there.known;
  if (all.size >= mostRemembered) all.clear();
  const known = lookUp(address, house);
  all.set(address, { known, until: now + rememberedFor });
  known.catch(() => all.delete(address));
  return known;
}

async function lookUp(address: string, { database, settings }: GatheredHouse): Promise<Known | null> {
  const found = await inScope(database, { secret: hashSecret(address) }, (tx) => findAddressed(tx, address));
  if (!found) return null;
  const { company, wave } = found;
  return inScope(database, { companies: [company] }, async (tx) => {
    const row = await findWave(tx, company, wave);
    const keys = await findKeys(tx, company, wave);
    if (!row || !keys) return null;
    const verifies = createPublicKey({ key: keys.ballotKey, format: 'der', type: 'spki' });
    const instrument = await instrumentOf(tx, row.instrument, row.version);
    const name = (await companyById(tx, company))?.name ?? null;
    const signs = await signingKey(settings.keys, wave);
    return { ...keys, company, row, verifies, signs, instrument, name };
  });
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const fromText = (text: string): Buffer => Buffer.from(text, 'base64url');

type Call<B> = { readonly params: { address: string }; readonly body: B };

/** Works on the calls of each wave together; what leads to no open wave is answered alike. */
async function byWave<B, A>(
  calls: readonly Call<B>[],
  house: GatheredHouse,
  work: (known: Known, bodies: readonly B[]) => Promise<readonly A[]>,
) {
  const answers: (A | ReturnType<typeof refuse<'not-found' | 'wave-not-open'>>)[] = [];
  for (const address of new Set(calls.map(({ params }) => params.address))) {
    const own = [...calls.keys()].filter((i) => calls[i]!.params.address === address);
    const known = await knownAt(address, house);
    const isOpen = known && stateOf(known.row, house.today()) === 'open';
    const found =
      isOpen &&
      (await work(
        known,
        own.map((i) => calls[i]!.body),
      ));
    for (const [at, i] of own.entries())
      answers[i] = found ? found[at]! : refuse(known ? 'wave-not-open' : 'not-found');
  }
  return answers;
}

type Signed =
  | { signature: string }
  | Refusal<'not-a-ballot' | 'slip-unknown' | 'slip-used' | 'wave-not-open'>;

type Checked = { unused: true } | Refusal<'slip-unknown' | 'slip-used'>;

export const ballotHandlers: BallotHandlers = {
  readBallotPaper: {
    gathered: async (calls, house) => Promise.all(calls.map(({ params }) => paperAt(params.address, house))),
  },

  signBallot: {
    gathered: (calls, house) =>
      byWave(
        calls,
        house,
        async ({ company, row, signs, verifies }, bodies): Promise<readonly (Signed | Promise<Signed>)[]> => {
          if (!signs) return bodies.map(() => refuse('wave-not-open' as const));
          const asked = bodies.map(({ token, blinded }) => ({
            blinded: fromText(blinded),
            tokenHash: sha256(Buffer.from(token)),
            blindedHash: sha256(fromText(blinded)),
          }));
          // What cannot be signed uses no slip up, and is not signed before the slip is known: that is what costs.
          const sound = asked.filter(({ blinded }) => canBeSigned(verifies, blinded));
          const stands = await inScope(house.database, { companies: [company] }, (tx) =>
            noteBallots(tx, company, row.wave, sound),
          );
          const isFor = ({ tokenHash, blindedHash }: (typeof asked)[number]) =>
            stands.get(tokenHash.toString('hex'))?.equals(blindedHash) === true;
          const toSign = sound.filter(isFor);
          // Signed while the next are being noted, on a thread of its own.
          const signing = signRaw(
            signs,
            toSign.map(({ blinded }) => blinded),
          );
          return asked.map((one) => {
            if (!sound.includes(one)) return refuse('not-a-ballot');
            if (!stands.has(one.tokenHash.toString('hex'))) return refuse('slip-unknown');
            const at = toSign.indexOf(one);
            if (at < 0) return refuse('slip-used');
            return signing.then((all) => ({ signature: Buffer.from(all[at]!).toString('base64url') }));
          });
        },
      ),
  },

  checkSlip: {
    gathered: (calls, house) =>
      byWave(calls, house, async ({ company, row }, bodies): Promise<readonly Checked[]> => {
        const hashes = bodies.map(({ token }) => sha256(Buffer.from(token)));
        const found = await inScope(house.database, { companies: [company] }, (tx) =>
          listSlips(tx, company, row.wave, hashes),
        );
        return hashes.map((hash) => {
          const isUsed = found.get(hash.toString('hex'));
          if (isUsed === undefined) return refuse('slip-unknown');
          return isUsed ? refuse('slip-used') : { unused: true as const };
        });
      }),
  },

  takeAnswer: {
    gathered: (calls, house) =>
      byWave(calls, house, async ({ company, row, verifies }, bodies) => {
        const answers = bodies.map(({ ballot, signature, sealed }) => ({
          ballot: fromText(ballot),
          sealed: fromText(sealed),
          isSigned: isSigned(verifies, fromText(ballot), fromText(signature)),
        }));
        const sound = answers.filter((one) => one.isSigned);
        const isOpen =
          sound.length === 0 ||
          (await inScope(house.database, { companies: [company] }, (tx) =>
            insertSealed(tx, company, row.wave, sound),
          ));
        return answers.map((one) => {
          if (!one.isSigned) return refuse('not-a-ballot');
          return isOpen ? { taken: true as const } : refuse('wave-not-open');
        });
      }),
  },
};

/** The paper of a wave that has been signed: before that nobody outside has heard of it. */
export async function paperAt(address: string, house: GatheredHouse) {
  const known = await knownAt(address, house);
  if (!known) return refuse('not-found');
  const { row, ballotKey, sealKey, instrument, name } = known;
  const state = stateOf(row, house.today());
  if (state === 'draft' || state === 'half-signed') return refuse('not-found');
  if (!instrument || !name) return refuse('not-found');
  const { title, reason, opensOn, meetingOn, people, atLeast, groups } = row.plan;
  return {
    address,
    wave: row.wave,
    company: name,
    title,
    reason,
    writtenIn: row.writtenIn,
    state:
      state === 'open' ? ('open' as const) : state === 'signed' ? ('not-yet' as const) : ('over' as const),
    opensOn,
    closesOn: lastDayOf(row),
    meetingOn,
    people,
    atLeast,
    groups,
    instrument,
    ballotKey: ballotKey.toString('base64url'),
    sealKey: sealKey.toString('base64url'),
  };
}
