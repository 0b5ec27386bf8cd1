import { useQueryClient } from '@tanstack/react-query';
import { parties } from '#parties/contract.ts';
import type { MeasuresView } from '#parties/measure-view.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import type { AnswerOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { answerKey, useAct, useAnswer } from '#platform/web/call.ts';

const asked = (company: string) => ({ params: { company } });

export const useParties = (company: string) => useAnswer(parties.readParties, asked(company));
export const useMeasures = (company: string) => useAnswer(parties.listMeasures, asked(company));

type PartiesAct = {
  [K in keyof typeof parties]: (typeof parties)[K] extends EndpointShape
    ? AnswerOf<(typeof parties)[K]> extends PartiesView
      ? (typeof parties)[K]
      : never
    : never;
}[keyof typeof parties];

/** An act whose answer is the whole page of the parties anew; what the register shows is fetched again. */
export function usePartiesAct<E extends PartiesAct>(endpoint: E, company: string) {
  const queries = useQueryClient();
  const act = useAct(endpoint);
  const run = (input: CallInput<E>, then?: (view: PartiesView) => void) =>
    act.mutate(input, {
      onSuccess: (answer) => {
        const view = answer as PartiesView;
        queries.setQueryData(answerKey(parties.readParties, asked(company)), view);
        void queries.invalidateQueries({ queryKey: answerKey(parties.listMeasures, asked(company)) });
        then?.(view);
      },
    });
  return { run, busy: act.isPending, error: act.error, reset: act.reset };
}

/** An act whose answer is the whole register anew. */
export function useMeasuresAct<E extends EndpointShape>(endpoint: E, company: string) {
  const queries = useQueryClient();
  const act = useAct(endpoint);
  const run = (input: CallInput<E>, then?: (view: MeasuresView) => void) =>
    act.mutate(input, {
      onSuccess: (answer) => {
        const view = answer as MeasuresView;
        queries.setQueryData(answerKey(parties.listMeasures, asked(company)), view);
        void queries.invalidateQueries({ queryKey: answerKey(parties.readParties, asked(company)) });
        then?.(view);
      },
    });
  return { run, busy: act.isPending, error: act.error, reset: act.reset };
}
