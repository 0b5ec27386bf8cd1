import { useQueryClient } from '@tanstack/react-query';
import { makeId } from '#platform/contract/id.ts';
import { answerKey, call, useAct, useAnswer } from '#platform/web/call.ts';
import type { ChangeDetail } from '#programme/change.ts';
import { type MarkRequest, programme } from '#programme/contract.ts';
import type { JourneyView } from '#programme/journey-view.ts';

const asked = (company: string) => ({ params: { company } });

export const useJourney = (company: string) => useAnswer(programme.readJourney, asked(company));

export type MarkToMake = Omit<MarkRequest, 'mark' | 'note'> & { note?: string };

/** Marks a thing on the journey; the answer is the whole journey anew, so the page is right at once. */
export function useMark(company: string) {
  const queries = useQueryClient();
  const act = useAct(programme.markJourney);
  const mark = (thing: MarkToMake, then?: (view: JourneyView) => void) =>
    act.mutate(
      { params: { company }, body: { note: '', ...thing, mark: makeId() } },
      { onSuccess: (view) => keep(view, then) },
    );
  const keep = (view: JourneyView, then?: (view: JourneyView) => void) => {
    queries.setQueryData(answerKey(programme.readJourney, asked(company)), view);
    then?.(view);
  };
  return { mark, busy: act.isPending, error: act.error, reset: act.reset };
}

export type ChangeToMake = { detail: ChangeDetail; reason: string };

/** Changes the journey as it was seen at `revision`; the id is made once per change, so a retry is the same change. */
export function useChange(company: string, revision: number) {
  const queries = useQueryClient();
  const act = useAct(programme.changeJourney);
  const change = (id: string, { detail, reason }: ChangeToMake, then: (view: JourneyView) => void) =>
    act.mutate(
      { params: { company }, body: { change: id, detail, reason, revision } },
      {
        onSuccess: (view) => {
          queries.setQueryData(answerKey(programme.readJourney, asked(company)), view);
          then(view);
        },
      },
    );
  return { change, busy: act.isPending, error: act.error, reset: act.reset };
}

export const previewChange = (company: string, revision: number, { detail, reason }: ChangeToMake) =>
  call(programme.previewChange, {
    params: { company },
    body: { change: makeId(), detail, reason, revision },
  });

/** Takes back the change that was just made, seen at `revision`. */
export function useUndo(company: string) {
  const queries = useQueryClient();
  return async (change: string, revision: number): Promise<void> => {
    const body = { change: makeId(), detail: { kind: 'undone' as const, change }, reason: '', revision };
    const view = await call(programme.changeJourney, { params: { company }, body });
    queries.setQueryData(answerKey(programme.readJourney, asked(company)), view);
  };
}
