import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

type Props = {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the likeliest first; the last one leaves without changing anything. */
  actions: ReactNode;
  wide?: boolean;
};

/**
 * A dialog on the browser's own element: it keeps focus inside, and closes on Escape. Focus goes to
 * the first field, and back to what opened it. On phones it is a sheet that fills the screen.
 */
export function Dialog({ open, title, onClose, children, actions, wide }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // In the layout phase: the browser gives focus back only while the dialog still stands in the page.
  useLayoutEffect(() => {
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
        // A file chooser that is left sends its own cancel up through here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
      </div>
      <div className="dialog-body">{children}</div>
      <div className="dialog-foot">{actions}</div>
    </dialog>
  );
}
