import type { KyselyPlugin } from 'kysely';
import type { Database } from '#platform/server/database/pool.ts';

/** The same database with every statement counted: what is looked up for some and not for others shows in the number. */
export function countStatements(database: Database): { database: Database; statements: () => number } {
  let statements = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { database: database.withPlugin(plugin), statements: () => statements };
}
