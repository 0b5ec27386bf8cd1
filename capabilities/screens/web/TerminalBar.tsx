import { useCallback, useEffect, useRef, useState } from 'react';
import { people } from '#people/contract.ts';
import { call } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { useSay } from '#platform/web/say.ts';
import { idleMinutes } from '#screens/rules.ts';
import { wallText as text } from '#screens/wall-text.ts';
import '#screens/web/screens.css';

/** Milliseconds: how long the question stands before it answers itself, and how often the session is told of a touch. */
const lastCall = 30_000;
const tellEvery = 4 * 60_000;
const idle = idleMinutes * 60_000;

/** Above every page of whoever is signed in at a shared terminal: a way out that is always there, and one by itself. */
export function TerminalBar() {
  const t = useSay();
  const leave = useCallback(async () => {
    await call(people.endSession, {}).catch(() => undefined);
    // Nothing of this person stays on the page, whether or not the server heard of it.
    location.assign('/wall');
  }, []);
  const { asking, stay } = useIdle(leave);
  return (
    <div className="terminal-bar">
      <p>{t(text.terminalBar)}</p>
      <Button kind="second" onClick={() => void leave()}>
        {t(text.done)}
      </Button>
      <Dialog
        open={asking}
        title={t(text.stillTitle)}
        onClose={stay}
        actions={
          <>
            <Button onClick={stay}>{t(text.goOn)}</Button>
            <Button kind="quiet" onClick={() => void leave()}>
              {t(text.done)}
            </Button>
          </>
        }
      >
        <p>{t(text.stillBody)}</p>
      </Dialog>
    </div>
  );
}

/** Asks after a while without a touch, and leaves when nobody answers. */
function useIdle(leave: () => Promise<void>): { asking: boolean; stay: () => void } {
  const [asking, setAsking] = useState(false);
  const touched = useRef(performance.now());
  const told = useRef(performance.now());
  const stay = useCallback(() => {
    touched.current = performance.now();
    setAsking(false);
  }, []);
  useEffect(() => {
    const touch = () => {
      const now = performance.now();
      touched.current = now;
      if (now - told.current < tellEvery) return;
      told.current = now;
      // Reading and writing without a call would else let the session run out under somebody who is there.
      void call(people.readSession, {}).catch(() => undefined);
    };
    const look = () => {
      const quiet = performance.now() - touched.current;
      if (quiet >= idle) void leave();
      else if (quiet >= idle - lastCall) setAsking(true);
    };
    const timer = setInterval(look, 1_000);
    const events = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
    for (const name of events) addEventListener(name, touch, { passive: true });
    return () => {
      clearInterval(timer);
      for (const name of events) removeEventListener(name, touch);
    };
  }, [leave]);
  return { asking, stay };
}
