import { useQueryClient } from '@tanstack/react-query';
import type { AnswerOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { answerKey, useAct, useAnswer } from '#platform/web/call.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import type { GroupView } from '#steering-groups/group-view.ts';

const asked = (company: string) => ({ params: { company } });

export const useGroup = (company: string) => useAnswer(steeringGroups.readGroup, asked(company));

type GroupAct = {
  [K in keyof typeof steeringGroups]: (typeof steeringGroups)[K] extends EndpointShape
    ? AnswerOf<(typeof steeringGroups)[K]> extends GroupView
      ? (typeof steeringGroups)[K]
      : never
    : never;
}[keyof typeof steeringGroups];

/** An act whose answer is the whole group anew. */
export function useGroupAct<E extends GroupAct>(endpoint: E, company: string) {
  const queries = useQueryClient();
  const act = useAct(endpoint);
  const keep = (answer: unknown) =>
    queries.setQueryData(answerKey(steeringGroups.readGroup, asked(company)), answer as GroupView);
  const run = (input: CallInput<E>, then?: (view: GroupView) => void) =>
    act.mutate(input, {
      onSuccess: (answer) => {
        keep(answer);
        then?.(answer as GroupView);
      },
    });
  const runToEnd = async (input: CallInput<E>): Promise<void> => {
    keep(await act.mutateAsync(input));
  };
  return { run, runToEnd, busy: act.isPending, error: act.error, reset: act.reset };
}
