import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '#platform/web/kit/Icon.tsx';

type Props = {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the likeliest first. */
  actions?: ReactNode;
  wide?: boolean;
};

/**
 * A dialog on the browser's own element: it keeps focus inside, gives it back, and closes on Escape.
 * On phones it is a sheet that fills the screen.
 */
export function Dialog({ open, title, onClose, children, actions, wide }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (!dialog || !open) return undefined;
    if (!dialog.open) dialog.showModal();
    return () => dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="dialog-close" aria-labelledby={titleId} onClick={onClose} data-close="">
          <Icon name="close" />
        </button>
      </div>
      <div className="dialog-body">{children}</div>
      {actions && <div className="dialog-foot">{actions}</div>}
    </dialog>
  );
}
