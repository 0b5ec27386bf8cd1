import { useQueryClient } from '@tanstack/react-query';
import { makeId } from '#platform/contract/id.ts';
import { answerKey, useAct } from '#platform/web/call.ts';
import { visits } from '#visits/contract.ts';
import type { HoursBody, HoursView } from '#visits/hours-shape.ts';

/** Logs own hours, corrects an entry or takes it back; the page then shows what the server answers. */
export function useLogHours(company: string) {
  const queries = useQueryClient();
  const act = useAct(visits.logHours);
  const params = { company };
  const log = (
    body: Omit<HoursBody, 'writing'> & { writing?: string },
    then?: (view: HoursView) => void,
  ): void =>
    act.mutate(
      { params, body: { writing: makeId(), ...body } },
      {
        onSuccess: (view) => {
          queries.setQueryData(answerKey(visits.listHours, { params }), view);
          then?.(view);
        },
      },
    );
  return { log, busy: act.isPending, error: act.error };
}
