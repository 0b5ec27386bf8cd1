import type { Tx } from '#platform/server/database/scope.ts';
import type { WaveTables } from '#surveys/results-view.ts';

export type ResultRow = {
  wave: string;
  answers: number;
  unreadable: number;
  madeOn: string;
  tables: WaveTables;
};

/** The tables of a company's counted waves, the oldest first; of one instrument where one is named. */
export async function listResults(
  tx: Tx,
  company: string,
  { instrument = null, wave = null }: { instrument?: string | null; wave?: string | null },
): Promise<(ResultRow & { instrument: string; version: string })[]> {
  const rows = await tx
    .selectFrom('surveys.waveResult as r')
    .innerJoin('surveys.wave as w', (join) =>
      join.onRef('w.company', '=', 'r.company').onRef('w.wave', '=', 'r.wave'),
    )
    .select(['r.wave', 'r.answers', 'r.unreadable', 'r.madeOn', 'r.tables', 'w.instrument'])
    .select('w.instrumentVersion as version')
    .where('r.company', '=', company)
    .where('r.answers', '>', 0)
    .$if(instrument !== null, (query) => query.where('w.instrument', '=', instrument!))
    .$if(wave !== null, (query) => query.where('r.wave', '=', wave!))
    .orderBy('w.endedOn')
    .orderBy('w.madeAt')
    .execute();
  return rows as (ResultRow & { instrument: string; version: string })[];
}
