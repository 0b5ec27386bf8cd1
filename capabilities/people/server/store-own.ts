import type { Tx } from '#platform/server/database/scope.ts';

/** What is stored about one person, with rows that have ended; `tx` has the person and their companies in scope. */

export async function readOwnAccount(tx: Tx, person: string) {
  return tx
    .selectFrom('people.person')
    .select(['name', 'email', 'language', 'madeAt'])
    .where('person', '=', person)
    .execute();
}

export async function listOwnMemberships(tx: Tx, person: string) {
  return tx
    .selectFrom('people.membership as m')
    .leftJoin('people.organisation as o', 'o.organisation', 'm.organisation')
    .select([
      'm.role',
      'm.place',
      'o.name as organisation',
      'm.fromDate',
      'm.toDate',
      'm.givenByName as givenBy',
      'm.givenAt',
      'm.endedAt',
      'm.endedByName as endedBy',
    ])
    .where('m.person', '=', person)
    .orderBy('m.fromDate')
    .execute();
}

/** Invitations the person sent or accepted, as far as the companies in scope reach. */
export async function listOwnInvitations(tx: Tx, person: string) {
  const rows = await tx
    .selectFrom('people.invitation')
    .select([
      'invitedBy as sender',
      'name',
      'email',
      'role',
      'place',
      'invitedByName as invitedBy',
      'invitedAt',
      'acceptedAt',
      'expiresAt',
    ])
    .where((eb) => eb.or([eb('invitedBy', '=', person), eb('acceptedBy', '=', person)]))
    .orderBy('invitedAt')
    .execute();
  return rows.map(({ sender, ...row }) => ({ yours: sender === person ? 'sent' : 'accepted', ...row }));
}

export async function listOwnSessions(tx: Tx, person: string) {
  return tx
    .selectFrom('people.session')
    .select(['method', 'label as browser', 'begunAt', 'seenOn', 'expiresAt', 'endedAt'])
    .where('person', '=', person)
    .orderBy('begunAt')
    .execute();
}
