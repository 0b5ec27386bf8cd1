import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLanguage, type Language, preferredLanguage } from '#platform/contract/language.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { Reply } from '#platform/server/http/room.ts';
import {
  attemptCookieName,
  screenCookieName,
  sessionCookieName,
  sessionCookieOptions,
} from '#platform/server/http/session-cookie.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The language of whoever is signed in, once that is known: refusals are worded in it too. */
    personLanguage: Language | null;
  }
}

export const languageCookie = 'spranget-language';

/** The language somebody has chosen by hand in this browser, or null. */
export function chosenLanguage(request: FastifyRequest): Language | null {
  const chosen = request.cookies?.[languageCookie];
  return isLanguage(chosen) ? chosen : null;
}

/** The language of an answer: what was chosen in the browser, else the person's own, else what the browser asks for. */
export function languageOf(request: FastifyRequest, actor: Actor | null): Language {
  const chosen = chosenLanguage(request);
  if (chosen) return chosen;
  return actor?.language ?? request.personLanguage ?? preferredLanguage(request.headers['accept-language']);
}

/** A browser keeps no cookie longer than this many days; a wall screen's is renewed every time it is used. */
const longestCookie = 400;
const attemptDays = 10 / (24 * 60);

export function replyOf(reply: FastifyReply, secure: boolean): Reply {
  const set = (name: string, token: string | null, days: number | null) => {
    if (token) reply.setCookie(name, token, sessionCookieOptions(secure, days));
    else reply.clearCookie(name, sessionCookieOptions(secure));
  };
  return {
    setSession: (token, days = 30) => set(sessionCookieName(secure), token, days),
    setScreen: (token) => set(screenCookieName(secure), token, longestCookie),
    setAttempt: (token) => set(attemptCookieName(secure), token, attemptDays),
    setLanguage: (language) => {
      reply.setCookie(languageCookie, language, {
        path: '/',
        sameSite: 'lax',
        secure,
        maxAge: 365 * 24 * 3600,
      });
    },
    setHeader: (header, value) => {
      reply.header(header, value);
    },
  };
}
