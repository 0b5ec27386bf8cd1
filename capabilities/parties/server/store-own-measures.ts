import type { Tx } from '#platform/server/database/scope.ts';

/** What a person did with the measurement registers of the companies in scope. */
export async function listOwnMeasureActs(tx: Tx, person: string) {
  const titleOf = await titles(tx);
  const versions = await tx
    .selectFrom('parties.measureVersion')
    .select(['company', 'measure', 'revision', 'writtenAt as at'])
    .where('writtenBy', '=', person)
    .orderBy('writtenAt')
    .execute();
  const discussions = await tx
    .selectFrom('parties.discussion')
    .select(['company', 'measure', 'heldOn', 'recordedAt as at'])
    .where('recordedBy', '=', person)
    .orderBy('recordedAt')
    .execute();
  const openings = await tx
    .selectFrom('parties.opening')
    .select(['company', 'measure', 'openedAt as at'])
    .where('openedBy', '=', person)
    .orderBy('openedAt')
    .execute();
  const reviews = await tx
    .selectFrom('parties.review')
    .select(['company', 'measure', 'heldOn', 'recordedAt as at'])
    .where('recordedBy', '=', person)
    .orderBy('number')
    .execute();
  const endings = await tx
    .selectFrom('parties.ending')
    .select(['company', 'measure', 'reason', 'endedAt as at'])
    .where('endedBy', '=', person)
    .orderBy('endedAt')
    .execute();
  const acts: MeasureAct[] = [
    ...versions.map(({ revision, ...row }) => ({ ...row, did: revision === 1 ? 'registered' : 'corrected' })),
    ...discussions.map((row) => ({ ...row, did: 'discussion' })),
    ...openings.map((row) => ({ ...row, did: 'opened' })),
    ...reviews.map((row) => ({ ...row, did: 'review' })),
    ...endings.map((row) => ({ ...row, did: 'ended' })),
  ];
  return acts.map((row) => ({ ...row, measure: titleOf(row.company, row.measure) }));
}

type MeasureAct = {
  company: string;
  measure: string;
  did: string;
  at: string;
  heldOn?: string;
  reason?: string;
};

/** What gives a measure's title as it is written today. */
async function titles(tx: Tx): Promise<(company: string, measure: string) => string> {
  const rows = await tx
    .selectFrom('parties.measureVersion')
    .distinctOn(['company', 'measure'])
    .select(['company', 'measure', 'title'])
    .orderBy('company')
    .orderBy('measure')
    .orderBy('revision', 'desc')
    .execute();
  const byKey = new Map(rows.map(({ company, measure, title }) => [`${company} ${measure}`, title]));
  return (company, measure) => byKey.get(`${company} ${measure}`) ?? measure;
}
