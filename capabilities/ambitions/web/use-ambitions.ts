import { useQueryClient } from '@tanstack/react-query';
import type { AmbitionsView } from '#ambitions/ambitions-view.ts';
import { ambitions } from '#ambitions/contract.ts';
import type { AnswerOf, BodyOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { answerKey, call, useAct, useAnswer } from '#platform/web/call.ts';

const asked = (company: string) => ({ params: { company } });

export const useAmbitions = (company: string) => useAnswer(ambitions.readAmbitions, asked(company));

type AmbitionsAct = {
  [K in keyof typeof ambitions]: (typeof ambitions)[K] extends EndpointShape
    ? AnswerOf<(typeof ambitions)[K]> extends AmbitionsView
      ? (typeof ambitions)[K]
      : never
    : never;
}[keyof typeof ambitions];

/** An act whose answer is the whole room anew. */
export function useAmbitionsAct<E extends AmbitionsAct>(endpoint: E, company: string) {
  const queries = useQueryClient();
  const act = useAct(endpoint);
  const run = (body: BodyOf<E>, onDone?: () => void) =>
    act.mutate({ params: { company }, body } as unknown as CallInput<E>, {
      onSuccess: (answer) => {
        queries.setQueryData(answerKey(ambitions.readAmbitions, asked(company)), answer);
        onDone?.();
      },
    });
  return { run, busy: act.isPending, error: act.error };
}

/** Writes one field: what `WrittenField` hands over goes out, and what comes back stands on the page. */
export function useWriting(company: string) {
  const queries = useQueryClient();
  type Writing = BodyOf<typeof ambitions.writeWords>;
  return async (of: Writing['of'], value: string, writing: Pick<Writing, 'edit' | 'basedOn'>) => {
    const answer = await call(ambitions.writeWords, { params: { company }, body: { of, value, ...writing } });
    queries.setQueryData(answerKey(ambitions.readAmbitions, asked(company)), answer);
  };
}
