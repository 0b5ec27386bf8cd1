import { companyById } from '#companies/server/door.ts';
import { actState, keyOf } from '#parties/act-rules.ts';
import { assentOf, intakeState, isAnchored } from '#parties/intake-rules.ts';
import type { Said } from '#parties/joint-act.ts';
import { measureState } from '#parties/measure-rules.ts';
import { findThresholds, insertTaking, listActs, lockParties } from '#parties/server/store-acts.ts';
import { insertAdmission, loadIntake } from '#parties/server/store-intake.ts';
import { type Proposal, writeProposal } from '#parties/server/store-keys.ts';
import { listMeasures } from '#parties/server/store-measures.ts';
import type { Thresholds } from '#parties/thresholds.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Tx } from '#platform/server/database/scope.ts';

export { sideFor } from '#parties/act-rules.ts';
export { speakerOf } from '#parties/server/store-views.ts';

/** A moment and whoever acts at it; `now` is ISO 8601 in UTC. */
export type Acting = { person: string; name: string; now: string };

export type BothSaidYes = {
  employer: Said | null;
  employees: Said | null;
  anchored: boolean;
  /** Both yes, the agreement signed by both, and anchored where it has to be. */
  ready: boolean;
};

/** Who said yes to the programme for each party, and whether the company is ready to be enrolled. */
export async function bothSaidYes(tx: Tx, company: string): Promise<BothSaidYes> {
  const rows = await loadIntake(tx, company);
  const employees = (await companyById(tx, company))?.employees ?? null;
  const said = (side: 'employer' | 'employees'): Said | null => {
    const row = assentOf(rows, 'programme', side);
    return row && { by: row.name, at: row.at };
  };
  return {
    employer: said('employer'),
    employees: said('employees'),
    anchored: isAnchored(rows, employees),
    ready: ['ready', 'admitted'].includes(intakeState(rows, employees)),
  };
}

/** Where a company anchored its taking part before it was admitted; of each body the latest, which is the one that counts. */
export async function intakeAnchorings(tx: Tx, company: string) {
  const { anchorings } = await loadIntake(tx, company);
  return anchorings.filter((row, i) => !anchorings.slice(i + 1).some(({ body }) => body === row.body));
}

/** Ends the intake when the company is enrolled: from then on no yes is taken back. Refused until both are ready. */
export async function admitCompany(
  tx: Tx,
  company: string,
  { person, name, now }: Acting,
): Promise<Refusal<'not-ready'> | null> {
  await lockParties(tx, company);
  if (!(await bothSaidYes(tx, company)).ready) return refuse('not-ready');
  await insertAdmission(tx, { company, admittedBy: person, admittedByName: name, admittedAt: now });
  return null;
}

/**
 * Proposes a decision that takes both keys; the proposer's own is turned when they speak for a party.
 * Refused as `already-proposed` while the same thing of the same kind waits.
 */
export const proposeJointAct = (tx: Tx, proposal: Proposal) => writeProposal(tx, proposal);

/** Whether both parties have decided this: an act of the kind about `key` that took effect and holds. */
export async function isDecided(
  tx: Tx,
  company: string,
  kind: 'release-free-text' | 'research-consent',
  key: string,
  now: string,
): Promise<boolean> {
  const rows = await listActs(tx, company);
  return rows.some(
    (row) => row.subject.kind === kind && keyOf(row.subject) === key && actState(row, now) === 'effective',
  );
}

/** Fetches a raw export both parties agreed on: once, within seven days. Days are `YYYY-MM-DD`, both included. */
export async function takeRawExport(
  tx: Tx,
  company: string,
  act: string,
  { person, name, now }: Acting,
): Promise<
  { from: string; to: string } | Refusal<'export-not-agreed' | 'export-lapsed' | 'already-exported'>
> {
  await lockParties(tx, company);
  const row = (await listActs(tx, company)).find((one) => one.act === act);
  if (row?.subject.kind !== 'raw-export' || row.effectAt === null) return refuse('export-not-agreed');
  const state = actState(row, now);
  if (state === 'used') return refuse('already-exported');
  if (state !== 'effective') return refuse('export-lapsed');
  const taken = await insertTaking(tx, { company, act, takenBy: person, takenByName: name, takenAt: now });
  return taken ? { from: row.subject.from, to: row.subject.to } : refuse('already-exported');
}

/** The smallest groups a company shows results for: never below the floors of thresholds.ts. */
export async function thresholdsOf(tx: Tx, company: string): Promise<Thresholds> {
  const { means, distributions } = await findThresholds(tx, company);
  return { means, distributions };
}

export type LiveMeasure = { measure: string; title: string; since: string; pointsAtPeople: boolean };

/** The live entries of the register for boards and figures, by the name their rooms give them (`pulse-boards:<id>`). */
export async function liveMeasures(
  tx: Tx,
  company: string,
  today: string,
): Promise<ReadonlyMap<string, LiveMeasure>> {
  const rows = (await listMeasures(tx, company)).filter((one) => measureState(one, today) === 'live');
  return new Map(
    rows.flatMap(({ subject, measure, title, opening, pointsAtPeople }) =>
      subject && opening ? [[subject, { measure, title, since: opening.at, pointsAtPeople }]] : [],
    ),
  );
}

/**
 * Null when what can point at people may be shown: it has a live entry that says so, and went live by both keys.
 * An entry that says it cannot point at people went live by one, and is not enough.
 */
export async function requireLiveMeasure(
  tx: Tx,
  company: string,
  subject: string,
  today: string,
): Promise<Refusal<'measure-needed'> | null> {
  const live = (await liveMeasures(tx, company, today)).get(subject);
  return live?.pointsAtPeople ? null : refuse('measure-needed');
}
