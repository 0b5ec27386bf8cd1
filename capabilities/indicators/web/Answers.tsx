import type { ReactNode } from 'react';
import type { ChartView } from '#indicators/chart-view.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { aimNow, aimWhy, changeWhy, limitsState } from '#indicators/verdict.ts';
import { verdictText as text } from '#indicators/verdict-text.ts';
import { ChangeMark, TargetMark } from '#indicators/web/ReadingMarks.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** The two questions to a chart, side by side and the same size, each with how it was read. */
export function Answers({ view, chart }: { view: IndicatorView; chart: ChartView }) {
  const t = useSay();
  const language = pageLanguage();
  const { definition } = view;
  const limits = limitsState(chart, definition, language);
  const aim = aimNow(chart);
  return (
    <div className="depth-answers">
      <Answer title={t(text.isChanging)} mark={<ChangeMark code={chart.change.code} />}>
        <p>{changeWhy(chart, definition, language)}</p>
        {limits && <p className="small subtle">{limits}</p>}
      </Answer>
      <Answer
        title={t(text.willReach)}
        mark={aim ? <TargetMark code={aim} /> : <Mark status="silent">{t(text['no-target'])}</Mark>}
      >
        <p>{aimWhy(chart, definition, language)}</p>
      </Answer>
    </div>
  );
}

function Answer({ title, mark, children }: { title: string; mark: ReactNode; children: ReactNode }) {
  return (
    <section className="depth-answer">
      <h2>{title}</h2>
      <p className="depth-verdict">{mark}</p>
      {children}
    </section>
  );
}
