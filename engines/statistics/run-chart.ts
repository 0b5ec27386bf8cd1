/**
 * Run chart.
 *
 * What: the median as centre, and no limits.
 * When: too few readings for limits, or by choice; only long runs on one side are read from it, and from
 *   fewer readings than limits need nothing is.
 * Units: those of the readings.
 * Source: Perla, Provost and Murray, The run chart, BMJ Quality and Safety 20 (2011); the run of eight is
 *   the house's, the same as beside limits.
 * Cost: one sort.
 */
import { median } from './averages.ts';

/** The centre; null without a reading. */
export const runCentre = (values: readonly number[]): number | null =>
  values.length === 0 ? null : median(values);
