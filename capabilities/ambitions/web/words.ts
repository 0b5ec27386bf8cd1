import { ambitionText as text } from '#ambitions/ambition-text.ts';
import type { AmbitionContent } from '#ambitions/ambitions-view.ts';
import { writeFigure } from '#ambitions/write-figure.ts';
import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Say } from '#platform/web/say.ts';

type Measured = Pick<AmbitionContent, 'words' | 'unit' | 'baseline' | 'target' | 'by' | 'reason'> & {
  figure: AmbitionContent['figure'];
};

/** How an ambition is measured, as one sentence: from where, to where, by when, or why not by a figure. */
export function figureLine(ambition: Measured, t: Say, language: Language): string {
  const { figure, words, unit, reason } = ambition;
  if (figure === 'none') return t(text.noFigure, { reason });
  const value = (number: number) => writeFigure(number, unit, language);
  const { baseline, target, by } = ambition;
  if (target !== null && by !== null) {
    const date = writeDay(by, language, 'long');
    return baseline === null
      ? t(text.onlyTo, { words, target: value(target), date })
      : t(text.fromTo, { words, baseline: value(baseline), target: value(target), date });
  }
  return baseline === null ? words : t(text.onlyFrom, { words, baseline: value(baseline) });
}
