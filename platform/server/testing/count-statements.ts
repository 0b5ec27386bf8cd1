import { type Database, poolOf } from '#platform/server/database/pool.ts';

/** Counts every statement a database is asked: what is looked up for some and not for others shows in the number. */
export function countStatements(database: Database): () => number {
  let statements = 0;
  poolOf(database).on('connect', (client) => {
    const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
    Object.assign(client, {
      query: (...given: unknown[]) => {
        statements += 1;
        return ask(...given);
      },
    });
  });
  return () => statements;
}
