import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Language, languages } from '#platform/contract/language.ts';
import { inScope } from '#platform/server/database/scope.ts';
import { chosenLanguage, languageOf } from '#platform/server/http/browser.ts';
import { callerOf, type Gate } from '#platform/server/http/caller.ts';
import { sessionCookieName } from '#platform/server/http/session-cookie.ts';

/** A year: names of assets carry a hash of their content. */
const assetAge = 31_536_000;

/**
 * Serves the built web: assets for ever (pre-compressed), and one page for every address that is not the API's,
 * in the language of whoever asks, with that language's phrases already on their way.
 */
export async function serveWeb(http: FastifyInstance, folder: string, gate: Gate): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const chunks = JSON.parse(await readFile(join(folder, 'languages.json'), 'utf8')) as Record<
    Language,
    string
  >;
  const pages = new Map(languages.map((language) => [language, pageIn(page, language, chunks[language])]));
  const files = JSON.parse(await readFile(join(folder, 'pages.json'), 'utf8')) as PageFiles[];
  const hints = hintsOf(files);
  await http.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = path.includes('/assets/');
      reply.header(
        'cache-control',
        forever ? `public, max-age=${assetAge}, immutable` : 'public, max-age=300',
      );
    },
  });
  http.get('/*', { schema: { hide: true } }, async (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('vary', 'cookie, accept-language')
      .send(
        pages.get(await languageOfPage(request, gate))!.replace('</head>', `${hints(request.url)}</head>`),
      );
  });
}

/** Who is signed in is asked only where nothing was chosen; when the database is away there is a page all the same. */
async function languageOfPage(request: FastifyRequest, gate: Gate): Promise<Language> {
  if (chosenLanguage(request) || !request.cookies[sessionCookieName(gate.secure)])
    return languageOf(request, null);
  const caller = await inScope(gate.database, {}, (tx) => callerOf(tx, request, gate)).catch(() => null);
  return languageOf(request, caller?.actor ?? null);
}

type PageFiles = { path: string; chunks: string[]; data: string | null };

/** What a page at an address will need, for the browser to fetch while it still reads the page. */
function hintsOf(pages: readonly PageFiles[]): (url: string) => string {
  const known = pages.map(({ path, chunks, data }) => ({
    address: new RegExp(`^${path.replaceAll(/\$(\w+)/g, '(?<$1>[0-9a-f-]{36})')}$`),
    code: chunks.map((chunk) => `<link rel="modulepreload" href="${chunk}">`).join(''),
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
