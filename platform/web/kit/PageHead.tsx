import { type ReactNode, useEffect } from 'react';

type Props = { eyebrow: string; title: string; lead?: string; children?: ReactNode };

/** The first line of a page: a sentence about now. It is also the window's title. */
export function PageHead({ eyebrow, title, lead, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Spranget`;
  }, [title]);
  return (
    <div className="page-head">
      <p className="eyebrow">{eyebrow}</p>
      <h1 id="page-title" tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}
