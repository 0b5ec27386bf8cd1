import { createHash, randomBytes } from 'node:crypto';

/** `__Host-` needs https; on plain http (a laptop, a test) the browser would drop such a cookie. */
export const sessionCookieName = (secure: boolean) => (secure ? '__Host-spranget' : 'spranget-session');

export const sessionCookieOptions = (secure: boolean) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 30 * 24 * 3600 }) as const;

/** A 256-bit secret for a session, a link or a feed. Only its hash is ever stored. */
export const makeSecret = (): string => randomBytes(32).toString('base64url');

/** sha256 of a secret, hex. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
