import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How tall a thing is for its width where it hangs; null until it has been laid out. */
export function useTallness<E extends HTMLElement>() {
  const thing = useRef<E>(null);
  const [tallness, setTallness] = useState<number | null>(null);
  useLayoutEffect(() => {
    const hung = thing.current;
    if (!hung) return;
    const look = () => setTallness(hung.clientWidth > 0 ? hung.clientHeight / hung.clientWidth : null);
    look();
    const watch = new ResizeObserver(look);
    watch.observe(hung);
    return () => watch.disconnect();
  }, []);
  return { thing, tallness };
}
