import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sitesPage } from '#companies/server/testing/register-entries.ts';

/** How one address answers, in turn; the last way stays. */
export type Way =
  | { json: unknown }
  | { status: number; headers?: Record<string, string> }
  | { text: string }
  | { after: number; reply: Way }
  | 'hang up';

export type RegisterServer = {
  /** Its address, as a client takes it. */
  base: string;
  /** Sets how `/enheter/NR`, `/underenheter/NR` or (by `sites/NR`) the list of a unit's sites answers. */
  answers: (path: string, ...ways: Way[]) => void;
  /** The addresses asked so far, in order, with the `accept` header of each. */
  asked: { url: string; accept: string | undefined }[];
  close: () => Promise<void>;
};

/** A small server that answers as Enhetsregisteret does, by real HTTP on this machine. Unknown units are 404. */
export async function openRegisterServer(): Promise<RegisterServer> {
  const ways = new Map<string, Way[]>();
  const asked: RegisterServer['asked'] = [];
  const server = createServer((request, response) => {
    const { url = '' } = request;
    asked.push({ url, accept: request.headers.accept });
    const key = keyOf(url);
    const rest = ways.get(key) ?? [];
    const way = rest.length > 1 ? rest.shift()! : rest[0];
    const none: Way = key.startsWith('sites/') ? { json: sitesPage([]) } : { status: 404 };
    void give(response, way ?? none);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/enhetsregisteret/api`,
    answers: (path, ...given) => ways.set(path, given),
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function keyOf(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const path = pathname.replace('/enhetsregisteret/api/', '');
  const parent = searchParams.get('overordnetEnhet');
  const page = Number(searchParams.get('page') ?? 0);
  return parent ? `sites/${parent}${page ? `/${page}` : ''}` : path;
}

async function give(response: ServerResponse, way: Way): Promise<void> {
  if (way === 'hang up') return void response.destroy();
  if ('after' in way) {
    await new Promise((wake) => setTimeout(wake, way.after));
    return give(response, way.reply);
  }
  if ('status' in way) return void response.writeHead(way.status, way.headers).end();
  response.setHeader('content-type', 'application/json;charset=UTF-8');
  if ('json' in way) return void response.end(JSON.stringify(way.json));
  response.end(way.text);
}
