import { useQueryClient } from '@tanstack/react-query';
import type { AnswerOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { answerKey, useAct, useAnswer } from '#platform/web/call.ts';
import { principles } from '#principles/contract.ts';
import type { PrinciplesView } from '#principles/principles-view.ts';

const asked = (company: string) => ({ params: { company } });

export const usePrinciples = (company: string) => useAnswer(principles.readPrinciples, asked(company));

type PageAct = {
  [K in keyof typeof principles]: AnswerOf<(typeof principles)[K]> extends PrinciplesView
    ? (typeof principles)[K]
    : never;
}[keyof typeof principles];

/** An act whose answer is the whole page anew. */
export function usePrinciplesAct<E extends PageAct & EndpointShape>(endpoint: E, company: string) {
  const queries = useQueryClient();
  const act = useAct(endpoint);
  const keep = (answer: unknown) =>
    queries.setQueryData(answerKey(principles.readPrinciples, asked(company)), answer);
  return {
    run: (input: CallInput<E>, then?: (view: PrinciplesView) => void) =>
      act.mutate(input, {
        onSuccess: (answer) => {
          keep(answer);
          then?.(answer as PrinciplesView);
        },
      }),
    /** The same as a promise, which fails when the act does. */
    send: async (input: CallInput<E>) => keep(await act.mutateAsync(input)),
    busy: act.isPending,
    error: act.error,
  };
}

/** The writing of one field of a cluster or a principle. */
export function useWriting(company: string, round: string) {
  const { send } = usePrinciplesAct(principles.writePrinciple, company);
  return (thing: string, field: 'name' | 'text' | 'like' | 'unlike') =>
    (value: string, writing: { edit: string; basedOn: string | null }) =>
      send({ params: { company, round }, body: { thing, field, value, ...writing } });
}
