import { useCallback, useEffect, useRef, useState } from 'react';
import { keepScreen, type ScreenState } from '#screens/web/keep-screen.ts';

export type { BoardChoosing } from '#screens/web/ArrangeDialog.tsx';
export type { ScreenState } from '#screens/web/keep-screen.ts';
export { Pairing } from '#screens/web/Pairing.tsx';
export { ScreensSheet } from '#screens/web/ScreensSheet.tsx';
export { Terminal } from '#screens/web/Terminal.tsx';

/** Makes this page a screen for as long as it stands. Call `again` when a stream of its has ended. */
export function useScreen(): { state: ScreenState; again: () => void } {
  const [state, setState] = useState<ScreenState>({ is: 'unpaired' });
  const kept = useRef<ReturnType<typeof keepScreen> | null>(null);
  useEffect(() => {
    kept.current = keepScreen((next) => setState((before) => (isSame(before, next) ? before : next)));
    return () => kept.current?.stop();
  }, []);
  const again = useCallback(() => kept.current?.again(), []);
  return { state, again };
}

/** A beat that brought nothing new draws nothing anew. */
const isSame = (a: ScreenState, b: ScreenState): boolean => JSON.stringify(a) === JSON.stringify(b);
