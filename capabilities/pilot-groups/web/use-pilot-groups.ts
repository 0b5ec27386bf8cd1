import { useQueryClient } from '@tanstack/react-query';
import { pilotGroups } from '#pilot-groups/contract.ts';
import type { PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import type { AnswerOf, BodyOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { answerKey, useAct, useAnswer } from '#platform/web/call.ts';

const asked = (company: string) => ({ params: { company } });

export const usePilotGroups = (company: string) => useAnswer(pilotGroups.readPilotGroups, asked(company));

type PilotGroupsAct = {
  [K in keyof typeof pilotGroups]: (typeof pilotGroups)[K] extends EndpointShape
    ? AnswerOf<(typeof pilotGroups)[K]> extends PilotGroupsView
      ? (typeof pilotGroups)[K]
      : never
    : never;
}[keyof typeof pilotGroups];

/** An act whose answer is the whole room anew. */
export function usePilotGroupsAct<E extends PilotGroupsAct>(endpoint: E, company: string) {
  const queries = useQueryClient();
  const act = useAct(endpoint);
  const run = (body: BodyOf<E>, onDone?: () => void) =>
    act.mutate({ params: { company }, body } as unknown as CallInput<E>, {
      onSuccess: (answer) => {
        queries.setQueryData(answerKey(pilotGroups.readPilotGroups, asked(company)), answer);
        onDone?.();
      },
    });
  return { run, busy: act.isPending, error: act.error };
}
