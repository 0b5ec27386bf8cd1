/**
 * Calls that are taken together. Each is asked for its right as any other; then those that wait for the same company
 * share one transaction, so that a commit that reaches the disk once carries all of them. None is answered before it.
 */
import { type AuditLine, sendAuditLines } from '#platform/server/audit/write.ts';
import type { Database } from '#platform/server/database/pool.ts';
import { inScope, setScope, type Tx } from '#platform/server/database/scope.ts';
import { queueFor } from '#platform/server/http/queue.ts';
import { tellChange } from '#platform/server/live/changes.ts';

/** What is done with calls of one company, in their order: one answer for each. A refusal takes nothing back. */
export type TogetherWork<C> = (tx: Tx, company: string, calls: readonly C[]) => Promise<readonly unknown[]>;

type Waiting<C> = { readonly call: C; readonly line: AuditLine };

export type Together<C> = { take: (company: string, call: C, line: AuditLine) => Promise<unknown> };

export function takenTogether<C>(database: Database, work: TogetherWork<C>): Together<C> {
  const queues = new Map<string, (one: Waiting<C>) => Promise<unknown>>();

  const run = (company: string, calls: readonly Waiting<C>[]): Promise<readonly unknown[]> =>
    inScope(database, { companies: [company] }, async (tx) => {
      const answers = await work(
        tx,
        company,
        calls.map(({ call }) => call),
      );
      // What is an office's own is logged with its programme.
      const { company: chain, programme } = calls[0]!.line;
      await setScope(tx, { companies: [company], ...(chain === null && programme && { programme }) });
      sendAuditLines(
        tx,
        calls.map(({ line }) => line),
      );
      tellChange(tx, company);
      return answers;
    });

  const queueAt = (company: string) => {
    const known = queues.get(company);
    if (known) return known;
    const queue = queueFor<Waiting<C>, unknown>(
      async (calls, tell) => tell(await run(company, calls)),
      () => queues.delete(company),
    );
    queues.set(company, queue);
    return queue;
  };

  return { take: (company, call, line) => queueAt(company)({ call, line }) };
}
