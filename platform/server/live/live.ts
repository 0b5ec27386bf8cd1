/**
 * Live pages: a stream per page that says "this changed, at version N", after which the page fetches again.
 *
 * States of a stream: open; dropped (it stopped reading, and comes back by itself); ended (the right behind it
 * is gone, which it is told). The right is asked anew for every message, from the database and after the version
 * of that message was read: nothing that happened after a withdrawal reaches whoever it was withdrawn from.
 * Between messages each stream is asked about every twenty seconds, and at once when a person's rights change.
 */
import { type OutgoingHttpHeaders, type ServerResponse, validateHeaderValue } from 'node:http';
import type { Socket } from 'node:net';
import { inScope } from '#platform/server/database/scope.ts';
import type { Credentials, Gate } from '#platform/server/http/caller.ts';
import { dayOf } from '#platform/server/http/caller.ts';
import { versionOf } from './changes.ts';
import { openLine } from './line.ts';

/** A stream whose backlog passes this many bytes is dropped: it fetches all anew when it comes back. */
const mostBacklog = 1_000_000;
const heartbeat = 20_000;
/** Streams one person, screen or token may hold: more than anybody looks at, and no way to use up sockets. */
const mostStreams = 20;

export type Watch = {
  readonly company: string;
  /** Roles that may watch: those of the endpoint's rule. */
  readonly roles: readonly string[];
  /** The programme whose office's own it is, for what is no company's. */
  readonly office: string | null;
  readonly person: string;
  readonly held: Credentials;
};

/** Headers as Node gives them. */
type Watched = Readonly<OutgoingHttpHeaders>;

export type Live = {
  /** Takes over an answer and keeps it open until the reader goes or the right does. */
  watch: (response: Pick<ServerResponse, 'socket'>, headers: Watched, watch: Watch) => void;
  /** Streams that are open. */
  size: () => number;
  close: () => Promise<void>;
};

export type LiveGate = Pick<Gate, 'database' | 'findActor' | 'clock'> & {
  /** Who may watch a company today, persons and screens, or an office's own; sets the scope it needs. */
  hearersOf: (
    tx: Parameters<Gate['findActor']>[0],
    watched: Pick<Watch, 'company' | 'roles' | 'office'>,
    today: string,
  ) => Promise<ReadonlySet<string>>;
};

type Stream = Watch & { socket: Socket; version: number };

/**
 * The head of a stream's answer, whose body goes on until the connection ends. Written by hand: what answers of HTTP
 * keep of themselves while they are open weighs more than all else of a stream.
 */
function headOf(headers: Watched): string {
  const lines = Object.entries({
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    // Nothing else comes on it: kept for more, it would hold up a server that is stopped for over a minute.
    connection: 'close',
  }).flatMap(([name, values]) =>
    [values].flat().map((value) => {
      validateHeaderValue(name, String(value));
      return `${name}: ${value}\r\n`;
    }),
  );
  return `HTTP/1.1 200 OK\r\n${lines.join('')}\r\n`;
}

const none: ReadonlySet<Stream> = new Set();

/** Listens at `url` (straight to the primary) and serves streams. `onError` hears of a lost line; it is taken up again. */
export function openLive(url: string, gate: LiveGate, onError: (error: Error) => void): Live {
  const streams = new Set<Stream>();
  const due = new Map<string, Promise<void>>();
  const again = new Set<string>();
  /** By the company, the latest version told of on the line, and when it came by `performance.now()`. */
  const heard = new Map<string, { readonly version: number; readonly at: number }>();

  const byCompany = new Map<string, Set<Stream>>();
  const streamsOf = (company: string): ReadonlySet<Stream> => byCompany.get(company) ?? none;
  const add = (stream: Stream) => {
    streams.add(stream);
    const here = byCompany.get(stream.company) ?? new Set();
    byCompany.set(stream.company, here.add(stream));
  };
  const remove = (stream: Stream) => {
    streams.delete(stream);
    const here = byCompany.get(stream.company);
    if (here?.delete(stream) && here.size === 0) byCompany.delete(stream.company);
  };
  const end = (stream: Stream, word: string | null) => {
    remove(stream);
    if (word) stream.socket.write(`event: ${word}\ndata: {}\n\n`);
    stream.socket.end();
  };
  const send = (stream: Stream, text: string) => {
    if (stream.socket.writableLength > mostBacklog) stream.socket.destroy();
    // All that is told is plain ASCII.
    else stream.socket.write(text, 'latin1');
  };

  /** Tells a company's streams the version it has reached, each after its right was asked. */
  const flush = async (company: string): Promise<void> => {
    const [first] = streamsOf(company);
    if (!first) return;
    const kinds = new Set<readonly string[]>();
    for (const stream of streamsOf(company)) kinds.add(stream.roles);
    const roles = [...new Set([...kinds].flat())];
    const { office } = first;
    const today = dayOf(gate.clock());
    // What came with the word that something changed was read before the rights are asked, as it must be.
    const told = heard.get(company);
    heard.delete(company);
    const { version, ago, hearers } = await inScope(gate.database, { companies: [company] }, async (tx) => {
      const reached = told
        ? { version: told.version, ago: Math.round(performance.now() - told.at) }
        : await versionOf(tx, company);
      return { ...reached, hearers: await gate.hearersOf(tx, { company, roles, office }, today) };
    });
    const message = `event: changed\nid: ${version}\ndata: ${JSON.stringify({ version, ago })}\n\n`;
    for (const stream of streamsOf(company)) {
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
    for (const company of byCompany.keys()) schedule(company);
  };
  /**
   * Asks the whole right of streams again, their sessions included: once for those that hold the same, and one after
   * another, because a thousand screens that asked at once would take every connection from people who press something.
   */
  const recheck = async (asked: readonly Stream[]): Promise<void> => {
    for (const alike of Map.groupBy(asked, ({ person, held }) => JSON.stringify([person, held])).values()) {
      const { person, held } = alike[0]!;
      const open = () => alike.filter((stream) => streams.has(stream));
      if (open().length === 0) continue;
      const now = gate.clock();
      const look = inScope(gate.database, {}, (tx) => gate.findActor(tx, held, dayOf(now), now, true));
      const actor = await look.catch(onError);
      // Nobody could be asked, and the next round asks again.
      if (actor === undefined) continue;
      if (actor?.person !== person) for (const stream of open()) end(stream, 'ended');
    }
    for (const company of new Set(asked.map((stream) => stream.company))) schedule(company);
  };

  const line = openLine(url, {
    onTold: (told) => {
      if ('company' in told) {
        const { company, version } = told;
        if (!byCompany.has(company)) return;
        if (version > (heard.get(company)?.version ?? 0))
          heard.set(company, { version, at: performance.now() });
        schedule(company);
      } else void recheck([...streams].filter(({ person }) => person === told.person));
    },
    onBack: () => {
      heard.clear();
      scheduleAll();
    },
    onError,
  });
  let round: Promise<void> = Promise.resolve();
  let isAsking = false;
  const beat = setInterval(() => {
    for (const stream of streams) send(stream, ': here\n\n');
    if (isAsking) return;
    isAsking = true;
    round = recheck([...streams]).finally(() => {
      isAsking = false;
    });
  }, heartbeat);
  beat.unref();

  return {
    watch: (response, headers, watch) => {
      const { socket } = response;
      if (!socket) return;
      socket.write(`${headOf(headers)}retry: 2000\n\n`);
      const stream: Stream = { ...watch, socket, version: -1 };
      const held = [...streams].filter(({ person }) => person === watch.person);
      // The oldest makes room; a page that is still looked at comes back by itself.
      for (const oldest of held.slice(0, Math.max(0, held.length - mostStreams + 1))) end(oldest, null);
      add(stream);
      socket.on('close', () => remove(stream));
      schedule(watch.company);
    },
    size: () => streams.size,
    close: async () => {
      clearInterval(beat);
      for (const stream of [...streams]) end(stream, null);
      await line.close();
      await round;
      await Promise.allSettled(due.values());
    },
  };
}
