import { nameOfCompany } from '#companies/server/door.ts';
import { roundToAsk } from '#lean-status/server/door.ts';
import { type Scope, setScope, type Tx } from '#platform/server/database/scope.ts';
import { Instrument } from '#surveys/instrument.ts';
import { writeInstrument } from '#surveys/instrument-write.ts';
import { operatorsInstrument } from '#surveys/operators-instrument.ts';
import { hashOf } from '#surveys/server/routes-instruments.ts';
import { insertInstrument, installation, instrumentOf } from '#surveys/server/store-instruments.ts';
import { listWaves } from '#surveys/server/store-waves.ts';

export type AskedRound = {
  readonly round: string;
  readonly closesOn: string;
  /** The wave that asks for it already; one that was called off asks nobody. */
  readonly wave: string | null;
  readonly instrument: Instrument;
  /** An office's own lean instrument has its questions made when they are asked for the first time. */
  readonly isPublished: boolean;
};

/** The round of lean status whose operators can be asked now; null where none is rated, or they have answered. */
export async function askedRound(tx: Tx, company: string): Promise<AskedRound | null> {
  const asked = await roundToAsk(tx, company);
  if (!asked) return null;
  const { round, closesOn, programme } = asked;
  const made = Instrument.safeParse(
    operatorsInstrument(asked.instrument, programme === installation ? null : programme),
  );
  // An office may write a sign so long that it is no choice on a phone.
  if (!made.success) return null;
  const instrument = made.data;
  const asks = (await listWaves(tx, company)).find(
    ({ statusRound, marks }) => statusRound === round && !marks.some(({ kind }) => kind === 'called-off'),
  );
  const isPublished = (await instrumentOf(tx, instrument.key, instrument.version)) !== null;
  return { round, closesOn, wave: asks?.wave ?? null, instrument, isPublished };
}

/** Publishes what is asked in a round for the office of the company, where it is not there already. */
export async function publishAsked(
  tx: Tx,
  company: string,
  { instrument, isPublished }: AskedRound,
  scope: Scope,
): Promise<void> {
  const programme = (await nameOfCompany(tx, company))?.programme;
  if (isPublished || !programme) return;
  const source = writeInstrument(instrument);
  await setScope(tx, { ...scope, programme });
  await insertInstrument(tx, { instrument, programme, source, hash: hashOf(source), published: null });
  await setScope(tx, scope);
}
