import { useQueryClient } from '@tanstack/react-query';
import { useSession } from '#people/web/door.tsx';
import type { AnswerOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { answerKey, useAct, useAnswer } from '#platform/web/call.ts';
import { access } from '#surveys/access.ts';
import type { FormView } from '#surveys/apart-view.ts';
import { surveys } from '#surveys/contract.ts';

const asked = (company: string, form: string) => ({ params: { company, form } });

export const useForms = (company: string) => useAnswer(surveys.listForms, { params: { company } });
export const useForm = (company: string, form: string) => useAnswer(surveys.readForm, asked(company, form));

/** Whether whoever is signed in answers for a party of a company; false until it is known. */
export function useSpeaksIn(company: string): boolean {
  const session = useSession();
  const speaks: readonly string[] = access.writeFormNote.roles;
  return session?.memberships.some((held) => held.company === company && speaks.includes(held.role)) ?? false;
}

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
    // What waits for an answer is told of on other pages too.
    void queries.invalidateQueries({ queryKey: [surveys.listForms.path] });
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
