/** Each party's word that the survey has been carried out: all could answer, and all have been shown the results. */
import type { Side } from '#people/contract.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { type Signatures, standing, stateOf, type WaveFacts } from '#surveys/wave-rules.ts';

/** The instrument whose first wave the programme asks for. */
const delivers = 'employee-attitudes';

export const isDelivery = ({ instrument }: { instrument: string }): boolean => instrument === delivers;

export const deliveredOf = ({ marks }: Pick<WaveFacts, 'marks'>): Signatures =>
  standing(marks, 'delivered', null);

/** Why a party's word cannot be given or taken back; null when it can. */
export function refuseDelivery(
  facts: WaveFacts & { instrument: string },
  wish: { side: Side; person: string; given: boolean; today: string },
) {
  const { side, person, given, today } = wish;
  if (!isDelivery(facts)) return refuse('nothing-to-deliver');
  if (stateOf(facts, today) !== 'counted') return refuse('not-counted-yet');
  const said = deliveredOf(facts);
  if ((said[side] !== null) === given) return refuse('already-so');
  const other = said[side === 'employer' ? 'employees' : 'employer'];
  return given && other?.person === person ? refuse('other-person-needed') : null;
}
