import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '#platform/contract/language.ts';
import { inScope } from '#platform/server/database/scope.ts';
import { chosenLanguage, languageOf } from '#platform/server/http/browser.ts';
import { callerOf, credentialsOf, type Gate } from '#platform/server/http/caller.ts';
import { sessionCookieName } from '#platform/server/http/session-cookie.ts';

/** A year: names of assets carry a hash of their content. */
const assetAge = 31_536_000;

/**
 * Serves the built web: assets for ever (pre-compressed), and one page for every address that is not the API's,
 * in the language of whoever asks, with that language's words already on their way.
 */
export async function serveWeb(http: FastifyInstance, folder: string, gate: Gate): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const words = JSON.parse(await readFile(join(folder, 'languages.json'), 'utf8')) as WordFiles;
  const files = JSON.parse(await readFile(join(folder, 'pages.json'), 'utf8')) as PageFiles[];
  const pages = new Map(
    languages.map((language) => {
      const html = pageIn(page, language, words.files[language].first);
      return [language, { html, hints: hintsOf(files, wordsIn(words, language)) }];
    }),
  );
  const wall = await wallPages(folder);
  await http.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', keptFor(path));
    },
  });
  http.get('/wall-board', { schema: { hide: true } }, async (request, reply) =>
    sendPage(reply, wall.get(await languageOfPage(request, gate))!),
  );
  http.get('/*', { schema: { hide: true } }, async (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    const { html, hints } = pages.get(await languageOfPage(request, gate))!;
    return sendPage(reply, html.replace('</head>', `${hints(request.url)}</head>`));
  });
}

const sendPage = (reply: FastifyReply, html: string) =>
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('vary', 'cookie, accept-language')
    .send(html);

/** The board on a wall is a page of its own, with the words of its own build. */
async function wallPages(folder: string): Promise<Map<Language, string>> {
  const page = await readFile(join(folder, 'wall-board.html'), 'utf8');
  const list = await readFile(join(folder, 'wall-board', 'languages.json'), 'utf8');
  const { files } = JSON.parse(list) as WordFiles;
  return new Map(languages.map((language) => [language, pageIn(page, language, files[language].first)]));
}

/** A service worker is asked for anew each time: it is how a device learns of a release. */
const keptFor = (path: string): string =>
  /\/(?:assets|wall-board|ballot)\//.test(path)
    ? `public, max-age=${assetAge}, immutable`
    : path.includes('-worker.js')
      ? 'no-cache'
      : 'public, max-age=300';

/** Who is signed in is asked only where nothing was chosen; when the database is away there is a page all the same. */
async function languageOfPage(request: FastifyRequest, gate: Gate): Promise<Language> {
  if (chosenLanguage(request) || !request.cookies[sessionCookieName(gate.secure)])
    return languageOf(request, null);
  const caller = await inScope(gate.database, {}, (tx) =>
    callerOf(tx, credentialsOf(request, gate.secure), gate),
  ).catch(() => null);
  return languageOf(request, caller?.actor ?? null);
}

type PageFiles = { path: string; chunks: string[]; data: string | null };

/** As the build wrote it: where each language's words lie, and whose words a page needs besides the first. */
type WordFiles = {
  files: Record<Language, { first: string; rooms: Record<string, string> }>;
  pages: Record<string, string[]>;
};

/** Addresses of the words a page comes with, by its path. A room without its words stops the start. */
function wordsIn({ files, pages }: WordFiles, language: Language): (path: string) => string[] {
  const { rooms } = files[language];
  const found = new Map(
    Object.entries(pages).map(([path, names]) => [
      path,
      names.map((name) => {
        const file = rooms[name];
        if (!file) throw new Error(`${path} speaks of ${name}, which has no words in ${language}.`);
        return file;
      }),
    ]),
  );
  return (path) => found.get(path) ?? [];
}

/** What a page at an address will need, for the browser to fetch while it still reads the page. */
function hintsOf(pages: readonly PageFiles[], words: (path: string) => string[]): (url: string) => string {
  const known = pages.map(({ path, chunks, data }) => ({
    address: new RegExp(`^${path.replaceAll(/\$(\w+)/g, '(?<$1>[0-9a-f-]{36})')}$`),
    code: [...chunks, ...words(path)].map((file) => `<link rel="modulepreload" href="${file}">`).join(''),
    data,
  }));
  return (url) => {
    const path = url.split('?')[0] ?? '';
    for (const { address, code, data } of known) {
      const found = address.exec(path);
      if (!found) continue;
      const answer = data?.replaceAll(/:(\w+)/g, (_, name: string) => found.groups?.[name] ?? '');
      return answer ? `${code}<link rel="preload" as="fetch" crossorigin href="${answer}">` : code;
    }
    return '';
  };
}

function pageIn(page: string, language: Language, chunk: string): string {
  const preload = `<link id="words" rel="modulepreload" href="${chunk}">`;
  return page
    .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
    .replace('</head>', `${preload}</head>`);
}
