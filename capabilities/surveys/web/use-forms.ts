import { useQueryClient } from '@tanstack/react-query';
import type { AnswerOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { answerKey, useAct, useAnswer } from '#platform/web/call.ts';
import type { FormView } from '#surveys/apart-view.ts';
import { surveys } from '#surveys/contract.ts';

const asked = (company: string, form: string) => ({ params: { company, form } });

export const useForms = (company: string) => useAnswer(surveys.listForms, { params: { company } });
export const useForm = (company: string, form: string) => useAnswer(surveys.readForm, asked(company, form));

type FormAct = {
  [K in keyof typeof surveys]: (typeof surveys)[K] extends EndpointShape
    ? AnswerOf<(typeof surveys)[K]> extends FormView
      ? (typeof surveys)[K]
      : never
    : never;
}[keyof typeof surveys];

/** An act whose answer is the form anew. */
export function useFormAct<E extends FormAct>(endpoint: E) {
  const queries = useQueryClient();
  const act = useAct(endpoint);
  const keep = (view: FormView) => {
    const key = answerKey(surveys.readForm, asked(view.company.company, view.line.form));
    queries.setQueryData(key, view);
  };
  const run = (input: CallInput<E>, then?: (view: FormView) => void) =>
    act.mutate(input, {
      onSuccess: (answer) => {
        keep(answer as FormView);
        then?.(answer as FormView);
      },
    });
  /** Fails where the act fails. */
  const runToEnd = async (input: CallInput<E>): Promise<void> =>
    keep((await act.mutateAsync(input)) as FormView);
  return { run, runToEnd, busy: act.isPending, error: act.error };
}
