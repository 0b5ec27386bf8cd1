import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';

/** One thing a person wrote, said or decided: which company, what, and when. */
export type OwnRow = { company: string; subject: string; note: string | null; at: string };

/** What a person did about intake in the companies in scope, oldest first. */
export const listOwnIntake = (tx: Tx, person: string): Promise<OwnRow[]> =>
  inOrder(
    sql<OwnRow>`
    select company, 'application' as subject, null as note, written_at as at from parties.application where written_by = ${person}
    union all select company, 'readiness', note, answered_at from parties.readiness where answered_by = ${person}
    union all select company, case when given then 'yes' else 'no' end, null, said_at from parties.assent where said_by = ${person}
    union all select company, 'anchoring', note, recorded_at from parties.anchoring where recorded_by = ${person}
    union all select company, 'admission', null, admitted_at from parties.admission where admitted_by = ${person}`,
    tx,
  );

/** What a person did about acts that need both parties. */
export const listOwnActs = (tx: Tx, person: string): Promise<OwnRow[]> =>
  inOrder(
    sql<OwnRow>`
    select company, 'proposal' as subject, note, proposed_at as at from parties.joint_act where proposed_by = ${person}
    union all select company, 'approval', null, approved_at from parties.approval where person = ${person}
    union all select company, 'withdrawal', note, withdrawn_at from parties.withdrawal where person = ${person}
    union all select company, 'export', null, taken_at from parties.export_taking where taken_by = ${person}`,
    tx,
  );

/** What a person did in the register of measures. */
export const listOwnMeasures = (tx: Tx, person: string): Promise<OwnRow[]> =>
  inOrder(
    sql<OwnRow>`
    select company, 'measure' as subject, title as note, written_at as at from parties.measure_version where written_by = ${person}
    union all select company, 'discussion', views, recorded_at from parties.discussion where recorded_by = ${person}
    union all select company, 'opening', null, opened_at from parties.opening where opened_by = ${person}
    union all select company, 'review', finding, recorded_at from parties.review where recorded_by = ${person}
    union all select company, 'ending', reason, ended_at from parties.ending where ended_by = ${person}`,
    tx,
  );

async function inOrder(
  query: { execute: (tx: Tx) => Promise<{ rows: OwnRow[] }> },
  tx: Tx,
): Promise<OwnRow[]> {
  const { rows } = await query.execute(tx);
  return rows.sort((a, b) => a.at.localeCompare(b.at));
}
