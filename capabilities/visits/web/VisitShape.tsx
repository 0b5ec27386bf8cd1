import { MarkShape, type Status } from '#platform/web/kit/Mark.tsx';
import { useSay } from '#platform/web/say.ts';
import { listText as text } from '#visits/list-text.ts';
import type { VisitLine } from '#visits/visit-view.ts';

type State = VisitLine['state'];

const marks: Partial<Record<State, Status>> = { held: 'plan', missed: 'deviation', unreported: 'silent' };

/** How a visit stands: held is filled, planned hollow, missed a triangle, unreported a broken ring. */
export function VisitShape({ state }: { state: State }) {
  const t = useSay();
  const label = t(text[`state-${state}`]);
  const mark = marks[state];
  if (mark) return <MarkShape status={mark} label={label} />;
  return (
    <svg className="mark-shape visit-hollow" viewBox="0 0 24 24" role="img" aria-label={label}>
      <circle cx="12" cy="12" r="8.5" />
      {state !== 'planned' && <path d="M3 21 21 3" />}
    </svg>
  );
}
