import type { ReactNode } from 'react';
import type { ChartView } from '#indicators/chart-view.ts';
import { readingText as text } from '#indicators/reading-text.ts';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { useSay } from '#platform/web/say.ts';
import '#indicators/web/reading-marks.css';

type Change = ChartView['change']['code'];
type Aim = NonNullable<ChartView['target']>['code'];

/** Shape before the sentence that tells what a chart says. Only what someone must act on is a triangle. */
export function ChangeShape({ code }: { code: Change }) {
  const label = useSay()(text[`change-${code}`]);
  if (code === 'worse') return <MarkShape status="deviation" label={label} />;
  if (code === 'too-few') return <MarkShape status="silent" label={label} />;
  return (
    <svg className={`mark-shape reading-${code}`} viewBox="0 0 24 24" role="img" aria-label={label}>
      {changes[code]}
    </svg>
  );
}

/** What nobody has to act on; a change for the better is the diamond it is in the chart. */
const changes = {
  better: <path d="M12 1.5 22.5 12 12 22.5 1.5 12Z" />,
  changed: <path d="M3.5 3.5h17v17h-17z" />,
  'no-change': <circle cx="12" cy="12" r="7.5" strokeWidth="2.5" />,
};

/** Shape and word of a change, where no sentence stands beside it. */
export function ChangeMark({ code }: { code: Change }) {
  const t = useSay();
  return (
    <span className={`reading-mark reading-mark-${code}`}>
      <ChangeShape code={code} />
      <span aria-hidden="true">{t(text[`change-${code}`])}</span>
    </span>
  );
}

/**
 * How a target is met as long as everything varies as usual, or null. Limits from before a change say nothing of the
 * numbers after it; then the sentence has counted them, and with too few numbers it says so.
 */
export const aimOf = ({ change, target }: ChartView): Aim | null =>
  change.code === 'no-change' && target && target.code !== 'cannot-tell' ? target.code : null;

/** Whether a target is met, in shape and word: a disc that is whole, half or empty within its ring. */
export function TargetMark({ code }: { code: Aim }) {
  const t = useSay();
  return (
    <span className="reading-mark reading-target">
      <svg className="mark-shape" viewBox="0 0 24 24" aria-hidden="true">
        <circle
          cx="12"
          cy="12"
          r="9.5"
          className="mark-line"
          strokeWidth="2"
          strokeDasharray={code === 'cannot-tell' ? '3.7 3.76' : undefined}
        />
        {aims[code]}
      </svg>
      <span>{t(text[`target-${code}`])}</span>
    </span>
  );
}

const aims: Record<Aim, ReactNode> = {
  reaches: <circle cx="12" cy="12" r="5.5" className="mark-fill" />,
  'hit-and-miss': <path d="M12 6.5a5.5 5.5 0 0 0 0 11z" className="mark-fill" />,
  misses: null,
  'cannot-tell': null,
};
