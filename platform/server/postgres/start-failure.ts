/**
 * Why something did not start: one sentence for the person who started it, the remedy included.
 * It is no bug, so whoever catches it prints the message and no stack.
 */
export class StartFailure extends Error {
  override name = 'StartFailure';
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
