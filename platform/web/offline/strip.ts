import type { Line } from '#platform/web/offline/line.ts';
import type { OutboxAct } from '#platform/web/offline/queue.ts';

/** The one thing the frame says about the line and the outbox; null when all is as it should be. */
export type Strip =
  | { kind: 'refused' | 'saved' | 'waiting' | 'others' | 'nobody'; count: number }
  | { kind: 'keeps' | 'looks' | 'keeps-nothing' | 'sent' };

export type StripFacts = {
  line: Line;
  acts: readonly OutboxAct[];
  /** Who is signed in, null for nobody. */
  person: string | null;
  /** Whether the page at hand keeps what one does. */
  pageKeeps: boolean;
  /** Whether the device can keep anything. */
  deviceKeeps: boolean;
  /** Whether something was waiting just before. */
  waitedJustNow: boolean;
  now: number;
};

/** How long an act may be on its way before it is worth a word, in milliseconds. */
export const worthAWord = 2000;

export function stripOf({
  line,
  acts,
  person,
  pageKeeps,
  deviceKeeps,
  waitedJustNow,
  now,
}: StripFacts): Strip | null {
  const unsent = acts.filter(({ state }) => state === 'waiting' || state === 'refused');
  const own = unsent.filter((act) => act.person === person);
  const others = unsent.length - own.length;
  if (person === null) return others > 0 ? { kind: 'nobody', count: others } : null;
  const refused = own.filter(({ state }) => state === 'refused').length;
  if (refused > 0) return { kind: 'refused', count: refused };
  if (line === 'down') {
    if (own.length > 0) return { kind: 'saved', count: own.length };
    if (!pageKeeps) return { kind: 'looks' };
    return { kind: deviceKeeps ? 'keeps' : 'keeps-nothing' };
  }
  const slow = own.filter(({ doneAt }) => now - doneAt >= worthAWord).length;
  if (slow > 0) return { kind: 'waiting', count: own.length };
  if (own.length === 0 && waitedJustNow) return { kind: 'sent' };
  return others > 0 ? { kind: 'others', count: others } : null;
}
