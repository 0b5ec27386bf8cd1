import type { FastifyInstance } from 'fastify';

// biome-ignore lint/suspicious/noExplicitAny: a test reads any answer as it comes, and asserts what it reads.
type Answered = { status: number; body: any };

/** One browser's cookies before a server that does not listen: what is set stays, until it is cleared. */
export type CookieJar = {
  call: (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object) => Promise<Answered>;
  /** A cookie by name, undefined when there is none. */
  cookie: (name: string) => string | undefined;
  set: (name: string, value: string) => void;
};

export function openCookieJar(http: FastifyInstance, headers: Record<string, string> = {}): CookieJar {
  const cookies = new Map<string, string>();
  return {
    cookie: (name) => cookies.get(name),
    set: (name, value) => void cookies.set(name, value),
    call: async (method, url, body) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await http.inject({
        method,
        url,
        headers: { 'accept-language': 'nb', ...headers, ...(cookie && { cookie }) },
        ...(body !== undefined && { payload: body }),
      });
      for (const { name, value } of answer.cookies) {
        if (value) cookies.set(name, value);
        else cookies.delete(name);
      }
      const json = String(answer.headers['content-type']).includes('json');
      return { status: answer.statusCode, body: json ? answer.json() : answer.body };
    },
  };
}
