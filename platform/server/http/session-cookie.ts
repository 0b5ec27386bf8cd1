import { createHash, randomBytes } from 'node:crypto';

/** `__Host-` needs https; on plain http (a laptop, a test) the browser would drop such a cookie. */
export const sessionCookieName = (secure: boolean) => (secure ? '__Host-spranget' : 'spranget-session');

/** The cookie of a browser that is a wall screen. */
export const screenCookieName = (secure: boolean) => (secure ? '__Host-spranget-screen' : 'spranget-screen');

/** Ties the two halves of a sign-in by another service to one browser. */
export const attemptCookieName = (secure: boolean) =>
  secure ? '__Host-spranget-attempt' : 'spranget-attempt';

/** `days` in the browser; null lets the cookie end with the browser. */
export const sessionCookieOptions = (secure: boolean, days: number | null = 30) =>
  ({
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    ...(days !== null && { maxAge: Math.round(days * 24 * 3600) }),
  }) as const;

/** A 256-bit secret for a session, a link or a feed. Only its hash is ever stored. */
export const makeSecret = (): string => randomBytes(32).toString('base64url');

/** sha256 of a secret, hex. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
