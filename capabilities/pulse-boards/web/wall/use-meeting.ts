import { useEffect, useRef, useState } from 'preact/hooks';
import { makeId } from '#platform/contract/id.ts';
import { meetingsOf } from '#pulse-boards/board-state.ts';
import type { Value } from '#pulse-boards/change.ts';
import { fieldOf, type Thing } from '#pulse-boards/fold.ts';
import type { Act } from '#pulse-boards/meeting-acts.ts';
import { meetingNow } from '#pulse-boards/meeting-held.ts';
import { useActs } from '#pulse-boards/web/wall/use-acts.ts';
import type { ModeProps } from '#pulse-boards/web/wall/wall-mode.ts';

const tick = 5_000;

export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const isOver = (meeting: Thing | undefined): boolean => fieldOf(meeting, 'ended') !== null;

/**
 * The meeting this device is in: the one that is held at the board already, or one of its own. Its own is written
 * with the first thing that is done in it, so that a hand that only brushed the wall has held no meeting.
 */
export function useMeeting(props: ModeProps) {
  const { board, shown } = props;
  const now = useNow();
  const own = useRef({ thing: makeId(), begun: new Date().toISOString(), isWritten: false });
  const joined = useRef<string | null>(null);
  const { act, undo } = useActs(props);

  const held = meetingNow(shown, board.thing, now);
  if (held && !isOver(shown.get(joined.current ?? ''))) joined.current = held.thing;
  const thing = joined.current ?? own.current.thing;
  const meeting = shown.get(thing);
  const before = meetingsOf(shown, board.thing).find(
    (one) => one.thing !== thing && fieldOf(one, 'present') !== null,
  );

  const actOf = (set: Record<string, Value>): Act => ({ kind: 'meeting', board: board.thing, thing, set });
  const doing = (...acts: Act[]) => {
    if (meeting || own.current.isWritten) return act(...acts);
    own.current.isWritten = true;
    act(actOf({ begun: own.current.begun, ended: null, step: 1 }), ...acts);
  };
  return {
    now,
    meeting,
    isOver: isOver(meeting),
    begun: String(fieldOf(meeting, 'begun', own.current.begun)),
    step: Number(fieldOf(meeting, 'step', 1)),
    present: fieldOf(meeting, 'present') as number | null,
    /** How many were here the last time, from which one counts. */
    presentBefore: Number(fieldOf(before, 'present', 0)),
    act: doing,
    set: (set: Record<string, Value>) => doing(actOf(set)),
    undo,
  };
}

export type MeetingHeld = ReturnType<typeof useMeeting>;
