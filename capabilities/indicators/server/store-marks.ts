import type {
  BaselineRow,
  FlagRow,
  RebaseRow,
  RemovalRow,
  RetirementRow,
  SharingRow,
  TargetRow,
} from '#indicators/mark-rows.ts';
import type { Author } from '#indicators/server/store.ts';
import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';

export type Marks = {
  /** The order they were set in. */
  targets: TargetRow[];
  baselines: BaselineRow[];
  rebases: RebaseRow[];
  removals: Map<string, RemovalRow>;
  /** The latest word of each party on each figure. */
  sharings: SharingRow[];
  retirements: Map<string, RetirementRow>;
};

/** All marks of a company, or of one figure of it. */
export async function listMarks(tx: Tx, company: string, only?: string): Promise<Marks> {
  return {
    targets: await listTargets(tx, company, only),
    baselines: await listBaselines(tx, company, only),
    rebases: await listRebases(tx, company, only),
    removals: new Map((await listRemovals(tx, company)).map((row) => [row.subject, row])),
    sharings: await listSharings(tx, company, only),
    retirements: new Map((await listRetirements(tx, company, only)).map((row) => [row.indicator, row])),
  };
}

const listTargets = (tx: Tx, company: string, only?: string): Promise<TargetRow[]> =>
  tx
    .selectFrom('indicators.target')
    .select(['target', 'indicator', 'site', 'value', 'byDate as by', 'note', 'setByName as setBy', 'setAt'])
    .where('company', '=', company)
    .$if(only !== undefined, (query) => query.where('indicator', '=', only!))
    .orderBy('number')
    .execute();

const listBaselines = (tx: Tx, company: string, only?: string): Promise<BaselineRow[]> =>
  tx
    .selectFrom('indicators.baseline')
    .select([
      'baseline',
      'indicator',
      'site',
      'fromPeriod as from',
      'toPeriod as to',
      'value',
      'note',
      'setByName as setBy',
      'setAt',
    ])
    .where('company', '=', company)
    .$if(only !== undefined, (query) => query.where('indicator', '=', only!))
    .orderBy('number')
    .execute();

const listRebases = (tx: Tx, company: string, only?: string): Promise<RebaseRow[]> =>
  tx
    .selectFrom('indicators.rebase')
    .select([
      'rebase',
      'indicator',
      'site',
      'fromPeriod as from',
      'reason',
      'decidedByName as decidedBy',
      'decidedAt',
    ])
    .where('company', '=', company)
    .$if(only !== undefined, (query) => query.where('indicator', '=', only!))
    .orderBy('fromPeriod')
    .orderBy('decidedAt')
    .execute();

/** The flags of one figure, the oldest day first. */
export const listFlags = (tx: Tx, company: string, indicator: string): Promise<FlagRow[]> =>
  tx
    .selectFrom('indicators.flag')
    .select(['flag', 'indicator', 'site', 'onDate as on', 'words', 'raisedByName as raisedBy', 'raisedAt'])
    .where('company', '=', company)
    .where('indicator', '=', indicator)
    .orderBy('onDate')
    .orderBy('raisedAt')
    .execute();

const listRemovals = (tx: Tx, company: string): Promise<RemovalRow[]> =>
  tx
    .selectFrom('indicators.removal')
    .select(['subject', 'reason', 'removedByName as by', 'removedAt as at'])
    .where('company', '=', company)
    .execute();

async function listSharings(tx: Tx, company: string, only?: string): Promise<SharingRow[]> {
  const rows = await tx
    .selectFrom('indicators.sharing')
    .distinctOn(['indicator', 'side'])
    .select(['indicator', 'side', 'given'])
    .where('company', '=', company)
    .$if(only !== undefined, (query) => query.where('indicator', '=', only!))
    .orderBy('indicator')
    .orderBy('side')
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side }));
}

const listRetirements = (tx: Tx, company: string, only?: string): Promise<RetirementRow[]> =>
  tx
    .selectFrom('indicators.retirement')
    .distinctOn('indicator')
    .select(['indicator', 'retired', 'reason', 'saidByName as by', 'saidAt as at'])
    .where('company', '=', company)
    .$if(only !== undefined, (query) => query.where('indicator', '=', only!))
    .orderBy('indicator')
    .orderBy('number', 'desc')
    .execute();

type OfFigure = { company: string; indicator: string };

/** A row a retry has made already is left as it stands; so in all that follow. */
export async function insertTarget(
  tx: Tx,
  row: OfFigure & {
    target: string;
    site: string | null;
    value: number | null;
    byDate: string | null;
    note: string;
  },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('indicators.target')
    .values({ ...row, setBy: person, setByName: name, setAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertBaseline(
  tx: Tx,
  row: OfFigure & {
    baseline: string;
    site: string | null;
    fromPeriod: string | null;
    toPeriod: string | null;
    value: number | null;
    note: string;
  },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('indicators.baseline')
    .values({ ...row, setBy: person, setByName: name, setAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertRebase(
  tx: Tx,
  row: OfFigure & { rebase: string; site: string | null; fromPeriod: string; reason: string },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('indicators.rebase')
    .values({ ...row, decidedBy: person, decidedByName: name, decidedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertFlag(
  tx: Tx,
  row: OfFigure & { flag: string; site: string | null; onDate: string; words: string },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('indicators.flag')
    .values({ ...row, raisedBy: person, raisedByName: name, raisedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
