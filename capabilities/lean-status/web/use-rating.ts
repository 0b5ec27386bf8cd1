import { useCallback, useEffect, useRef, useState } from 'react';
import { leanStatus } from '#lean-status/contract.ts';
import type { OwnRating, RoundView } from '#lean-status/round-view.ts';
import { useLeanAct } from '#lean-status/web/use-lean-status.ts';
import { makeId } from '#platform/contract/id.ts';
import { CallRefused } from '#platform/web/call.ts';

/** How long after the last key a text is saved, in milliseconds. */
const quiet = 900;

export type Saving = { state: 'saved' | 'saving' } | { state: 'failed'; why: string };
export type Change = Partial<Omit<OwnRating, 'dimension'>>;

const empty = (dimension: string): OwnRating => ({
  dimension,
  now: null,
  target: null,
  observation: '',
  photo: null,
});

/**
 * One's own ratings as they are written: each area is saved by itself, one writing at a time and the last one last, so
 * that whoever is interrupted goes on where they were, on any device.
 */
export function useRating(company: string, round: RoundView) {
  const { runToEnd } = useLeanAct(leanStatus.rateDimension, company);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, OwnRating>>(new Map());
  const [saving, setSaving] = useState<Saving>({ state: 'saved' });
  const wanted = useRef(new Map<string, OwnRating>());
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const id = round.summary.round;

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    if (busy.current || wanted.current.size === 0) return;
    busy.current = true;
    setSaving({ state: 'saving' });
    try {
      for (let [next] = wanted.current; next; [next] = wanted.current) {
        const [dimension, draft] = next;
        await runToEnd({ params: { company, round: id }, body: { rating: makeId(), ...draft } });
        // What was written meanwhile is sent next.
        if (wanted.current.get(dimension) === draft) wanted.current.delete(dimension);
      }
      setSaving({ state: 'saved' });
    } catch (error) {
      setSaving({ state: 'failed', why: error instanceof CallRefused ? error.message : String(error) });
    }
    busy.current = false;
  }, [company, id, runToEnd]);

  const latest = useRef(flush);
  latest.current = flush;
  // Whoever leaves the page takes nothing unsaved along.
  useEffect(() => () => void latest.current(), []);

  const of = (dimension: string): OwnRating =>
    drafts.get(dimension) ??
    round.own?.ratings.find((one) => one.dimension === dimension) ??
    empty(dimension);

  /** `at-once` for a press; what is typed waits for a pause. */
  const change = (dimension: string, part: Change, when: 'at-once' | 'later' = 'at-once') => {
    const draft = { ...of(dimension), ...part };
    setDrafts((now) => new Map(now).set(dimension, draft));
    wanted.current.set(dimension, draft);
    clearTimeout(timer.current);
    if (when === 'at-once') void flush();
    else timer.current = setTimeout(() => void latest.current(), quiet);
  };

  return { of, change, saving, flush: () => void flush() };
}
