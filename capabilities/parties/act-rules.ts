import { type ActKind, actKinds, exportWithinDays, waitsForDays } from '#parties/act-kinds.ts';
import type { ActSubject, ActView } from '#parties/joint-act.ts';
import { type Side, sides } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/**
 * A decision that takes two keys. States:
 * open → effective (both keys, turned by two persons) → for a raw export: used, or lapsed after seven days
 * open → withdrawn (by either party) · open → expired (nobody turned the second key in time)
 * effective → withdrawn, for kinds that either party may end alone
 */
export type Approval = { side: Side; person: string; name: string; at: string };

export type ActRow = {
  act: string;
  subject: ActSubject;
  note: string;
  proposedBy: string;
  proposedByName: string;
  proposedAt: string;
  expiresAt: string;
  approvals: readonly Approval[];
  withdrawn: { side: Side; person: string; name: string; note: string; at: string } | null;
  effectAt: string | null;
  takenAt: string | null;
};

/** A person and the parties they may speak for here: none, one, or, for one who holds both roles, both. */
export type Speaker = { person: string; name: string; sides: readonly Side[] };

const dayLength = 24 * 60 * 60 * 1000;
export const daysAfter = (moment: string, days: number): string =>
  new Date(Date.parse(moment) + days * dayLength).toISOString();

export const expiryOf = (proposedAt: string): string => daysAfter(proposedAt, waitsForDays);

/** What of its kind an act concerns: one such thing is open at a time. */
export function keyOf(subject: ActSubject): string {
  if (subject.kind === 'open-measure') return subject.measure;
  return subject.kind === 'release-free-text' ? subject.key : '';
}

export function actState(row: ActRow, now: string): ActView['state'] {
  if (row.withdrawn) return 'withdrawn';
  if (row.effectAt === null) return isBefore(now, row.expiresAt) ? 'open' : 'expired';
  if (row.subject.kind !== 'raw-export') return 'effective';
  if (row.takenAt !== null) return 'used';
  return isBefore(now, daysAfter(row.effectAt, exportWithinDays)) ? 'effective' : 'lapsed';
}

const isBefore = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other);

export const missingSides = (approvals: readonly Approval[]): Side[] =>
  sides.filter((side) => !approvals.some((approval) => approval.side === side));

/** Both parties have turned their key, and not one hand both. */
export const hasBothKeys = (approvals: readonly Approval[]): boolean =>
  missingSides(approvals).length === 0 && new Set(approvals.map(({ person }) => person)).size >= 2;

/** The party somebody speaks for. Who holds a role on each side says which. */
export function sideFor(
  speaker: Speaker,
  wanted: Side | null,
): Side | Refusal<'party-needed' | 'side-needed'> {
  const { sides: held } = speaker;
  if (held.length === 0 || (wanted && !held.includes(wanted))) return refuse('party-needed');
  return wanted ?? (held.length === 1 ? held[0]! : refuse('side-needed', { field: 'side' }));
}

/** The key to turn: its side, null when this person has turned it before, or why not. */
export function decideApproval(
  row: ActRow | undefined,
  speaker: Speaker,
  wanted: Side | null,
  now: string,
):
  | { side: Side | null }
  | Refusal<
      | 'not-found'
      | 'party-needed'
      | 'side-needed'
      | 'act-withdrawn'
      | 'act-expired'
      | 'already-approved'
      | 'other-person-needed'
    > {
  if (!row) return refuse('not-found');
  const side = sideFor(speaker, wanted);
  if (typeof side !== 'string') return side;
  const standing = row.approvals.find((approval) => approval.side === side);
  if (standing?.person === speaker.person) return { side: null };
  if (standing) return refuse('already-approved', { values: { name: standing.name } });
  if (row.approvals.some(({ person }) => person === speaker.person)) return refuse('other-person-needed');
  const state = actState(row, now);
  if (state === 'withdrawn') return refuse('act-withdrawn', { values: { name: row.withdrawn?.name ?? '' } });
  return state === 'open' ? { side } : refuse('act-expired');
}

/** The side that withdraws; null when it is withdrawn already by this person, or why not. */
export function decideWithdrawal(
  row: ActRow | undefined,
  speaker: Speaker,
  wanted: Side | null,
  now: string,
):
  | { side: Side | null }
  | Refusal<
      'not-found' | 'party-needed' | 'side-needed' | 'already-withdrawn' | 'act-expired' | 'already-effective'
    > {
  if (!row) return refuse('not-found');
  if (row.withdrawn?.person === speaker.person) return { side: null };
  if (row.withdrawn) return refuse('already-withdrawn', { values: { name: row.withdrawn.name } });
  const side = sideFor(speaker, wanted ?? speaker.sides[0] ?? null);
  if (typeof side !== 'string') return side;
  const state = actState(row, now);
  if (state === 'expired') return refuse('act-expired');
  if (state === 'open' || (state === 'effective' && actKinds[row.subject.kind].revocable)) return { side };
  return refuse('already-effective');
}

/** Whether a proposal of this kind about this thing is waiting already. */
export const isWaiting = (
  rows: readonly ActRow[],
  kind: ActKind,
  key: string,
  now: string,
): ActRow | undefined =>
  rows.find(
    (row) => row.subject.kind === kind && keyOf(row.subject) === key && actState(row, now) === 'open',
  );

/** A joint act as one person sees it, with what that person may do. */
export function actViewOf(row: ActRow, speaker: Speaker, now: string): ActView {
  const state = actState(row, now);
  const missing = state === 'open' ? missingSides(row.approvals) : [];
  const hasTurned = row.approvals.some(({ person }) => person === speaker.person);
  const approve = hasTurned ? [] : missing.filter((side) => speaker.sides.includes(side));
  const revocable = state === 'effective' && actKinds[row.subject.kind].revocable;
  return {
    act: row.act,
    kind: row.subject.kind,
    subject: row.subject,
    note: row.note,
    state,
    proposed: { by: row.proposedByName, at: row.proposedAt },
    approvals: row.approvals.map(({ side, name, at }) => ({ side, by: name, at })),
    missing,
    expiresAt: row.expiresAt,
    effectAt: row.effectAt,
    usableUntil:
      row.subject.kind === 'raw-export' && row.effectAt ? daysAfter(row.effectAt, exportWithinDays) : null,
    withdrawn: row.withdrawn && {
      by: row.withdrawn.name,
      at: row.withdrawn.at,
      side: row.withdrawn.side,
      note: row.withdrawn.note,
    },
    may: {
      approve,
      withdraw: speaker.sides.length > 0 && (state === 'open' || revocable),
      why: whyNot(missing, approve, speaker, hasTurned),
    },
  };
}

function whyNot(
  missing: readonly Side[],
  approve: readonly Side[],
  speaker: Speaker,
  hasTurned: boolean,
): ActView['may']['why'] {
  if (missing.length === 0 || approve.length > 0) return null;
  if (speaker.sides.length === 0) return 'not-a-party';
  return hasTurned && missing.some((side) => speaker.sides.includes(side)) ? 'same-person' : 'own-side-has';
}
