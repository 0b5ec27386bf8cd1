import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/** The smallest groups results are shown for: answers behind a mean, and behind a distribution or free text. */
export type Thresholds = { readonly means: number; readonly distributions: number };

/**
 * What nobody can go below, not the two parties together and not whoever runs the database: the table
 * `parties.threshold` checks the same numbers. Five is what survey providers use for means; a distribution or a
 * free text tells more of each who answered, and needs ten.
 */
export const thresholdFloor: Thresholds = { means: 5, distributions: 10 };

/** Above this no company of the programme's size would see a result at all. */
export const thresholdCeiling = 50;

export function refuseThresholds(
  wanted: Thresholds,
  inForce: Thresholds,
): Refusal<
  'threshold-below-floor' | 'threshold-above-ceiling' | 'threshold-upside-down' | 'threshold-same'
> | null {
  for (const field of ['means', 'distributions'] as const) {
    const [least, most] = [thresholdFloor[field], thresholdCeiling];
    if (wanted[field] < least) return refuse('threshold-below-floor', { field, values: { least } });
    if (wanted[field] > most) return refuse('threshold-above-ceiling', { field, values: { most } });
  }
  if (wanted.distributions < wanted.means)
    return refuse('threshold-upside-down', { field: 'distributions', values: { means: wanted.means } });
  const isSame = wanted.means === inForce.means && wanted.distributions === inForce.distributions;
  return isSame ? refuse('threshold-same', { field: 'means' }) : null;
}
