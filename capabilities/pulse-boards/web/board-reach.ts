import type { Change } from '#pulse-boards/change.ts';
import type { Outcome } from '#pulse-boards/contract.ts';
import { withNews } from '#pulse-boards/sync.ts';
import type { Kept } from '#pulse-boards/web/board-keep.ts';
import type { Asked, Sent } from '#pulse-boards/web/board-wire.ts';

/**
 * How a copy stands to its server: asking (nothing is known yet) · open · away (what is shown is as it was) ·
 * signed-out · closed (not, or no longer, for whoever asks).
 */
export type Reach = 'asking' | 'open' | 'away' | 'signed-out' | 'closed';

/** A no to whoever asks, and not to what was sent. */
export const isForAll = ({ status }: { status: number }): boolean => status === 403 || status === 404;

/** What is kept after an answer to a question from a number; `at` in milliseconds. */
export function afterNews(before: Kept, { part, name, today, may }: Answer, from: number, at: number): Kept {
  const { held } = before.copy;
  // All of an earlier hour, when another tab has heard of more since: unless the server itself has been put back.
  if (part.from === 0 && part.at < held.at && from <= part.at) return before;
  const copy = withNews(before.copy, part, from);
  if (!copy) return before;
  const wholeAt = part.from === 0 || !before.said ? at : before.said.wholeAt;
  return { copy, said: { name, today, may, at, wholeAt } };
}

type Answer = Extract<Asked, { is: 'answer' }>['answer'];

export function reachOf(found: Asked | Sent): Reach {
  if (found.is === 'answer') return 'open';
  if (found.is === 'not-signed-in') return 'signed-out';
  return found.is === 'no' && isForAll(found) ? 'closed' : 'away';
}

/** The server's word on each that was sent; null when it has said nothing yet. */
export function outcomesOf(sent: Sent, batch: readonly Change[]): readonly Outcome[] | null {
  if (sent.is === 'answer') return sent.answer.outcomes;
  if (sent.is !== 'no') return null;
  const { code, message, problems } = sent.refusal;
  const refused = { code, message: problems[0]?.message ?? message };
  return batch.map(({ change }) => ({ change, seq: null, refused }));
}
