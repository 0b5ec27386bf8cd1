/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useSay } from '#platform/web/say.ts';
import { meetingText as text } from '#pulse-boards/meeting-text.ts';
import type { ModeProps } from '#pulse-boards/web/wall/wall-mode.ts';

const icons = {
  next: 'M5 12h14M13 6l6 6-6 6',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  raise: 'M12 20V5M6 11l6-6 6 6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  erase: 'M9 6h11v12H9l-6-6zM12 10l4 4M16 10l-4 4',
} as const;

export function Icon({ name }: { name: keyof typeof icons }) {
  return (
    <svg class="meet-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}

type ActionProps = {
  readonly onPress: () => void;
  readonly children?: ComponentChildren;
  readonly look?: 'first' | 'second' | 'quiet';
  readonly icon?: keyof typeof icons;
  /** Why it cannot be pressed now; the button stays, and says so. */
  readonly reason?: string | null;
  readonly pressed?: boolean;
  readonly label?: string;
};

/** A large button. One that may not be pressed is grey and points at the sentence that says why. */
export function Action({ onPress, children, look = 'second', icon, reason, pressed, label }: ActionProps) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        class={`meet-act meet-${look}`}
        aria-disabled={reason ? true : undefined}
        aria-describedby={reason ? id : undefined}
        aria-pressed={pressed}
        aria-label={label}
        onClick={() => !reason && onPress()}
      >
        {icon && icon !== 'next' && <Icon name={icon} />}
        {children && <span>{children}</span>}
        {icon === 'next' && <Icon name="next" />}
      </button>
      {reason && (
        <p class="meet-reason" id={id}>
          {reason}
        </p>
      )}
    </>
  );
}

/** A question that has to be answered before one goes on. */
export function Question(props: {
  title: string;
  lead: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="meet-question" aria-labelledby={id} onCancel={props.onClose}>
      <h2 id={id}>{props.title}</h2>
      <p>{props.lead}</p>
      <div class="meet-row">{props.children}</div>
    </dialog>
  );
}

/** What was just saved and can be taken back, and what was refused with the reason why. */
export function Notices({ undo, board, copy, dismiss }: ModeProps & { undo: (() => void) | null }) {
  const t = useSay();
  const refused = copy.refused.filter(({ change }) => change.board === board.thing);
  return (
    <div class="meet-notices">
      <div role="alert">
        {refused.map(({ change, message }) => (
          <p class="meet-notice meet-refused" key={change.change}>
            <span>{message}</span>
            <button type="button" class="meet-act meet-second" onClick={() => dismiss(change.change)}>
              {t(text.understood)}
            </button>
          </p>
        ))}
      </div>
      <div role="status">
        {undo && (
          <p class="meet-notice">
            <span>{t(text.saved)}</span>
            <button type="button" class="meet-act meet-second" onClick={undo}>
              {t(text.undo)}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

/** A title that takes the focus when its page comes up, so that a screen reader tells where one is. */
export function Title({ children }: { children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
