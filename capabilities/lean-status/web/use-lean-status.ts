import { useQueryClient } from '@tanstack/react-query';
import { leanStatus } from '#lean-status/contract.ts';
import type { LeanStatusView } from '#lean-status/round-view.ts';
import type { AnswerOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { answerKey, useAct, useAnswer } from '#platform/web/call.ts';

const asked = (company: string, round: string | null) => ({
  params: { company },
  query: round === null ? {} : { round },
});

/** The room with one of its rounds; the latest where none is named. */
export const useLeanStatus = (company: string, round: string | null = null) =>
  useAnswer(leanStatus.readLeanStatus, asked(company, round));

type ActWithView = {
  [K in keyof typeof leanStatus]: (typeof leanStatus)[K] extends EndpointShape
    ? (typeof leanStatus)[K]['method'] extends 'POST'
      ? AnswerOf<(typeof leanStatus)[K]> extends LeanStatusView
        ? (typeof leanStatus)[K]
        : never
      : never
    : never;
}[keyof typeof leanStatus];

/** An act whose answer is the room anew, with the round it was about. */
export function useLeanAct<E extends ActWithView>(endpoint: E, company: string) {
  const queries = useQueryClient();
  const act = useAct(endpoint);
  const keep = (answer: unknown) => {
    const view = answer as LeanStatusView;
    const round = view.round?.summary.round ?? null;
    queries.setQueryData(answerKey(leanStatus.readLeanStatus, asked(company, round)), view);
    if (round === view.rounds.at(-1)?.round)
      queries.setQueryData(answerKey(leanStatus.readLeanStatus, asked(company, null)), view);
    return view;
  };
  const run = (input: CallInput<E>, then?: (view: LeanStatusView) => void) =>
    act.mutate(input, {
      onSuccess: (answer) => {
        const view = keep(answer);
        then?.(view);
      },
    });
  /** Fails where the act fails. */
  const runToEnd = async (input: CallInput<E>): Promise<void> => {
    keep(await act.mutateAsync(input));
  };
  return { run, runToEnd, busy: act.isPending, error: act.error, reset: act.reset };
}
