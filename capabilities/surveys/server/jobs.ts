import { randomInt, randomUUID } from 'node:crypto';
import { recordOperators } from '#lean-status/server/door.ts';
import { osloDay } from '#platform/contract/dates.ts';
import { inScope } from '#platform/server/database/scope.ts';
import type { Errand, ErrandHouse } from '#platform/server/errands/errands.ts';
import { tellChange } from '#platform/server/live/changes.ts';
import { readAnswer } from '#surveys/answer-rules.ts';
import { sealedFor } from '#surveys/ballot.ts';
import { fewestAnswers } from '#surveys/limits.ts';
import { operatorRows } from '#surveys/operators-instrument.ts';
import { countAnswers, type Lot } from '#surveys/server/jobs-counting.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import { destroyKeys, opener } from '#surveys/server/store-keys.ts';
import {
  deleteKeys,
  forgetSlips,
  holdWave,
  isCounted,
  listSealed,
  listUnfinished,
} from '#surveys/server/store-opening.ts';
import { endWave, findWave } from '#surveys/server/store-waves.ts';
import { stateOf } from '#surveys/wave-rules.ts';

/**
 * Ends the waves whose last day is over, opens what was sealed and counts it, and destroys the keys. One that is cut
 * off is begun again: either nothing has been written, or all of it, and then the keys go.
 */
export const openSurveys: Errand = {
  name: 'open-surveys',
  everySeconds: 300,
  run: async (house) => {
    const waiting = await inScope(house.database, { errand: 'open-surveys' }, listUnfinished);
    const faults: unknown[] = [];
    for (const { company, wave } of waiting)
      await openOne(house, company, wave).catch((fault: unknown) => faults.push(fault));
    // Told of when all others have been counted: one company's fault keeps no other waiting.
    if (faults.length > 0) throw faults[0];
  },
};

async function openOne(house: ErrandHouse, company: string, wave: string): Promise<void> {
  const scope = { companies: [company], errand: 'open-surveys' };
  const today = osloDay(house.clock());
  const ended = await inScope(house.database, scope, async (tx) => {
    const row = await findWave(tx, company, wave);
    if (!row || ['draft', 'half-signed', 'signed', 'open'].includes(stateOf(row, today))) return null;
    // Committed before anything is opened: what was acknowledged until then is counted, and nothing comes after.
    await endWave(tx, company, wave, today);
    return { isCalledOff: row.marks.some(({ kind }) => kind === 'called-off') };
  });
  if (!ended) return;
  const { isCalledOff } = ended;
  // What was called off is destroyed as it is.
  const opened = isCalledOff ? [] : await openSealed(house, company, wave);
  if (!opened) return;
  const done = await inScope(house.database, scope, async (tx) => {
    await holdWave(tx, company, wave);
    const row = await findWave(tx, company, wave);
    if (!row || (await isCounted(tx, company, wave))) return true;
    const instrument = await instrumentOf(tx, row.instrument, row.version);
    if (!instrument) return false;
    const read = opened.map((bytes) => bytes && readAnswer(bytes, instrument, row.plan.groups));
    const answers = read.filter((one) => one !== null);
    const unreadable = read.length - answers.length;
    const tables = await countAnswers(tx, company, { row, instrument, answers, unreadable, today }, byLot);
    if (row.statusRound && !isCalledOff)
      await recordOperators(tx, company, row.statusRound, operatorRows(tables), house.clock().toISOString());
    tellChange(tx, company);
    return true;
  });
  if (!done) return;
  await destroyKeys(house.keys, wave);
  await inScope(house.database, scope, async (tx) => {
    await forgetSlips(tx, company, wave);
    await deleteKeys(tx, company, wave);
  });
}

const byLot: Lot = { below: randomInt, makeNextId: randomUUID };
/**
 * What was sealed to a wave that has ended, opened as far as it can be; nothing of it where fewer than five answered.
 * Outside a transaction: it takes two milliseconds each, and the database waits for nobody that long. Null where the
 * key is gone and there are answers: they are left as they are, for whoever puts it back.
 */
async function openSealed(house: ErrandHouse, company: string, wave: string) {
  const open = await opener(house.keys, wave);
  const scope = { companies: [company], errand: 'open-surveys' };
  const sealed = await inScope(house.database, scope, (tx) => listSealed(tx, company, wave));
  if (!open && sealed.length > 0) return null;
  const opened: (Uint8Array | null)[] = [];
  for (const one of sealed.length >= fewestAnswers ? sealed : [])
    opened.push((await open?.(one.sealed, sealedFor(wave, one.ballot))) ?? null);
  return opened;
}
