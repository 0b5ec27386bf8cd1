import type { IndicatorsView } from '#indicators/indicator-view.ts';
import { hasChanged } from '#indicators/overview.ts';
import { sentenceOf } from '#indicators/sentence.ts';
import type { Signal } from '#indicators/signal-view.ts';
import type { Language } from '#platform/contract/language.ts';

export type Signals = { signals: Signal[]; steady: number; all: number };

/**
 * The lines that have changed among those somebody may see, worse ones first, and how many there are to read. With
 * `since` a change for the better or to something else is told while it is news; a worse one until it is over.
 */
export function signalsIn(view: IndicatorsView, since: string | null, language: Language): Signals {
  const lines = view.indicators
    .filter(({ standing }) => standing === 'open')
    .flatMap((card) => card.series.map((series) => ({ card, series })))
    .filter(({ series }) => series.chart.change.code !== 'too-few');
  const signals = lines.filter(hasChanged).flatMap(({ card, series }): Signal[] => {
    const { site, chart } = series;
    const { code, since: begun } = chart.change;
    if (code === 'no-change' || code === 'too-few') return [];
    if (code !== 'worse' && since !== null && begun !== null && begun < since) return [];
    const path = `/companies/${view.company.company}/indicators/${card.indicator}`;
    return [
      {
        indicator: card.indicator,
        name: card.name,
        site: site?.name ?? null,
        code,
        sentence: sentenceOf(chart, { ...card, periodKind: card.period }, language),
        since: begun,
        url: site ? `${path}?site=${site.site}` : path,
      },
    ];
  });
  const weight = { worse: 0, changed: 1, better: 2 } as const;
  return {
    signals: signals.toSorted((a, b) => weight[a.code] - weight[b.code]),
    steady: lines.filter((line) => !hasChanged(line)).length,
    all: lines.length,
  };
}
