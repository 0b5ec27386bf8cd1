import { useEffect, useRef, useState } from 'preact/hooks';
import { isNight, type Night } from '#pulse-boards/wall-rules.ts';

/** The clock on the wall, by half minutes. */
export function useClock(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Which of `count` things has its turn, the first at first; each stays for so many seconds. */
export function useTurn(count: number, seconds: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (count < 2) return;
    const timer = setInterval(() => setTurn((now) => now + 1), seconds * 1000);
    return () => clearInterval(timer);
  }, [count, seconds]);
  return count === 0 ? 0 : turn % count;
}

/** Dark and dim by night. */
export function useNight(now: Date, night?: Night): void {
  const dark = isNight(now.getHours(), night);
  useEffect(() => {
    document.documentElement.className = dark ? 'dark night' : 'light';
  }, [dark]);
}

/** Whether nobody has touched for so many milliseconds; it begins so, and `then` is called when it becomes so. */
export function useIdle(after: number, then?: () => void): boolean {
  const [idle, setIdle] = useState(true);
  const call = useRef(then);
  call.current = then;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const touch = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => {
        setIdle(true);
        call.current?.();
      }, after);
    };
    const kinds = ['pointerdown', 'keydown', 'wheel'];
    for (const kind of kinds) addEventListener(kind, touch, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const kind of kinds) removeEventListener(kind, touch);
    };
  }, [after]);
  return idle;
}
