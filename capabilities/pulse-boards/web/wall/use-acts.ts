import { useEffect, useState } from 'preact/hooks';
import { makeId } from '#platform/contract/id.ts';
import type { Change } from '#pulse-boards/change.ts';
import { type Act, seenBy, undoing } from '#pulse-boards/meeting-acts.ts';
import type { ModeProps } from '#pulse-boards/web/wall/wall-mode.ts';

/** How long what was done can be taken back with one tap, in milliseconds. */
const undoFor = 10_000;

export type Acts = {
  readonly act: (...acts: Act[]) => void;
  /** Takes back what was done last, while that is offered. */
  readonly undo: (() => void) | null;
};

/** Makes changes of what is done at the wall, and offers to take the last of them back. */
export function useActs({ shown, make }: Pick<ModeProps, 'shown' | 'make'>): Acts {
  const [back, setBack] = useState<readonly Act[]>([]);
  useEffect(() => {
    if (back.length === 0) return undefined;
    const timer = setTimeout(() => setBack([]), undoFor);
    return () => clearTimeout(timer);
  }, [back]);
  const send = (act: Act) => make({ ...act, change: makeId(), seen: seenBy(shown, act) } as Change);
  return {
    act: (...acts) => {
      const undone = acts.flatMap((act) => undoing(shown, act) ?? []);
      acts.forEach(send);
      if (undone.length > 0) setBack(undone.toReversed());
    },
    undo:
      back.length > 0
        ? () => {
            back.forEach(send);
            setBack([]);
          }
        : null,
  };
}
