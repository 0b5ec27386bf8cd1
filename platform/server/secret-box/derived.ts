import { createHmac } from 'node:crypto';

/** A value of 256 bits that only whoever holds the secret can tell, and that tells nothing of the secret. */
export const derived = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url');
