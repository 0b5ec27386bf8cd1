import { useQueryClient } from '@tanstack/react-query';
import { customers } from '#customers/contract.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import type { RoundPage } from '#customers/round-view.ts';
import type { AnswerOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { answerKey, useAct, useAnswer } from '#platform/web/call.ts';

const asked = (company: string) => ({ params: { company } });
const askedRound = (company: string, round: string, from = 0) => ({
  params: { company, round },
  query: { from: String(from) },
});

export const useCustomers = (company: string) => useAnswer(customers.readCustomers, asked(company));
export const useRound = (company: string, round: string, from: number) =>
  useAnswer(customers.readRound, askedRound(company, round, from));

type ActWith<View> = {
  [K in keyof typeof customers]: (typeof customers)[K] extends EndpointShape
    ? AnswerOf<(typeof customers)[K]> extends View
      ? (typeof customers)[K]
      : never
    : never;
}[keyof typeof customers];

/** An act whose answer is all that is known of the customers, anew. */
export function useCustomersAct<E extends ActWith<CustomersView>>(endpoint: E, company: string) {
  const queries = useQueryClient();
  const act = useAct(endpoint);
  const keep = (answer: unknown) =>
    queries.setQueryData(answerKey(customers.readCustomers, asked(company)), answer as CustomersView);
  const run = (input: CallInput<E>, then?: (view: CustomersView) => void) =>
    act.mutate(input, {
      onSuccess: (answer) => {
        keep(answer);
        then?.(answer as CustomersView);
      },
    });
  /** Fails where the act fails. */
  const runToEnd = async (input: CallInput<E>): Promise<void> => {
    keep(await act.mutateAsync(input));
  };
  return { run, runToEnd, busy: act.isPending, error: act.error, reset: act.reset };
}

/** An act whose answer is a round's page anew. */
export function useRoundAct<E extends ActWith<RoundPage>>(endpoint: E, company: string, round: string) {
  const queries = useQueryClient();
  const act = useAct(endpoint);
  const run = (input: CallInput<E>, then?: (page: RoundPage) => void) =>
    act.mutate(input, {
      onSuccess: (answer) => {
        const page = answer as RoundPage;
        queries.setQueryData(answerKey(customers.readRound, askedRound(company, round)), page);
        then?.(page);
      },
    });
  return { run, busy: act.isPending, error: act.error, reset: act.reset };
}
