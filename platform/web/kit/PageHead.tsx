import { type ReactNode, useEffect, useRef } from 'react';

/** Above the sentence: whose page it is. A company's own words in it carry their language by an element. */
type Props = { eyebrow: ReactNode; title: string; lead?: string; children?: ReactNode };

/** The address whose heading was last shown; null until the first page stands. */
let shownAt: string | null = null;

/**
 * The first line of a page: a sentence about now. It is also the window's title, and where reading goes on
 * after a change of page: focus moves to it when it is drawn, which may be long after the address changed.
 */
export function PageHead({ eyebrow, title, lead, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Spranget`;
    const { pathname } = window.location;
    if (shownAt !== null && shownAt !== pathname) heading.current?.focus({ preventScroll: true });
    shownAt = pathname;
  }, [title]);
  return (
    <div className="page-head">
      <p className="eyebrow">{eyebrow}</p>
      <h1 id="page-title" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}
