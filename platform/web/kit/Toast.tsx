import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { Icon } from '#platform/web/kit/Icon.tsx';

export type ToastMessage = { message: string; undo?: { label: string; act: () => void } };

const Toasts = createContext<(toast: ToastMessage) => void>(() => undefined);

/** `const toast = useToast(); toast({ message, undo })`: says what happened, with a way back. */
export const useToast = () => useContext(Toasts);

/** How long a message stays, in milliseconds; it waits while someone is on it. */
const staysFor = 8000;

/** Holds the page and the one message at its foot; screen readers hear it when it comes. */
export function ToastHost({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<(ToastMessage & { n: number }) | null>(null);
  const count = useRef(0);
  const say = useCallback((toast: ToastMessage) => {
    count.current += 1;
    setShown({ ...toast, n: count.current });
  }, []);
  const gone = useCallback(() => setShown(null), []);
  return (
    <Toasts value={say}>
      {children}
      <div className="toast-host" role="status">
        {shown && <Toast key={shown.n} toast={shown} onGone={gone} />}
      </div>
    </Toasts>
  );
}

function Toast({ toast, onGone }: { toast: ToastMessage; onGone: () => void }) {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = hovered || focused;
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onGone, staysFor);
    return () => clearTimeout(timer);
  }, [held, onGone]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // One Escape closes one thing: an open dialog lies on top and goes first.
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) onGone();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onGone]);
  const undo = () => {
    // Gone first: the act may say something of its own in its place.
    onGone();
    toast.undo?.act();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only holds the time while the pointer or focus is on it.
    <div
      className="toast"
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <Icon name="check" />
      <span>{toast.message}</span>
      {toast.undo && (
        <button type="button" className="toast-undo" onClick={undo}>
          {toast.undo.label}
        </button>
      )}
    </div>
  );
}
