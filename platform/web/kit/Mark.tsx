import type { ReactNode } from 'react';

export type Status = 'plan' | 'watch' | 'deviation' | 'silent';

/** Status in shape, word and colour, in that order of trust: circle, half diamond, triangle, broken ring. */
export function Mark({ status, children }: { status: Status; children: ReactNode }) {
  return (
    <span className={`mark mark-${status}`}>
      <MarkShape status={status} />
      <span>{children}</span>
    </span>
  );
}

/** The shape alone, where the sentence beside it is the word; `label` is then its accessible name. */
export function MarkShape({ status, label }: { status: Status; label?: string }) {
  return (
    <svg
      className={`mark-shape mark-${status}`}
      viewBox="0 0 24 24"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {shapes[status]}
    </svg>
  );
}

const shapes: Record<Status, ReactNode> = {
  plan: <circle className="mark-fill" cx="12" cy="12" r="9.5" />,
  watch: (
    <>
      <path className="mark-line" strokeWidth="2.25" d="M12 1.8 22.2 12 12 22.2 1.8 12Z" />
      <path className="mark-fill" d="M1.8 12h20.4L12 22.2Z" />
    </>
  ),
  deviation: <path className="mark-fill" d="M12 2.2 23 21.4H1Z" />,
  silent: <circle className="mark-line" cx="12" cy="12" r="9" strokeWidth="2" strokeDasharray="3.6 3.47" />,
};
