import { personById } from '#people/server/door.ts';
import { makeId } from '#platform/contract/id.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import { inScope, type Tx } from '#platform/server/database/scope.ts';
import type { Errand, ErrandHouse } from '#platform/server/errands/errands.ts';
import { dayOf } from '#platform/server/http/caller.ts';
import { invitedRoles } from '#programme/access.ts';
import { beatsToTell, planInvitations } from '#programme/invitations.ts';
import { listEnrolments, lockEnrolment } from '#programme/server/store.ts';
import {
  dropInvitations,
  insertInvitations,
  listInvitations,
  listUnwilling,
} from '#programme/server/store-invitations.ts';
import { type Loaded, loadJourney, viewOfLoaded } from '#programme/server/store-journeys.ts';

const invitationsErrand = 'programme.invitations';

/**
 * Looks through every company for letters that are due by the calendar alone: a visit that has come near, a role that
 * has begun or ended. What somebody decides is written in the transaction that decides it.
 */
export const fillInvitationsErrand: Errand = {
  name: invitationsErrand,
  everySeconds: 900,
  run: async (house) => {
    const enrolled = await inScope(house.database, { errand: invitationsErrand }, listEnrolments);
    for (const { company } of enrolled) await fillCompany(house, company);
  },
};

const fillCompany = ({ database, clock }: ErrandHouse, company: string) =>
  inScope(database, { errand: invitationsErrand, companies: [company] }, (tx) => {
    const now = clock();
    return fillInvitations(tx, company, now, dayOf(now));
  });

/**
 * Writes the letters that what is now asks for, and drops those that wait and are no longer true; the company is in
 * scope. Twice changes nothing. Answers with the journey it looked at, null when there is none.
 */
export async function fillInvitations(
  tx: Tx,
  company: string,
  now: Date,
  today: string,
  makeNextId: () => string = () => makeId(now.getTime()),
): Promise<Loaded | null> {
  const looking = { tx, today, language: 'nb', actor: null } as const;
  const enrolled = (await listEnrolments(tx)).find((one) => one.company === company);
  if (!enrolled) return null;
  await lockEnrolment(tx, enrolled.enrolment);
  const loaded = await loadJourney(looking, company);
  if (isRefusal(loaded)) return null;
  const beats = beatsToTell(viewOfLoaded(loaded, looking), loaded.sequence);
  const { enrolment } = loaded.standing.enrolment;
  const rows = await listInvitations(tx, enrolment);
  const plan = planInvitations(beats, await invitedTo(tx, loaded), rows, today);
  const at = now.toISOString();
  await dropInvitations(tx, plan.drop, at);
  const make = plan.make.map((row) => ({ ...row, invitation: makeNextId() }));
  await insertInvitations(tx, { company, enrolment, at }, make);
  return loaded;
}

/** Who is asked to come: those with a part in the visits, an open account and an address, who have not said no thanks. */
async function invitedTo(tx: Tx, { company, members }: Loaded): Promise<Set<string>> {
  const unwilling = await listUnwilling(tx, company.company);
  const roles: readonly string[] = invitedRoles;
  const asked = new Set(
    members
      .filter(({ role, person }) => roles.includes(role) && !unwilling.has(person))
      .map(({ person }) => person),
  );
  for (const person of asked) if (!(await personById(tx, person))?.email) asked.delete(person);
  return asked;
}
