import { depthSideText as text } from '#indicators/depth-side-text.ts';
import type { Baseline, IndicatorView } from '#indicators/indicator-view.ts';
import { dayOf, type Open } from '#indicators/web/depth.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { writeValue } from '#indicators/write-value.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';

/** Where the company stood before the programme. */
export function BaselinePanel({ view, onOpen }: { view: IndicatorView; onOpen: (open: Open) => void }) {
  const t = useSay();
  const language = pageLanguage();
  const { baseline, definition, may } = view;
  if (!baseline && !may.decide) return null;
  return (
    <section aria-labelledby="baseline-title">
      <h2 id="baseline-title">{t(text.baseline)}</h2>
      {baseline ? (
        <>
          <p className="depth-figure">
            {baseline.value === null ? '–' : writeValue(baseline.value, definition, language)}
          </p>
          <p>{stretchOf(baseline, view, t)}</p>
          {baseline.note && <p className="written">{baseline.note}</p>}
          <p className="small subtle">
            {t(text.setBy, { name: baseline.set.by, date: dayOf(baseline.set.at, language) })}
          </p>
        </>
      ) : (
        <p className="small subtle">{t(text.noBaseline)}</p>
      )}
      {may.decide && (
        <p className="depth-act">
          <Button kind="second" onClick={() => onOpen({ kind: 'baseline' })}>
            {t(baseline ? text.changeBaseline : text.setBaseline)}
          </Button>
        </p>
      )}
    </section>
  );
}

function stretchOf({ from, to, readings }: Baseline, { definition }: IndicatorView, t: Say): string | null {
  if (from === null || to === null) return null;
  const period = (at: string) => writePeriod(at, definition.period, pageLanguage(), 'full');
  return t(text.baselineStretch, { n: readings, from: period(from), to: period(to) });
}
