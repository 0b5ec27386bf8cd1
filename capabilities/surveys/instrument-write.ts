/** An instrument as the file it is kept, downloaded and read again as. */
import { stringify } from 'yaml';
import type { Instrument } from '#surveys/instrument.ts';

export const writeInstrument = (instrument: Instrument): string =>
  stringify(instrument, { lineWidth: 0, aliasDuplicateObjects: false });
