import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { BeatChangeRow } from '#programme/beat-change.ts';
import type { EnrolmentRow } from '#programme/rules.ts';
import type { Author } from '#programme/server/builders.ts';
import { fillInvitations } from '#programme/server/jobs-fill.ts';
import { insertBeatChange } from '#programme/server/store-beats.ts';
import { listInvitations, updateInvitation } from '#programme/server/store-invitations.ts';

type BeatChangeToBuild = Pick<BeatChangeRow, 'subject' | 'key' | 'kind' | 'planned' | 'date' | 'at'> &
  Partial<BeatChangeRow> & { by: Author };

/** A change to one visit or meeting, by whoever has a part in the company. Leaves the company and the author in scope. */
export async function buildBeatChange(
  tx: Tx,
  { company, enrolment }: Pick<EnrolmentRow, 'company' | 'enrolment'>,
  change: BeatChangeToBuild,
  makeNextId: () => string = makeId,
): Promise<void> {
  await setScope(tx, { companies: [company], person: change.by.person });
  const { byName: _, ...given } = { byName: '', ...change };
  await insertBeatChange(tx, {
    company,
    enrolment,
    change: makeNextId(),
    sequence: 1,
    hours: null,
    mode: null,
    place: '',
    although: [],
    reason: '',
    ...given,
  });
}

/** The invitations there would have been so far, sent long since: nothing waits. Leaves the company in scope. */
export async function buildSentInvitations(
  tx: Tx,
  { company, enrolment }: Pick<EnrolmentRow, 'company' | 'enrolment'>,
  at: Date,
  today: string,
  makeNextId: () => string = makeId,
): Promise<void> {
  await setScope(tx, { companies: [company] });
  await fillInvitations(tx, company, at, today, makeNextId);
  for (const { invitation } of await listInvitations(tx, enrolment))
    await updateInvitation(tx, invitation, { tries: 1, dueAt: null, sentAt: at.toISOString() });
}
