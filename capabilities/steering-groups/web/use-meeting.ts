import { useQueryClient } from '@tanstack/react-query';
import type { AnswerOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { answerKey, call, useAct, useAnswer } from '#platform/web/call.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';

export const useMeetings = (company: string) =>
  useAnswer(steeringGroups.listMeetings, { params: { company } });

const asked = (company: string, meeting: string) => ({ params: { company, meeting } });

export const useMeeting = (company: string, meeting: string) =>
  useAnswer(steeringGroups.readMeeting, asked(company, meeting));

type MeetingAct = {
  [K in keyof typeof steeringGroups]: (typeof steeringGroups)[K] extends EndpointShape
    ? AnswerOf<(typeof steeringGroups)[K]> extends MeetingView
      ? (typeof steeringGroups)[K]
      : never
    : never;
}[keyof typeof steeringGroups];

/** Puts an answered meeting where the pages read it, and has the list fetched anew. */
function useKeep(company: string) {
  const queries = useQueryClient();
  return (view: MeetingView) => {
    queries.setQueryData(answerKey(steeringGroups.readMeeting, asked(company, view.meeting)), view);
    const list = answerKey(steeringGroups.listMeetings, { params: { company } });
    void queries.invalidateQueries({ queryKey: list });
  };
}

/** An act whose answer is the whole meeting anew. */
export function useMeetingAct<E extends MeetingAct>(endpoint: E, company: string) {
  const keep = useKeep(company);
  const act = useAct(endpoint);
  const run = (input: CallInput<E>, then?: (view: MeetingView) => void) =>
    act.mutate(input, {
      onSuccess: (answer) => {
        const view = answer as MeetingView;
        keep(view);
        then?.(view);
      },
    });
  return { run, busy: act.isPending, error: act.error, reset: act.reset };
}

/** One writing of one field of the minutes; the promise fails with what was refused. */
export function useFieldWriter(company: string, meeting: string) {
  const keep = useKeep(company);
  return async (
    entry: string,
    field: 'title' | 'text',
    value: string,
    writing: { edit: string; basedOn: string | null },
  ): Promise<void> => {
    const params = { company, meeting, entry };
    keep(await call(steeringGroups.writeField, { params, body: { field, value, ...writing } }));
  };
}
