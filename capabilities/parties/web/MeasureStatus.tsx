import { measureText as text } from '#parties/measure-text.ts';
import type { MeasureView } from '#parties/measure-view.ts';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { useSay } from '#platform/web/say.ts';

/** How a measure stands, by shape and word: overdue asks for somebody, live is as planned. */
export function MeasureStatus({ measure }: { measure: MeasureView }) {
  const t = useSay();
  if (measure.overdue) return <Mark status="deviation">{t(text.overdueStatus)}</Mark>;
  if (measure.state === 'live') return <Mark status="plan">{t(text.live)}</Mark>;
  return <Mark status="silent">{t(text[measure.state])}</Mark>;
}
