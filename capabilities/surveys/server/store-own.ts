import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';

/** The instruments a person has published, and those whose drafts they wrote last. Leaves one programme in scope. */
export async function listOwnInstruments(tx: Tx, { person, memberships }: Actor) {
  const published = await tx
    .selectFrom('surveys.instrument')
    .select(['key as instrument', 'version', 'publishedAt as at'])
    .where('publishedBy', '=', person)
    .orderBy('publishedAt')
    .execute();
  const drafts = [];
  for (const programme of new Set(memberships.flatMap((one) => one.programme ?? []))) {
    await setScope(tx, { person, programme });
    drafts.push(
      ...(await tx
        .selectFrom('surveys.instrumentDraft')
        .select(['key as instrument', 'writtenAt as at'])
        .where('writtenBy', '=', person)
        .orderBy('writtenAt')
        .execute()),
    );
  }
  return [...published, ...drafts.map((row) => ({ ...row, version: null }))];
}
