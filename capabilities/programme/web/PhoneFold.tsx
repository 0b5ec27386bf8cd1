import { type ReactNode, useState } from 'react';
import { phone, useMedia } from '#platform/web/use-media.ts';

type Props = {
  /** The id of the heading, which the section is named by. */
  id: string;
  title: string;
  note?: ReactNode;
  /** Something in it waits for somebody: it is not folded away. */
  isOpen?: boolean;
  children: ReactNode;
};

/**
 * A heading and what stands under it; on a phone the heading folds the rest away. Whoever turns a wide screen
 * into a narrow one keeps what was in view, a dialog in it too.
 */
export function PhoneFold({ id, title, note, isOpen = false, children }: Props) {
  const isPhone = useMedia(phone);
  const [open, setOpen] = useState(isOpen || !isPhone);
  return (
    <>
      <div className="head-row">
        <h2 id={id}>
          {isPhone ? (
            <button
              type="button"
              className="fold-act"
              aria-expanded={open}
              aria-controls={`${id}-fold`}
              onClick={() => setOpen(!open)}
            >
              {title}
            </button>
          ) : (
            title
          )}
        </h2>
        {note}
      </div>
      <div className="fold" id={`${id}-fold`} hidden={isPhone && !open}>
        {children}
      </div>
    </>
  );
}
