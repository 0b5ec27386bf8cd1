import type { IndicatorView, ReadingView, Series } from '#indicators/indicator-view.ts';
import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';

/** The dialog that is open on the page of a figure. */
export type Open =
  | { readonly kind: 'target' | 'baseline' | 'rebase' | 'flag' | 'retire' }
  | { readonly kind: 'take-back'; readonly rebase: string }
  | { readonly kind: 'reading'; readonly period: string; readonly reading: ReadingView | null };

/** The line the page shows; null while nobody has said a number. */
export const lineShown = (view: IndicatorView): Series | null =>
  view.series.find((one) => (one.site?.site ?? null) === siteShown(view)) ?? null;

export const siteShown = (view: IndicatorView): string | null => view.site?.site ?? null;

/** The day of something that was said: with its year, since it stands for ever. */
export const dayOf = (moment: string, language: Language): string =>
  writeDay(moment.slice(0, 10), language, 'numbers');
