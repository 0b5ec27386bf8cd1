/**
 * Calls that are taken together. Each is asked for its right as any other; then those that wait for the same company
 * share one transaction, so that a commit that reaches the disk once carries all of them. None is answered before it.
 */
import { type AuditLine, sendAuditLines } from '#platform/server/audit/write.ts';
import type { Database } from '#platform/server/database/pool.ts';
import { inScope, setScope, type Tx } from '#platform/server/database/scope.ts';
import { tellChange } from '#platform/server/live/changes.ts';

/** What is done with calls of one company, in their order: one answer for each. A refusal takes nothing back. */
export type TogetherWork<C> = (tx: Tx, company: string, calls: readonly C[]) => Promise<readonly unknown[]>;

type Waiting<C> = {
  readonly call: C;
  readonly line: AuditLine;
  readonly done: (answer: unknown) => void;
  readonly fail: (error: unknown) => void;
};

/** Most calls in one transaction: what is done in it must stay short, since the company's boards wait for it. */
const mostTogether = 64;

export type Together<C> = { take: (company: string, call: C, line: AuditLine) => Promise<unknown> };

export function takenTogether<C>(database: Database, work: TogetherWork<C>): Together<C> {
  const waiting = new Map<string, Waiting<C>[]>();

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

  const settle = async (company: string, calls: readonly Waiting<C>[]): Promise<void> => {
    try {
      const answers = await run(company, calls);
      for (const [i, { done }] of calls.entries()) done(answers[i]);
    } catch (error) {
      // One call's fault is not the others': each is tried by itself.
      if (calls.length === 1) calls[0]!.fail(error);
      else for (const one of calls) await settle(company, [one]);
    }
  };

  const empty = async (company: string, queue: Waiting<C>[]): Promise<void> => {
    while (queue.length > 0) await settle(company, queue.splice(0, mostTogether));
    waiting.delete(company);
  };

  return {
    take: (company, call, line) =>
      new Promise((done, fail) => {
        const one = { call, line, done, fail };
        const queue = waiting.get(company);
        if (queue) {
          queue.push(one);
          return;
        }
        const fresh = [one];
        waiting.set(company, fresh);
        // What came in the same turn goes with it.
        setImmediate(() => void empty(company, fresh));
      }),
  };
}
