import { useQueryClient } from '@tanstack/react-query';
import { answerKey, useAct } from '#platform/web/call.ts';
import { programme } from '#programme/contract.ts';
import type { JourneyView } from '#programme/journey-view.ts';

type Act = 'ownDeliverable' | 'attachEvidence' | 'withdrawEvidence' | 'adviseOnGate';

/** An act whose answer is the whole journey anew, so the page is right at once. */
export function useGateAct<K extends Act>(company: string, endpoint: K) {
  const queries = useQueryClient();
  const act = useAct(programme[endpoint]);
  const keep = (view: JourneyView) =>
    queries.setQueryData(answerKey(programme.readJourney, { params: { company } }), view);
  return { act, keep };
}
