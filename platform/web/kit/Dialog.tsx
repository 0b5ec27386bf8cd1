import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

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
 * It stands at the end of the page, wherever it was asked for: browsers stop the sending of a form inside a form
 * before React hears of it, and would load the page anew with what was written in its address.
 */
export function Dialog({ open, title, onClose, children, actions, wide }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
  const [onlyText, setOnlyText] = useState(false);
  // In the layout phase: the browser gives focus back only while the dialog still stands in the page.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!dialog || !open) return undefined;
    if (!dialog.open) dialog.showModal();
    // Long words with nothing to press in them are scrolled by keyboard only where they can be stood on.
    const holds = body.current?.querySelector('a[href], button, input, select, textarea, summary');
    setOnlyText(!holds && (body.current?.scrollHeight ?? 0) > (body.current?.clientHeight ?? 0));
    return () => dialog.close();
  }, [open]);
  return createPortal(
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
      // React hands on what happens here to the form a dialog was asked for in, and that form is not the one sent.
      onSubmit={(event) => event.stopPropagation()}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
      </div>
      <div ref={body} className="dialog-body" tabIndex={onlyText ? 0 : undefined}>
        {children}
      </div>
      <div className="dialog-foot">{actions}</div>
    </dialog>,
    document.body,
  );
}
