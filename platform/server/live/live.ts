/**
 * Live pages: a stream per page that says "this changed, at version N", after which the page fetches again.
 *
 * States of a stream: open; dropped (it stopped reading, and comes back by itself); ended (the right behind it
 * is gone, which it is told). The right is asked anew for every message, from the database and after the version
 * of that message was read: nothing that happened after a withdrawal reaches whoever it was withdrawn from.
 * Between messages each stream is asked about every twenty seconds, and at once when a person's rights change.
 */
import type { ServerResponse } from 'node:http';
import pg from 'pg';
import { inScope } from '#platform/server/database/scope.ts';
import type { Credentials, Gate } from '#platform/server/http/caller.ts';
import { dayOf } from '#platform/server/http/caller.ts';
import { channel, type Told, versionOf } from './changes.ts';

/** A stream whose backlog passes this many bytes is dropped: it fetches all anew when it comes back. */
const mostBacklog = 1_000_000;
const heartbeat = 20_000;
/** Streams one person, screen or token may hold: more than anybody looks at, and no way to use up sockets. */
const mostStreams = 20;

export type Watch = {
  readonly company: string;
  /** Roles that may watch: those of the endpoint's rule. */
  readonly roles: readonly string[];
  readonly person: string;
  readonly held: Credentials;
};

export type Live = {
  /** Takes over an answer and keeps it open until the reader goes or the right does. */
  watch: (response: ServerResponse, headers: Record<string, string>, watch: Watch) => void;
  /** Streams that are open. */
  size: () => number;
  close: () => Promise<void>;
};

export type LiveGate = Pick<Gate, 'database' | 'findActor' | 'clock'> & {
  /** Who may watch a company today, persons and screens; sets the scope it needs. */
  hearersOf: (
    tx: Parameters<Gate['findActor']>[0],
    company: string,
    roles: readonly string[],
    today: string,
  ) => Promise<ReadonlySet<string>>;
};

type Stream = Watch & { response: ServerResponse; version: number };

/** Listens at `url` (straight to the primary) and serves streams. `onError` hears of a lost line; it is taken up again. */
export function openLive(url: string, gate: LiveGate, onError: (error: Error) => void): Live {
  const streams = new Set<Stream>();
  const due = new Map<string, Promise<void>>();
  const again = new Set<string>();

  const end = (stream: Stream, word: string | null) => {
    streams.delete(stream);
    if (word) stream.response.write(`event: ${word}\ndata: {}\n\n`);
    stream.response.end();
  };
  const send = (stream: Stream, text: string) => {
    if (stream.response.writableLength > mostBacklog) stream.response.destroy();
    else stream.response.write(text);
  };

  /** Tells a company's streams the version it has reached, each after its right was asked. */
  const flush = async (company: string): Promise<void> => {
    const mine = () => [...streams].filter((stream) => stream.company === company);
    const roles = [...new Set(mine().flatMap((stream) => [...stream.roles]))];
    if (roles.length === 0) return;
    const today = dayOf(gate.clock());
    const { version, ago, hearers } = await inScope(gate.database, {}, async (tx) => {
      const reached = await versionOf(tx, company);
      return { ...reached, hearers: await gate.hearersOf(tx, company, roles, today) };
    });
    const message = `event: changed\nid: ${version}\ndata: ${JSON.stringify({ version, ago })}\n\n`;
    for (const stream of mine()) {
      if (!hearers.has(stream.person)) end(stream, 'ended');
      else if (stream.version < version) {
        stream.version = version;
        send(stream, message);
      }
    }
  };
  /** One flush of a company at a time; what comes meanwhile is told by one more. */
  const schedule = (company: string): void => {
    if (due.has(company)) {
      again.add(company);
      return;
    }
    const work = flush(company)
      .catch(onError)
      .finally(() => {
        due.delete(company);
        if (again.delete(company)) schedule(company);
      });
    due.set(company, work);
  };
  const scheduleAll = () => {
    for (const company of new Set([...streams].map((stream) => stream.company))) schedule(company);
  };
  /** Asks a stream's whole right again, its session included. */
  const recheck = async (stream: Stream): Promise<void> => {
    const now = gate.clock();
    const actor = await inScope(gate.database, {}, (tx) =>
      gate.findActor(tx, stream.held, dayOf(now), now, true),
    );
    if (actor?.person !== stream.person) return end(stream, 'ended');
    schedule(stream.company);
  };

  const line = openLine(url, {
    onTold: (told) => {
      if ('company' in told) schedule(told.company);
      else for (const stream of streams) if (stream.person === told.person) recheck(stream).catch(onError);
    },
    onBack: scheduleAll,
    onError,
  });
  const beat = setInterval(() => {
    for (const stream of streams) {
      send(stream, ': here\n\n');
      recheck(stream).catch(onError);
    }
  }, heartbeat);
  beat.unref();

  return {
    watch: (response, headers, watch) => {
      response.writeHead(200, {
        ...headers,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        // Nothing else comes on it: kept for more, it would hold up a server that is stopped for over a minute.
        connection: 'close',
      });
      response.write('retry: 2000\n\n');
      const stream: Stream = { ...watch, response, version: -1 };
      const held = [...streams].filter(({ person }) => person === watch.person);
      // The oldest makes room; a page that is still looked at comes back by itself.
      for (const oldest of held.slice(0, Math.max(0, held.length - mostStreams + 1))) end(oldest, null);
      streams.add(stream);
      response.on('close', () => streams.delete(stream));
      schedule(watch.company);
    },
    size: () => streams.size,
    close: async () => {
      clearInterval(beat);
      for (const stream of [...streams]) end(stream, null);
      await line.close();
      await Promise.allSettled(due.values());
    },
  };
}

type Line = { close: () => Promise<void> };

/** A connection that only listens. When it is lost it is taken up again, and everything is told anew. */
function openLine(
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
