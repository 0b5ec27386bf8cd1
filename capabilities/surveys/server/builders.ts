import { createHash, randomBytes } from 'node:crypto';
import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { type KeyFolder, keysInMemory } from '#platform/server/key-folder/key-folder.ts';
import { type Answer, addressLength, signsOf } from '#surveys/ballot.ts';
import { insertSealed, insertSlips, noteBallots } from '#surveys/server/store-ballots.ts';
import { makeKeys } from '#surveys/server/store-keys.ts';
import {
  type Author,
  findKeys,
  findWave,
  insertKeys,
  insertMark,
  insertPlan,
} from '#surveys/server/store-waves.ts';
import { refuseMark, refusePlan } from '#surveys/wave-rules.ts';
import type { Plan } from '#surveys/wave-view.ts';

/** Rows for tests and the demo world, through the rules people meet. Each leaves the last who wrote in scope. */

type Given = {
  by: Author;
  instrument: { key: string; version: string };
  plan: Plan;
  /** Who signs, and when; the day is the moment's. */
  signed?: Partial<Readonly<Record<Side, Author>>>;
  /**
   * Where the private halves are put; without it what is sealed to this wave is never opened. Null makes no keys at
   * all, as for a wave that was counted and whose keys are destroyed.
   */
  keys?: KeyFolder | null;
};

const must = (refused: unknown): void => {
  if (isRefusal(refused)) throw new Error(`A wave cannot be built: ${refused.refused}.`);
};

const dayOf = ({ at }: Author): string => at.slice(0, 10);

/** A survey of a company, signed by the parties given; answers with its id. */
export async function buildWave(
  tx: Tx,
  company: string,
  { by, instrument, plan, signed = {}, keys = keysInMemory() }: Given,
  makeNextId: () => string = makeId,
): Promise<string> {
  await setScope(tx, { companies: [company], person: by.person });
  must(refusePlan(plan, dayOf(by), plan.atLeast));
  const wave = makeNextId();
  await insertPlan(
    tx,
    {
      company,
      wave,
      plan: makeNextId(),
      address: signsOf(randomBytes(addressLength)),
      instrument: instrument.key,
      version: instrument.version,
      statusRound: null,
      words: plan,
      writtenIn: 'nb',
    },
    by,
  );
  for (const side of ['employer', 'employees'] as const) {
    const signer = signed[side];
    if (!signer) continue;
    await setScope(tx, { companies: [company], person: signer.person });
    const facts = (await findWave(tx, company, wave))!;
    const { digest } = facts;
    const wish = { kind: 'signed', side, person: signer.person, closesOn: null, digest } as const;
    must(refuseMark(facts, { ...wish, today: dayOf(signer) }));
    const row = { company, wave, mark: makeNextId(), kind: 'signed', side, closesOn: null, digest } as const;
    await insertMark(tx, row, signer);
  }
  if (keys && signed.employer && signed.employees)
    await insertKeys(tx, { company, wave, ...(await makeKeys(keys, wave)) });
  return wave;
}

/** Seals an answer for a ballot to a wave’s key, all as base64url: what browsers do in `cast.ts`. */
type Seal = (
  keys: { wave: string; ballotKey: string; sealKey: string },
  held: { ballot: string; blinded: string; unblinder: string },
  answer: Answer,
) => Promise<string | null>;

/** Answers to a wave, sealed as a browser seals them: each by a slip of paper that has been used. */
export async function buildAnswers(
  tx: Tx,
  company: string,
  { wave, answers, seal }: { wave: string; answers: readonly Answer[]; seal: Seal },
): Promise<void> {
  const slips = answers.map(() => ({ slip: makeId(), tokenHash: randomBytes(32) }));
  if (answers.length === 0) return;
  await insertSlips(tx, { company, wave, batch: makeId() }, slips);
  const used = slips.map(({ tokenHash }) => ({
    tokenHash,
    blindedHash: createHash('sha256').update(randomBytes(32)).digest(),
  }));
  await noteBallots(tx, company, wave, used);
  const { ballotKey, sealKey } = (await findKeys(tx, company, wave))!;
  const known = {
    wave,
    ballotKey: ballotKey.toString('base64url'),
    sealKey: sealKey.toString('base64url'),
  };
  const rows: { ballot: Buffer; sealed: Buffer }[] = [];
  for (const answer of answers) {
    const ballot = randomBytes(32);
    const held = { ballot: ballot.toString('base64url'), blinded: '', unblinder: '' };
    const sealed = await seal(known, held, answer);
    if (sealed === null) throw new Error('An answer is too long to be sealed.');
    rows.push({ ballot, sealed: Buffer.from(sealed, 'base64url') });
  }
  await insertSealed(tx, company, wave, rows);
}
