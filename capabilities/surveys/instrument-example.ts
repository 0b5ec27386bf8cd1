/** A small instrument for tests. */
import type { InFive, Instrument, InstrumentItem } from '#surveys/instrument.ts';

export const inFive = (text: string): InFive => ({
  nb: `${text} nb`,
  nn: `${text} nn`,
  en: `${text} en`,
  sv: `${text} sv`,
  pl: `${text} pl`,
});

export const statement = (key: string, rest: Partial<InstrumentItem> = {}): InstrumentItem => ({
  key,
  theme: 'trust',
  kind: 'scale',
  scale: 'agreement',
  text: inFive(`Vi ${key}`),
  ...rest,
});

/** One theme, three statements and one question in words. */
export const exampleInstrument = (rest: Partial<Instrument> = {}): Instrument => ({
  schema: 'instrument/1',
  key: 'our-own',
  version: '2026.1',
  kind: 'ballot',
  occasion: 'attitudes',
  name: inFive('Vårt eget'),
  purpose: inFive('For å vite'),
  minutes: 3,
  scales: [{ key: 'agreement', labels: ['a', 'b', 'c', 'd', 'e'].map(inFive) }],
  themes: [{ key: 'trust', name: inFive('Tillit'), reliability: true }],
  items: [
    statement('heard'),
    statement('told'),
    statement('late', { reversed: true, sensitive: true }),
    { key: 'more', theme: 'trust', kind: 'text', text: inFive('Hva mer?') },
  ],
  ...rest,
});
