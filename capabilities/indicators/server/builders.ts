import type { DefinitionContent } from '#indicators/definition.ts';
import { earliestPeriod } from '#indicators/rules.ts';
import { insertAgreement, insertDefinition, insertIndicator } from '#indicators/server/store.ts';
import { insertBaseline, insertFlag, insertRebase, insertTarget } from '#indicators/server/store-marks.ts';
import { insertReadings, type WrittenReading } from '#indicators/server/store-readings.ts';
import { insertRemoval, insertRetirement, insertSharing } from '#indicators/server/store-words.ts';
import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

/** Rows as they would be after people had worked for a while: the builders check nothing the routes check. */
export type Author = { person: string; name: string };
export type Word = { by: Author; at: string };

const authorOf = ({ by, at }: Word) => ({ ...by, at });

/** The database takes a row by the person in scope alone, also here. */
const asPerson = (tx: Tx, company: string, { by }: Word): Promise<void> =>
  setScope(tx, { companies: [company], person: by.person });

/** A count of a whole, each month, in per cent. */
const usual: DefinitionContent = {
  name: 'Leveranser i tide',
  meaning: 'Ordrelinjer levert den dagen vi lovet, av alle ordrelinjer som gikk ut.',
  category: 'delivery',
  unit: '%',
  decimals: 1,
  direction: 'higher',
  period: 'month',
  measured: 'share',
  formula: null,
  scale: 100,
  chart: 'p',
  bySite: false,
  lowest: 0,
  highest: 100,
  source: 'Ordresystemet',
  owner: 'Produksjonsleder',
  pointsAtPeople: false,
};

export type Agreed = Partial<Record<Side, Word>>;

export type IndicatorToBuild = Partial<DefinitionContent> & {
  indicator?: string;
  written: Word;
  agreed?: Agreed;
};

/** A figure with the first version of what it means; answers with its id. */
export async function buildIndicator(
  tx: Tx,
  company: string,
  { indicator = makeId(), written, agreed, ...content }: IndicatorToBuild,
): Promise<string> {
  await asPerson(tx, company, written);
  await insertIndicator(tx, { company, indicator }, authorOf(written));
  await buildVersion(tx, company, indicator, {
    ...usual,
    ...content,
    version: 1,
    fromPeriod: earliestPeriod,
    breaks: false,
    reason: '',
    written,
    agreed,
  });
  return indicator;
}

export type VersionToBuild = DefinitionContent & {
  version: number;
  /** The first day of the first period it holds for. */
  fromPeriod: string;
  breaks: boolean;
  reason: string;
  written: Word;
  agreed?: Agreed;
};

/** A version of what a figure means, with each party's yes to it. */
export async function buildVersion(
  tx: Tx,
  company: string,
  indicator: string,
  { written, agreed = {}, ...row }: VersionToBuild,
): Promise<void> {
  await asPerson(tx, company, written);
  await insertDefinition(tx, { company, indicator, ...row }, authorOf(written));
  for (const [side, word] of Object.entries(agreed)) {
    await asPerson(tx, company, word);
    const said = { company, indicator, version: row.version, side: side as Side };
    await insertAgreement(tx, said, authorOf(word));
  }
}

/** A number of a figure; what is left out is nothing, and the first word on its period, by hand. */
export type ReadingToBuild = Partial<WrittenReading> & Pick<WrittenReading, 'indicator' | 'period' | 'value'>;

/** Numbers somebody said at one moment, of one figure or several: one act. */
export async function buildReadings(
  tx: Tx,
  company: string,
  rows: readonly ReadingToBuild[],
  said: Word,
  act: string = makeId(),
): Promise<void> {
  await asPerson(tx, company, said);
  const nothing = { site: null, count: null, whole: null, samples: null, inputs: null };
  const whole = rows.map((row) => ({ ...nothing, revision: 1, way: 'hand' as const, reason: '', ...row }));
  await insertReadings(tx, company, act, whole, authorOf(said));
}

type OnLine = { indicator: string; site?: string | null };

export async function buildTarget(
  tx: Tx,
  company: string,
  { set, by, ...row }: OnLine & { value: number | null; by: string | null; note?: string; set: Word },
  target: string = makeId(),
): Promise<void> {
  await asPerson(tx, company, set);
  await insertTarget(tx, { company, target, site: null, note: '', byDate: by, ...row }, authorOf(set));
}

/** Where the company stood before: the periods from `from` to `to`, or a figure from elsewhere. */
export async function buildBaseline(
  tx: Tx,
  company: string,
  {
    set,
    from = null,
    to = null,
    ...row
  }: OnLine & { from?: string | null; to?: string | null; value?: number | null; note?: string; set: Word },
  baseline: string = makeId(),
): Promise<void> {
  await asPerson(tx, company, set);
  const whole = { site: null, value: null, note: '', fromPeriod: from, toPeriod: to, ...row };
  await insertBaseline(tx, { company, baseline, ...whole }, authorOf(set));
}

type Removed = Word & { reason: string };

export async function buildRebase(
  tx: Tx,
  company: string,
  {
    decided,
    removed,
    from,
    ...row
  }: OnLine & { from: string; reason: string; decided: Word; removed?: Removed },
  rebase: string = makeId(),
): Promise<void> {
  await asPerson(tx, company, decided);
  await insertRebase(tx, { company, rebase, site: null, fromPeriod: from, ...row }, authorOf(decided));
  if (removed) await buildRemoval(tx, company, { subject: rebase, kind: 'rebase' }, removed);
}

export async function buildFlag(
  tx: Tx,
  company: string,
  { raised, removed, on, ...row }: OnLine & { on: string; words: string; raised: Word; removed?: Removed },
  flag: string = makeId(),
): Promise<void> {
  await asPerson(tx, company, raised);
  await insertFlag(tx, { company, flag, site: null, onDate: on, ...row }, authorOf(raised));
  if (removed) await buildRemoval(tx, company, { subject: flag, kind: 'flag' }, removed);
}

async function buildRemoval(
  tx: Tx,
  company: string,
  mark: { subject: string; kind: 'rebase' | 'flag' },
  removed: Removed,
): Promise<void> {
  await asPerson(tx, company, removed);
  await insertRemoval(tx, { company, ...mark, reason: removed.reason }, authorOf(removed));
}

/** A party's word on whether the programme office may see a figure. */
export async function buildSharing(
  tx: Tx,
  company: string,
  { said, given = true, ...row }: { indicator: string; side: Side; given?: boolean; said: Word },
  sharing: string = makeId(),
): Promise<void> {
  await asPerson(tx, company, said);
  await insertSharing(tx, { company, sharing, given, ...row }, authorOf(said));
}

export async function buildRetirement(
  tx: Tx,
  company: string,
  { said, retired = true, ...row }: { indicator: string; retired?: boolean; reason: string; said: Word },
  retirement: string = makeId(),
): Promise<void> {
  await asPerson(tx, company, said);
  await insertRetirement(tx, { company, retirement, retired, ...row }, authorOf(said));
}
