import { isIPv6 } from 'node:net';
import { sql } from 'kysely';
import type { Limits } from '#platform/contract/endpoint.ts';
import type { Database } from '#platform/server/database/pool.ts';
import { inScope, type Tx } from '#platform/server/database/scope.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';

/** Who tries what: the socket's address (a proxy's word counts only where that proxy is configured), and the body. */
export type Attempt = {
  act: string;
  address: string;
  /** sha256 of the session or token, or null. */
  caller: string | null;
  body: unknown;
  now: Date;
};

/**
 * Counts an attempt in a transaction of its own, so that a refusal does not take the count back.
 * Answers with the minutes to wait when there were too many within the window, else null.
 */
export function countAttempt(database: Database, limits: Limits, attempt: Attempt): Promise<number | null> {
  return inScope(database, {}, async (tx) => {
    const { act, address, caller, body, now } = attempt;
    const { minutes } = limits;
    const waits = [await counted(tx, `${act}|address|${network(address)}`, limits.perAddress, minutes, now)];
    if (limits.perCaller && caller)
      waits.push(await counted(tx, `${act}|caller|${caller}`, limits.perCaller, minutes, now));
    const account = limits.perAccount && (body as Record<string, unknown> | null)?.[limits.perAccount.field];
    if (limits.perAccount && typeof account === 'string') {
      const key = `${act}|account|${account.trim().toLowerCase()}`;
      waits.push(await counted(tx, key, limits.perAccount.tries, limits.minutes, now));
    }
    const longest = Math.max(...waits.map((wait) => wait ?? 0));
    return longest > 0 ? longest : null;
  });
}

/** Whoever has an IPv6 address has 2^64 of them: the first half is what counts. */
export function network(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - front.length - back.length;
  const whole = [...front, ...Array.from({ length: missing }, () => '0'), ...back];
  // An IPv4 address in the clothes of IPv6 is itself.
  if (/^\d+\./.test(whole.at(-1) ?? '')) return whole.at(-1)!;
  return `${whole.slice(0, 4).join(':')}::/64`;
}

async function counted(
  tx: Tx,
  key: string,
  most: number,
  minutes: number,
  now: Date,
): Promise<number | null> {
  const bucket = Buffer.from(hashSecret(key), 'hex');
  const at = now.toISOString();
  const ends = new Date(now.getTime() + minutes * 60_000).toISOString();
  const { rows } = await sql<{ tries: number; windowEndsAt: string }>`
    insert into platform.attempt as a (bucket, window_ends_at, tries) values (${bucket}, ${ends}, 1)
    on conflict (bucket) do update set
      tries = case when a.window_ends_at <= ${at} then 1 else a.tries + 1 end,
      window_ends_at = case when a.window_ends_at <= ${at} then excluded.window_ends_at else a.window_ends_at end
    returning tries, window_ends_at`.execute(tx);
  const [row] = rows;
  if (!row || row.tries <= most) return null;
  return Math.max(1, Math.ceil((new Date(row.windowEndsAt).getTime() - now.getTime()) / 60_000));
}

/** Forgets windows that have ended. */
export const forgetAttempts = (tx: Tx, now: Date): Promise<unknown> =>
  sql`delete from platform.attempt where window_ends_at <= ${now.toISOString()}`.execute(tx);
