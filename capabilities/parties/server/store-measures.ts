import type { MeasureContent, MeasureRow } from '#parties/measure-rules.ts';
import type { Discussion, Review } from '#parties/measure-view.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A company's measures in the register, the latest registered first, each in its latest version. */
export async function listMeasures(tx: Tx, company: string): Promise<MeasureRow[]> {
  const versions = await listVersions(tx, company);
  const discussions = Map.groupBy(await listDiscussions(tx, company), ({ measure }) => measure);
  const reviews = Map.groupBy(await listReviews(tx, company), ({ measure }) => measure);
  const openings = new Map((await listOpenings(tx, company)).map(({ measure, ...row }) => [measure, row]));
  const endings = new Map((await listEndings(tx, company)).map(({ measure, ...row }) => [measure, row]));
  return versions.map((row) => ({
    ...row,
    discussions: (discussions.get(row.measure) ?? []).map(({ measure: _, ...one }) => one),
    reviews: (reviews.get(row.measure) ?? []).map(({ measure: _, ...one }) => one),
    opening: openings.get(row.measure) ?? null,
    ending: endings.get(row.measure) ?? null,
  }));
}

type Version = Omit<MeasureRow, 'discussions' | 'reviews' | 'opening' | 'ending'>;

async function listVersions(tx: Tx, company: string): Promise<Version[]> {
  const rows = await tx
    .selectFrom('parties.measure as m')
    .innerJoin('parties.measureVersion as v', (join) =>
      join.onRef('v.company', '=', 'm.company').onRef('v.measure', '=', 'm.measure'),
    )
    .distinctOn('m.measure')
    .select([
      'm.measure',
      'm.subject',
      'm.registeredAt',
      'v.revision',
      'v.title',
      'v.purpose',
      'v.pointsAtPeople',
      'v.seenBy',
      'v.consequences',
      'v.fromDate as from',
      'v.toDate as to',
      'v.reviewBy',
      'v.writtenByName as by',
      'v.writtenAt as at',
    ])
    .where('m.company', '=', company)
    .orderBy('m.measure')
    .orderBy('v.revision', 'desc')
    .execute();
  return rows
    .sort((a, b) => (a.registeredAt < b.registeredAt ? 1 : -1))
    .map(({ registeredAt: _, by, at, ...row }) => ({ ...row, written: { by, at } }));
}

async function listDiscussions(tx: Tx, company: string): Promise<(Discussion & { measure: string })[]> {
  const rows = await tx
    .selectFrom('parties.discussion')
    .select([
      'discussion',
      'measure',
      'revision',
      'heldOn',
      'withWhom',
      'views',
      'disagreement',
      'recordedByName as by',
      'recordedAt as at',
    ])
    .where('company', '=', company)
    .orderBy('recordedAt')
    .orderBy('discussion')
    .execute();
  return rows.map(({ by, at, ...row }) => ({ ...row, recorded: { by, at } }));
}

async function listReviews(tx: Tx, company: string): Promise<(Review & { measure: string })[]> {
  const rows = await tx
    .selectFrom('parties.review')
    .select([
      'review',
      'measure',
      'heldOn',
      'withWhom',
      'finding',
      'verdict',
      'nextReview',
      'recordedByName as by',
      'recordedAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map(({ by, at, verdict, ...row }) => ({
    ...row,
    verdict: verdict as Review['verdict'],
    recorded: { by, at },
  }));
}

const listOpenings = (tx: Tx, company: string) =>
  tx
    .selectFrom('parties.opening')
    .select(['measure', 'act', 'openedByName as by', 'openedAt as at'])
    .where('company', '=', company)
    .execute();

const listEndings = (tx: Tx, company: string) =>
  tx
    .selectFrom('parties.ending')
    .select(['measure', 'reason', 'endedByName as by', 'endedAt as at'])
    .where('company', '=', company)
    .execute();

type Author = { person: string; name: string; at: string };

/** A measure's place in the register; a retry changes nothing. */
export async function insertMeasure(
  tx: Tx,
  row: { company: string; measure: string; subject: string | null },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('parties.measure')
    .values({ ...row, registeredBy: person, registeredByName: name, registeredAt: at })
    .execute();
}

export async function insertVersion(
  tx: Tx,
  row: MeasureContent & { company: string; measure: string; revision: number },
  { person, name, at }: Author,
): Promise<void> {
  const { from: fromDate, to: toDate, ...rest } = row;
  await tx
    .insertInto('parties.measureVersion')
    .values({ ...rest, fromDate, toDate, writtenBy: person, writtenByName: name, writtenAt: at })
    .execute();
}

export async function insertDiscussion(
  tx: Tx,
  row: Omit<Discussion, 'recorded'> & { company: string; measure: string },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('parties.discussion')
    .values({ ...row, recordedBy: person, recordedByName: name, recordedAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'discussion']).doNothing())
    .execute();
}

export async function insertOpening(
  tx: Tx,
  row: {
    company: string;
    measure: string;
    revision: number;
    pointsAtPeople: boolean;
    discussion: string | null;
    act: string | null;
  },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('parties.opening')
    .values({ ...row, openedBy: person, openedByName: name, openedAt: at })
    .execute();
}

export async function insertReview(
  tx: Tx,
  row: Omit<Review, 'recorded'> & { company: string; measure: string },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('parties.review')
    .values({ ...row, recordedBy: person, recordedByName: name, recordedAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'review']).doNothing())
    .execute();
}

export async function insertEnding(
  tx: Tx,
  row: { company: string; measure: string; reason: string },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('parties.ending')
    .values({ ...row, endedBy: person, endedByName: name, endedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
