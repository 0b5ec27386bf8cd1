import type { IndicatorsView } from '#indicators/indicator-view.ts';
import { hasChanged } from '#indicators/overview.ts';
import { sentenceOf } from '#indicators/sentence.ts';
import type { Language } from '#platform/contract/language.ts';

/** What one figure's first line says; `changed` where it is not as it used to be. */
export type SharedFigure = { indicator: string; name: string; sentence: string; changed: boolean };

/** The figures that are followed, each with the sentence of its first line; those that changed come first. */
export const sharedIn = ({ indicators }: IndicatorsView, language: Language): SharedFigure[] =>
  indicators
    .filter(({ standing }) => standing === 'open')
    .flatMap((card) => {
      const [series] = card.series;
      if (!series) return [];
      const sentence = sentenceOf(series.chart, { ...card, periodKind: card.period }, language);
      return [{ indicator: card.indicator, name: card.name, sentence, changed: hasChanged({ series }) }];
    })
    .toSorted((a, b) => Number(b.changed) - Number(a.changed));
