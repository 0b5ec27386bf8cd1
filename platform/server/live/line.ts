import pg from 'pg';
import { channel, type Told } from './changes.ts';

export type Line = { close: () => Promise<void> };

/** A connection that only listens. When it is lost it is taken up again, and everything is told anew. */
export function openLine(
  url: string,
  on: { onTold: (told: Told) => void; onBack: () => void; onError: (error: Error) => void },
): Line {
  let client: pg.Client | null = null;
  let closed = false;
  let wait = 250;
  const connect = async (): Promise<void> => {
    if (closed) return;
    const fresh = new pg.Client({ connectionString: url, application_name: 'spranget-live' });
    let gone = false;
    const lost = (error?: Error) => {
      if (gone) return;
      gone = true;
      client = null;
      if (error && !closed) on.onError(error);
      fresh.end().catch(() => undefined);
      if (closed) return;
      setTimeout(() => void connect(), wait).unref();
      wait = Math.min(wait * 2, 10_000);
    };
    fresh.on('error', lost);
    fresh.on('end', () => lost());
    fresh.on('notification', ({ payload }) => {
      if (payload) on.onTold(JSON.parse(payload) as Told);
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      client = fresh;
      wait = 250;
      on.onBack();
    } catch (error) {
      lost(error as Error);
    }
  };
  const first = connect();
  return {
    close: async () => {
      closed = true;
      await first;
      await client?.end().catch(() => undefined);
    },
  };
}
