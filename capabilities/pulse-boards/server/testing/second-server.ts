/** A thread that takes changes as a second process behind the same database does: nothing in memory is common. */
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import type { Change } from '#pulse-boards/change.ts';
import { digestStanding, standingOf } from '#pulse-boards/server/store-standing.ts';
import { takeChanges } from '#pulse-boards/server/store-taking.ts';

export type Asked = { n: number; company: string; changes: Change[] };
export type Told = { n: number; at: number; digest: string; seqs: (number | null)[] };

const { database } = openDatabase((workerData as { url: string }).url, () => undefined, 3, 30_000);
const author = { by: null, byName: 'En annen', at: '2026-11-23T11:00:00Z', mayShape: true };

parentPort!.on('message', async ({ n, company, changes }: Asked) => {
  const scope = { companies: [company] };
  const taken = changes.length
    ? (await inScope(database, scope, (tx) => takeChanges(tx, company, changes, author))).taken
    : [];
  const told = await inScope(database, scope, async (tx) => {
    const standing = await standingOf(tx, company);
    return { at: standing.at, digest: await digestStanding(standing, Date.parse(author.at)) };
  });
  parentPort!.postMessage({ n, ...told, seqs: taken.map(({ seq }) => seq) } satisfies Told);
});
