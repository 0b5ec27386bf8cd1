import { useQueryClient } from '@tanstack/react-query';
import type { AnswerOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { answerKey, useAct, useAnswer } from '#platform/web/call.ts';
import type { AnchoringView } from '#steering-groups/anchoring-view.ts';
import { steeringGroups } from '#steering-groups/contract.ts';

const asked = (company: string) => ({ params: { company } });

export const useAnchoring = (company: string) => useAnswer(steeringGroups.readAnchorings, asked(company));

type AnchoringAct = {
  [K in keyof typeof steeringGroups]: (typeof steeringGroups)[K] extends EndpointShape
    ? AnswerOf<(typeof steeringGroups)[K]> extends AnchoringView
      ? (typeof steeringGroups)[K]
      : never
    : never;
}[keyof typeof steeringGroups];

/** An act whose answer is the whole log anew. */
export function useAnchoringAct<E extends AnchoringAct>(endpoint: E, company: string) {
  const queries = useQueryClient();
  const act = useAct(endpoint);
  const run = (input: CallInput<E>, then: () => void) =>
    act.mutate(input, {
      onSuccess: (answer) => {
        queries.setQueryData(answerKey(steeringGroups.readAnchorings, asked(company)), answer);
        then();
      },
    });
  return { run, busy: act.isPending, error: act.error };
}
