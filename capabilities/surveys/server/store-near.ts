import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Instrument } from '#surveys/instrument.ts';
import { asksTheSame } from '#surveys/same-statement.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import type { WaveRow } from '#surveys/server/store-waves.ts';
import { lastPossible, tooNear, type WaveSpan } from '#surveys/wave-apart.ts';
import { lastDayOf, stateOf } from '#surveys/wave-rules.ts';

/** Waves whose answers are shown, or will be: one that was called off or too few answered shows nothing. */
const showing = ['signed', 'open', 'ended', 'counted'];

/** When a wave was open: one that was ended before its day, until then. */
const spanOf = (row: WaveRow): WaveSpan => {
  const lastDay = lastDayOf(row);
  return {
    opensOn: row.plan.opensOn,
    lastDay: row.endedOn !== null && row.endedOn < lastDay ? row.endedOn : lastDay,
  };
};

/** The days of a company's other waves in which at least one of the same statements is put. */
export async function sameAsked(
  { tx, today }: { tx: Tx; today: string },
  waves: readonly WaveRow[],
  own: { wave: string; instrument: Instrument },
): Promise<WaveSpan[]> {
  const spans: WaveSpan[] = [];
  for (const row of waves) {
    if (row.wave === own.wave || !showing.includes(stateOf(row, today))) continue;
    const other = await instrumentOf(tx, row.instrument, row.version);
    if (other && asksTheSame(own.instrument, other)) spans.push(spanOf(row));
  }
  return spans;
}

/** Why a wave cannot have its days beside others with the same statements; null when it can. */
export function refuseNear({ language }: { language: Language }, own: WaveSpan, others: readonly WaveSpan[]) {
  const near = tooNear(own, others);
  if (near?.why !== 'too-soon-again') return near && refuse(near.why);
  return refuse(near.why, { field: 'opensOn', values: { day: writeDay(near.day, language, 'full') } });
}

/** The same of a wave that is signed, or given another last day. */
export async function refuseDays(
  call: { tx: Tx; today: string; language: Language },
  waves: readonly WaveRow[],
  facts: WaveRow,
  { kind, closesOn }: { kind: string; closesOn: string | null },
) {
  if (kind !== 'signed' && kind !== 'moved') return null;
  const instrument = await instrumentOf(call.tx, facts.instrument, facts.version);
  if (!instrument) return null;
  const others = await sameAsked(call, waves, { wave: facts.wave, instrument });
  const own = { opensOn: facts.plan.opensOn, lastDay: closesOn ?? facts.plan.closesOn };
  if (kind === 'signed') return refuseNear(call, { ...own, lastDay: facts.plan.closesOn }, others);
  const last = lastPossible(own, others);
  if (last === null) return null;
  return refuse('too-near-next', {
    field: 'closesOn',
    values: { day: writeDay(last, call.language, 'full') },
  });
}
