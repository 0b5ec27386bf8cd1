import {
  decideApproval,
  expiryOf,
  hasBothKeys,
  isWaiting,
  keyOf,
  type Speaker,
  sideFor,
} from '#parties/act-rules.ts';
import type { ActSubject } from '#parties/joint-act.ts';
import { discussionOf, refuseOpening } from '#parties/measure-rules.ts';
import {
  insertAct,
  insertApproval,
  insertEffect,
  insertThreshold,
  listActs,
  lockParties,
} from '#parties/server/store-acts.ts';
import { insertOpening, listMeasures } from '#parties/server/store-measures.ts';
import type { Side } from '#people/contract.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A proposal: by a speaker of a party, whose key is turned by it, or by somebody who speaks for neither. */
export type Proposal = {
  company: string;
  act: string;
  subject: ActSubject;
  note: string;
  by: Speaker;
  side: Side | null;
  now: string;
};

/**
 * Writes a proposal, once: a retry of the same act changes nothing. Refused while the same thing waits already.
 * The company is locked for the transaction.
 */
export async function writeProposal(
  tx: Tx,
  proposal: Proposal,
): Promise<null | Refusal<'already-proposed' | 'party-needed' | 'side-needed'>> {
  const { company, act, subject, note, by, now } = proposal;
  await lockParties(tx, company);
  const rows = await listActs(tx, company);
  const key = keyOf(subject);
  const standing = rows.find((row) => row.act === act);
  if (standing?.proposedBy === by.person && standing.subject.kind === subject.kind) return null;
  const waiting = standing ?? isWaiting(rows, subject.kind, key, now);
  if (waiting) return refuse('already-proposed', { values: { name: waiting.proposedByName } });
  const side = by.sides.length > 0 ? sideFor(by, proposal.side) : null;
  if (isRefusal(side)) return side;
  await insertAct(tx, {
    company,
    act,
    key,
    subject,
    note,
    proposedBy: by.person,
    proposedByName: by.name,
    proposedSide: side,
    proposedAt: now,
    expiresAt: expiryOf(now),
  });
  if (side)
    await insertApproval(tx, { company, act, side, person: by.person, name: by.name, approvedAt: now });
  return null;
}

type EffectRefusal =
  | 'not-found'
  | 'already-changed-by-another'
  | 'already-live'
  | 'measure-ended'
  | 'discussion-first'
  | 'period-over';

/** Turns a key. With the second the act takes effect here, in the same transaction and once. */
export async function turnKey(
  tx: Tx,
  approval: { company: string; act: string; by: Speaker; side: Side | null; now: string; today: string },
): Promise<null | Refusal<
  EffectRefusal | Exclude<ReturnType<typeof decideApproval>, { side: unknown }>['refused']
>> {
  const { company, act, by, now, today } = approval;
  await lockParties(tx, company);
  const row = (await listActs(tx, company)).find((one) => one.act === act);
  const decided = decideApproval(row, by, approval.side, now);
  if (isRefusal(decided)) return decided;
  if (decided.side === null || !row) return null;
  const { side } = decided;
  await insertApproval(tx, { company, act, side, person: by.person, name: by.name, approvedAt: now });
  const approvals = [...row.approvals, { side, person: by.person, name: by.name, at: now }];
  if (!hasBothKeys(approvals)) return null;
  await insertEffect(tx, company, act, now);
  return takeEffect(tx, { company, act, subject: row.subject, by, now, today });
}

type Effect = { company: string; act: string; subject: ActSubject; by: Speaker; now: string; today: string };

/** What an act does beside standing there as decided; later rooms look it up by its key instead. */
async function takeEffect(tx: Tx, effect: Effect): Promise<null | Refusal<EffectRefusal>> {
  const { company, act, subject } = effect;
  if (subject.kind === 'change-threshold') await insertThreshold(tx, company, act, subject);
  return subject.kind === 'open-measure' ? openByBoth(tx, subject, effect) : null;
}

async function openByBoth(
  tx: Tx,
  subject: ActSubject & { kind: 'open-measure' },
  { company, act, by, now, today }: Effect,
): Promise<null | Refusal<EffectRefusal>> {
  const row = (await listMeasures(tx, company)).find(({ measure }) => measure === subject.measure);
  if (!row) return refuse('not-found');
  if (row.revision !== subject.revision)
    return refuse('already-changed-by-another', { values: { name: row.written.by } });
  const blocked = refuseOpening(row, today);
  if (blocked) return blocked;
  const { measure, revision, pointsAtPeople } = row;
  const discussion = discussionOf(row)?.discussion ?? null;
  const author = { person: by.person, name: by.name, at: now };
  await insertOpening(tx, { company, measure, revision, pointsAtPeople, discussion, act }, author);
  return null;
}
