import type { Tx } from '#platform/server/database/scope.ts';

/** What a person did on the journeys of the companies in scope, oldest first, and the calendar addresses that are theirs. */

export async function listOwnMarks(tx: Tx, person: string) {
  return tx
    .selectFrom('programme.mark as m')
    .innerJoin('programme.enrolment as e', (join) =>
      join.onRef('e.company', '=', 'm.company').onRef('e.enrolment', '=', 'm.enrolment'),
    )
    .select([
      'm.company',
      'e.template',
      'e.version',
      'm.subject',
      'm.key',
      'm.side',
      'm.state',
      'm.note',
      'm.markedAt',
    ])
    .where('m.markedBy', '=', person)
    .orderBy('m.number')
    .execute();
}

export async function listOwnChanges(tx: Tx, person: string) {
  return tx
    .selectFrom('programme.change')
    .select(['company', 'kind', 'reason', 'changedAt'])
    .where('changedBy', '=', person)
    .orderBy('changedAt')
    .execute();
}

export async function listOwnEnrolments(tx: Tx, person: string) {
  return tx
    .selectFrom('programme.enrolment as e')
    .innerJoin('programme.cohort as c', 'c.cohort', 'e.cohort')
    .select(['e.company', 'c.name as cohort', 'e.start', 'e.enrolledAt'])
    .where('e.enrolledBy', '=', person)
    .orderBy('e.enrolledAt')
    .execute();
}

export async function listOwnCohorts(tx: Tx, person: string) {
  return tx
    .selectFrom('programme.cohort')
    .select(['name', 'madeAt'])
    .where('madeBy', '=', person)
    .orderBy('madeAt')
    .execute();
}

export async function listOwnTemplates(tx: Tx, person: string) {
  return tx
    .selectFrom('programme.templateVersion')
    .select(['programme as template', 'version', 'publishedAt'])
    .where('publishedBy', '=', person)
    .orderBy('publishedAt')
    .execute();
}

export async function listOwnFeeds(tx: Tx, person: string) {
  return tx
    .selectFrom('programme.calendarFeed')
    .select(['company', 'madeAt', 'endedAt'])
    .where('person', '=', person)
    .orderBy('madeAt')
    .execute();
}
