import type { FormOccasion } from '#surveys/apart-view.ts';
import type { Instrument } from '#surveys/instrument.ts';

/** What a form asks: its instrument as it is. Of what employees were asked, each party says the steps and no words. */
export function formAsks(instrument: Instrument, occasion: FormOccasion): Instrument {
  if (occasion !== 'expectations') return instrument;
  const items = instrument.items.filter(({ kind }) => kind !== 'text');
  const themes = instrument.themes.filter(({ key }) => items.some(({ theme }) => theme === key));
  return { ...instrument, items, themes };
}
