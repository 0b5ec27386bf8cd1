import { sql } from 'kysely';
import { isRefusal, type Refusal } from '#platform/contract/refusal.ts';
import { type Database, poolOf } from '#platform/server/database/pool.ts';
import { inTransaction, sendAlong, type Tx } from '#platform/server/database/transaction.ts';

export type { Tx } from '#platform/server/database/transaction.ts';

/**
 * What a transaction may see. Row-level security reads these settings; whatever is not named is closed.
 *
 * - `companies`: ids whose rows are visible, never "all"
 * - `programme`: the programme whose register of companies, cohorts and templates may be read and written
 * - `person`: whose own rows are visible
 * - `secret`: sha256 (hex) of a token held by the caller; shows only the row that token belongs to
 * - `email`: shows the person this address belongs to, and nothing else
 * - `organisation`: the organisation whose advisers' roles are visible
 * - `errand`: the errand that runs, for the rows a policy names it for
 * - `demo`: 'yes' shows the persons of the demo world to someone who has not signed in
 */
export type Scope = {
  readonly companies?: readonly string[];
  readonly programme?: string;
  readonly person?: string;
  readonly secret?: string;
  readonly email?: string;
  readonly organisation?: string;
  readonly errand?: string;
  readonly demo?: 'yes';
};

/** What a transaction has in scope already, as sent: the same again is a round trip for nothing. */
const standing = new WeakMap<Tx, string>();

/** What each setting is for a scope, in the order of `settings`. */
function valuesOf(scope: Scope): string[] {
  const companies = scope.companies?.length ? `{${scope.companies.join(',')}}` : '';
  const { programme, person, secret, email, organisation, errand, demo } = scope;
  return [
    companies,
    ...[programme, person, secret, email, organisation, errand, demo].map((one) => one ?? ''),
  ];
}

/** Sets the scope for the rest of this transaction only: safe on pooled connections. */
export async function setScope(tx: Tx, scope: Scope): Promise<void> {
  const values = valuesOf(scope);
  const wanted = values.join('\n');
  if (standing.get(tx) === wanted) return;
  standing.set(tx, wanted);
  const [companies, programme, person, secret, email, organisation, errand, demo] = values;
  // Sent before whatever is asked next, and so in force for it; a transaction it fails in is dead.
  sendAlong(
    tx,
    sql`select
    set_config('app.companies', ${companies}, true),
    set_config('app.programme', ${programme}, true),
    set_config('app.person', ${person}, true),
    set_config('app.secret', ${secret}, true),
    set_config('app.email', ${email}, true),
    set_config('app.organisation', ${organisation}, true),
    set_config('app.errand', ${errand}, true),
    set_config('app.demo', ${demo}, true)`,
  );
}

/** Says which scope a function of the database has left. */
export const noteScope = (tx: Tx, scope: Scope): void => {
  standing.set(tx, valuesOf(scope).join('\n'));
};

class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/**
 * Runs `work` in one transaction under `scope`; null where what is asked first sets one by itself. A refusal as the
 * result rolls everything back: nothing half-written.
 */
export async function inScope<T>(
  database: Database,
  scope: Scope | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    return await inTransaction(poolOf(database), async (tx) => {
      if (scope !== null) await setScope(tx, scope);
      const result = await work(tx);
      if (isRefusal(result)) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal as T;
    throw error;
  }
}
