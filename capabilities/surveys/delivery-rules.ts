/** Each party's word that the survey has been carried out: all could answer, and all have been shown the results. */
import type { Side } from '#people/contract.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { type Signatures, standing, stateOf, type WaveFacts } from '#surveys/wave-rules.ts';

/** The instrument whose first wave the programme asks for. */
const delivers = 'employee-attitudes';

export const isDelivery = ({ instrument }: { instrument: string }): boolean => instrument === delivers;

export const deliveredOf = ({ marks }: Pick<WaveFacts, 'marks'>): Signatures =>
  standing(marks, 'delivered', null);

type Told = Pick<WaveFacts, 'plan' | 'marks' | 'counted'> & { instrument: string };

/**
 * What a wave is the carrying out of: the first delivers what phase 1 asks for, and a later one what the programme
 * asks once more about then. One in between, when the first has been delivered, is the company's own.
 */
export function deliveryOf<Activity>(
  wave: Told,
  all: readonly Told[],
  activityOn: (day: string) => Activity | null,
): 'deliverable' | Activity | null {
  if (!isDelivery(wave)) return null;
  const earlier = all.filter(
    (one) => isDelivery(one) && (one.counted ?? 0) > 0 && one.plan.opensOn < wave.plan.opensOn,
  );
  if (earlier.length === 0) return 'deliverable';
  const isTold = earlier.some((one) => Object.values(deliveredOf(one)).some((said) => said !== null));
  return activityOn(wave.plan.meetingOn) ?? (isTold ? null : 'deliverable');
}

/** Why a party's word cannot be given or taken back; null when it can. */
export function refuseDelivery(
  facts: WaveFacts,
  wish: { side: Side; person: string; given: boolean; today: string; isAsked: boolean },
) {
  const { side, person, given, today, isAsked } = wish;
  if (!isAsked) return refuse('nothing-to-deliver');
  if (stateOf(facts, today) !== 'counted') return refuse('not-counted-yet');
  const said = deliveredOf(facts);
  if ((said[side] !== null) === given) return refuse('already-so');
  const other = said[side === 'employer' ? 'employees' : 'employer'];
  return given && other?.person === person ? refuse('other-person-needed') : null;
}
