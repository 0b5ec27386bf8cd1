import { inScope } from '#platform/server/database/scope.ts';
import type { Errand } from '#platform/server/errands/errands.ts';
import { deleteScreens } from '#screens/server/store.ts';
import { deletePairings } from '#screens/server/store-pairings.ts';

/** How long a revoked screen and a used code are kept, in days: long enough to answer "which one was that?". */
const keptDays = 90;
const day = 24 * 3_600_000;

/** Forgets codes and challenges a day after they ran out, and screens long revoked. */
export const deleteByScheduleErrand: Errand = {
  name: 'screens.deletion',
  everySeconds: 3600,
  run: ({ database, clock }) =>
    inScope(database, { errand: 'screens.deletion' }, async (tx) => {
      const now = clock().getTime();
      const longAgo = new Date(now - keptDays * day);
      await deletePairings(tx, new Date(now - day), longAgo);
      await deleteScreens(tx, longAgo);
    }),
};
