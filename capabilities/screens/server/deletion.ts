import { inScope } from '#platform/server/database/scope.ts';
import type { Errand } from '#platform/server/errands/errands.ts';
import { deleteScreens } from '#screens/server/store.ts';
import { deletePairings } from '#screens/server/store-pairings.ts';

/** How long a revoked screen is kept, in days: long enough to answer "which one was that?". */
const revokedDays = 90;
const day = 24 * 3_600_000;

/** Forgets codes and challenges a day after they ran out, and screens long revoked. */
export const deleteByScheduleErrand: Errand = {
  name: 'screens.deletion',
  everySeconds: 3600,
  run: ({ database, clock }) =>
    inScope(database, { errand: 'screens.deletion' }, async (tx) => {
      const now = clock().getTime();
      await deletePairings(tx, new Date(now - day));
      await deleteScreens(tx, new Date(now - revokedDays * day));
    }),
};
