import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { type Language, languages } from '#platform/contract/language.ts';
import { languageOf } from '#platform/server/http/browser.ts';

/** A year: names of assets carry a hash of their content. */
const assetAge = 31_536_000;

/**
 * Serves the built web: assets for ever (pre-compressed), and one page for every address that is not the API's,
 * in the language of whoever asks, with that language's phrases already on their way.
 */
export async function serveWeb(http: FastifyInstance, folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const chunks = JSON.parse(await readFile(join(folder, 'languages.json'), 'utf8')) as Record<
    Language,
    string
  >;
  const pages = new Map(languages.map((language) => [language, pageIn(page, language, chunks[language])]));
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
      .send(pages.get(languageOf(request, null)));
  });
}

function pageIn(page: string, language: Language, chunk: string): string {
  const preload = `<link id="words" rel="modulepreload" href="${chunk}">`;
  return page
    .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
    .replace('</head>', `${preload}</head>`);
}
