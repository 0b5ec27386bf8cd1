import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AnswerOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { answerKey, useAct, useAnswer } from '#platform/web/call.ts';
import { surveys } from '#surveys/contract.ts';
import type { WaveView } from '#surveys/wave-view.ts';

const askedWave = (company: string, wave: string) => ({ params: { company, wave } });

export const useSurveys = (company: string) => useAnswer(surveys.readSurveys, { params: { company } });
export const useWave = (company: string, wave: string) =>
  useAnswer(surveys.readWave, askedWave(company, wave));

const halfAMinute = 30_000;

/**
 * Fetches what is shown again now and then while a wave is open. A ballot that is signed tells nobody of itself: the
 * moment it came would be written down, and one moment beside another is what ties an answer to a person.
 */
export function useFreshCount(isOpen: boolean, path: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isOpen) return undefined;
    const round = setInterval(() => {
      if (!document.hidden) void queries.invalidateQueries({ queryKey: [path] });
    }, halfAMinute);
    return () => clearInterval(round);
  }, [isOpen, path, queries]);
}

type WaveAct = {
  [K in keyof typeof surveys]: (typeof surveys)[K] extends EndpointShape
    ? AnswerOf<(typeof surveys)[K]> extends WaveView
      ? (typeof surveys)[K]
      : never
    : never;
}[keyof typeof surveys];

/** An act whose answer is the wave anew. */
export function useWaveAct<E extends WaveAct>(endpoint: E, company: string, wave: string) {
  const queries = useQueryClient();
  const act = useAct(endpoint);
  const run = (input: CallInput<E>, then?: (view: WaveView) => void) =>
    act.mutate(input, {
      onSuccess: (answer) => {
        const view = answer as WaveView;
        queries.setQueryData(answerKey(surveys.readWave, askedWave(company, wave)), view);
        then?.(view);
      },
    });
  return { run, busy: act.isPending, error: act.error };
}
