import type { Tx } from '#platform/server/database/scope.ts';

/** What a person wrote and answered in the notes of the companies in scope, oldest first. */
export const listOwnNoteActs = (tx: Tx, person: string) =>
  tx
    .selectFrom('visits.noteAct')
    .select(['company', 'visit', 'kind as did', 'saidAt as at'])
    .where('saidBy', '=', person)
    .orderBy('number')
    .execute();

/** Own hours a person has logged for the companies in scope. */
export const listOwnHours = (tx: Tx, person: string) =>
  tx
    .selectFrom('visits.hours')
    .select(['company', 'onDay as on', 'minutes', 'saidAt as at'])
    .where('saidBy', '=', person)
    .orderBy('number')
    .execute();

/** What a person has written for themselves: the words as well, for nobody else has them. */
export const listOwnWords = (tx: Tx, person: string) =>
  tx
    .selectFrom('visits.ownNote')
    .select(['company', 'visit', 'value', 'writtenAt as at'])
    .where('person', '=', person)
    .orderBy('number')
    .execute();
