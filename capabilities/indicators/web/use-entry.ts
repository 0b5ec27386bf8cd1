import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { indicators } from '#indicators/contract.ts';
import type { EntryLine, Parts } from '#indicators/entry-draft.ts';
import { wordAt } from '#indicators/entry-line.ts';
import type { ReadingView } from '#indicators/indicator-view.ts';
import type { ReadingEntry } from '#indicators/reading-shapes.ts';
import { makeId } from '#platform/contract/id.ts';
import { call, useAnswer } from '#platform/web/call.ts';

export const useEntry = (company: string) => useAnswer(indicators.readEntry, { params: { company } });

export type Standing = { word: ReadingView | null; readings: readonly ReadingView[]; isKnown: boolean };

/** What stands for a period and before it; periods beyond what the list brought along are fetched with the figure. */
export function useStanding(company: string, line: EntryLine, period: string): Standing {
  const word = wordAt(line, period);
  const whole = useAnswer(
    indicators.readIndicator,
    {
      params: { company, indicator: line.indicator },
      query: line.site ? { site: line.site.site } : {},
    },
    { enabled: word === 'unknown' },
  );
  if (word !== 'unknown') return { word, readings: line.latest, isKnown: true };
  const readings = whole.data?.readings ?? [];
  const found = readings.find((reading) => reading.period === period) ?? null;
  return { word: found?.value === null ? null : found, readings, isKnown: whole.data !== undefined };
}

type Word = Parts & { period: string; seen: number; remove?: boolean; reason: string };

/**
 * Says one number. Said again after it did not get through it is the same act; said otherwise it is another. Called
 * outright: an act of the page would wait for the network without a word, and whoever typed would believe it saved.
 */
export function useSaying(company: string) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const last = useRef({ said: '', id: '' });
  const run = async ({ indicator, site }: EntryLine, word: Word) => {
    const entry: ReadingEntry = {
      ...word,
      indicator,
      site: site?.site ?? null,
      remove: word.remove ?? false,
    };
    const said = JSON.stringify(entry);
    if (last.current.said !== said) last.current = { said, id: makeId() };
    setBusy(true);
    try {
      const body = { act: last.current.id, readings: [entry] };
      const answer = await call(indicators.recordReadings, { params: { company }, body });
      void queries.invalidateQueries({ refetchType: 'none' });
      last.current = { said: '', id: '' };
      return answer.saved[0]!;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy };
}
