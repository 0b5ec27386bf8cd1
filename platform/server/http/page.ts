import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { isLanguage, type Language } from '#platform/contract/language.ts';
import { languageOf } from '#platform/server/http/browser.ts';
import type { GatheredHouse } from '#platform/server/http/gathered.ts';

/**
 * A page that is written on the server, beside the office's one page: for whoever is to stay nobody. Neither session
 * nor screen is looked at, no line of the log tells that it was opened, and nobody keeps it.
 */
export type ServerPage = {
  readonly path: `/${string}`;
  /** The built file its words are put into; it names the page's own script and styles. */
  readonly template: string;
  readonly draw: (asked: PageAsked, house: GatheredHouse) => Promise<DrawnPage>;
};

export type PageAsked = {
  readonly params: Readonly<Record<string, string>>;
  /** As the address asks for it with `?language=`, else as the browser does. */
  readonly language: Language;
};

/** Both texts are markup: whoever draws has escaped what people wrote. */
export type DrawnPage = { readonly status: 200 | 404; readonly title: string; readonly body: string };

/** What is used where nothing has been built, as in tests of what pages say. */
const bare = '<!doctype html><html lang="nb"><head><title></title></head><body></body></html>';

/** Only what comes from here may run or be fetched, and no form of the page is ever sent as one. */
const pageSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export async function servePages(
  http: FastifyInstance,
  pages: readonly ServerPage[],
  house: GatheredHouse,
  webFolder: string | null,
): Promise<void> {
  for (const { path, template, draw } of pages) {
    const html = webFolder ? await readFile(join(webFolder, template), 'utf8') : bare;
    http.get(path, { schema: { hide: true }, config: { unlogged: true } }, async (request, reply) => {
      const { language: wish } = request.query as { language?: unknown };
      const language = isLanguage(wish) ? wish : languageOf(request, null);
      const params = request.params as Record<string, string>;
      const { status, title, body } = await draw({ params, language }, house);
      return reply
        .status(status)
        .type('text/html; charset=utf-8')
        .headers({
          'content-security-policy': pageSecurity,
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
          'content-language': language,
          vary: 'cookie, accept-language',
        })
        .send(filled(html, { language, title, body }));
    });
  }
}

// By functions: what people wrote may hold the signs that `replace` reads in a text.
const filled = (html: string, page: { language: Language; title: string; body: string }): string =>
  html
    .replace(/<html lang="[^"]*"/, () => `<html lang="${page.language}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${page.title}</title>`)
    .replace('<body></body>', () => `<body>${page.body}</body>`);
