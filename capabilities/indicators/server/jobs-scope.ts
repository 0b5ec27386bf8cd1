import { inScope, type Tx } from '#platform/server/database/scope.ts';
import type { ErrandHouse } from '#platform/server/errands/errands.ts';

/** The errand that takes files on their way in a step further. */
export const importsErrand = 'indicators.imports';

/** A file on its way in. */
export type Place = { company: string; import: string };

/** Work on one file in a transaction of its own, which sees its company and no other. */
export const within = <T>(
  { database }: ErrandHouse,
  { company, person }: Place & { person?: string },
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  inScope(database, { errand: importsErrand, companies: [company], ...(person && { person }) }, work);
