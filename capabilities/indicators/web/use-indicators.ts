import { useQueryClient } from '@tanstack/react-query';
import { indicators } from '#indicators/contract.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import type { AnswerOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { answerKey, useAct, useAnswer } from '#platform/web/call.ts';

/** A figure along the line a page shows; `site` null is its first line. */
export type Place = { readonly company: string; readonly indicator: string; readonly site: string | null };

const asked = ({ company, indicator, site }: Place) => ({
  params: { company, indicator },
  query: site === null ? {} : { site },
});

export const useIndicators = (company: string) =>
  useAnswer(indicators.readIndicators, { params: { company } });

export const useIndicator = (company: string, indicator: string, site: string | null) =>
  useAnswer(indicators.readIndicator, asked({ company, indicator, site }));

type IndicatorAct = {
  [K in keyof typeof indicators]: (typeof indicators)[K] extends EndpointShape
    ? (typeof indicators)[K]['method'] extends 'GET'
      ? never
      : AnswerOf<(typeof indicators)[K]> extends IndicatorView
        ? (typeof indicators)[K]
        : never
    : never;
}[keyof typeof indicators];

const lineOf = (view: IndicatorView): string | null => view.site?.site ?? null;

/**
 * An act on a figure whose answer is its page anew. Some acts answer along another line than the one shown (a yes to a
 * definition knows of no site); then the page is fetched, and does not change line under the reader.
 */
export function useIndicatorAct<E extends IndicatorAct>(endpoint: E, place: Place) {
  const queries = useQueryClient();
  const act = useAct(endpoint);
  const queryKey = answerKey(indicators.readIndicator, asked(place));
  const run = (input: CallInput<E>, then?: (view: IndicatorView) => void) =>
    act.mutate(input, {
      onSuccess: (answer) => {
        const view = answer as IndicatorView;
        const shown = queries.getQueryData<IndicatorView>(queryKey);
        if (!shown || lineOf(shown) === lineOf(view)) queries.setQueryData(queryKey, view);
        else void queries.invalidateQueries({ queryKey });
        then?.(view);
      },
    });
  return { run, busy: act.isPending, error: act.error, reset: act.reset };
}

/** Says, corrects or takes away numbers; the page of the figure is fetched again. */
export function useReadingsAct(place: Place) {
  const queries = useQueryClient();
  const act = useAct(indicators.recordReadings);
  const queryKey = answerKey(indicators.readIndicator, asked(place));
  const run = (
    input: CallInput<typeof indicators.recordReadings>,
    then?: (answer: AnswerOf<typeof indicators.recordReadings>) => void,
  ) =>
    act.mutate(input, {
      onSuccess: (answer) => {
        void queries.invalidateQueries({ queryKey });
        then?.(answer);
      },
    });
  return { run, busy: act.isPending, error: act.error, reset: act.reset };
}
