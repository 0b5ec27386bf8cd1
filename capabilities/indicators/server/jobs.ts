import { importOne } from '#indicators/server/jobs-import.ts';
import { importsErrand } from '#indicators/server/jobs-scope.ts';
import { deleteContents, nextForErrand } from '#indicators/server/store-imports.ts';
import { inScope } from '#platform/server/database/scope.ts';
import type { Errand } from '#platform/server/errands/errands.ts';

/** How long a file that was handed in is kept, in days; what was read from it stays. */
export const keptFileDays = 30;

/** Takes files a step on, one at a time, until none waits for the machine. */
export const importFilesErrand: Errand = {
  name: importsErrand,
  everySeconds: 30,
  run: async (house) => {
    for (let n = 0; n < 1000; n += 1) {
      const next = await inScope(house.database, { errand: importsErrand }, nextForErrand);
      if (!next) return;
      await importOne(house, next);
    }
  },
};

export const deleteFilesErrand: Errand = {
  name: 'indicators.deletion',
  everySeconds: 3600,
  run: ({ database, clock }) =>
    inScope(database, { errand: 'indicators.deletion' }, (tx) =>
      deleteContents(tx, new Date(clock().getTime() - keptFileDays * 86_400_000)),
    ),
};
