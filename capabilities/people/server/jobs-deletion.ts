import { deleteSessions } from '#people/server/store.ts';
import { deleteInvitations } from '#people/server/store-invitations.ts';
import { inScope } from '#platform/server/database/scope.ts';
import type { Errand } from '#platform/server/errands/errands.ts';
import { forgetAttempts } from '#platform/server/http/limits.ts';

/** How long ended sessions and invitations that ran out are kept, in days: long enough to answer "who was that?". */
export const keptDays = { sessions: 90, invitations: 90 } as const;

const before = (now: Date, days: number) => new Date(now.getTime() - days * 24 * 3_600_000);

/** Deletes by schedule what nobody needs any more. */
export const deleteByScheduleErrand: Errand = {
  name: 'people.deletion',
  everySeconds: 3600,
  run: ({ database, clock }) =>
    inScope(database, { errand: 'people.deletion' }, async (tx) => {
      const now = clock();
      await deleteSessions(tx, before(now, keptDays.sessions));
      await deleteInvitations(tx, before(now, keptDays.invitations));
      await forgetAttempts(tx, now);
    }),
};
