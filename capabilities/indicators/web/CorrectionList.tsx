import { depthSideText as text } from '#indicators/depth-side-text.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { correctionsOf } from '#indicators/number-rows.ts';
import { dayOf } from '#indicators/web/depth.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { writeValue } from '#indicators/write-value.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** What stood there before it was put right: kept, and folded away. */
export function CorrectionList({ view }: { view: IndicatorView }) {
  const t = useSay();
  const language = pageLanguage();
  const { definition } = view;
  const corrections = correctionsOf(view);
  if (corrections.length === 0) return null;
  const value = (n: number) => writeValue(n, definition, language);
  return (
    <details className="depth-fold">
      <summary>{t(text.corrections, { count: corrections.length })}</summary>
      <ul className="depth-rows">
        {corrections.map(({ period, revision, stood, became, by, at, reason }) => (
          <li key={`${period} ${revision}`}>
            <div>
              <h3>
                {t(became === null ? text.wasRemoved : text.became, {
                  period: writePeriod(period, definition.period, language, 'full'),
                  stood: value(stood),
                  became: became === null ? '' : value(became),
                })}
              </h3>
              <p className="small subtle">
                {t(text.saidBy, { name: by, date: dayOf(at, language) })}
                {reason && `: ${reason}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
