import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { keptQuery } from '#platform/web/offline/kept.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';
import type { BoardRhythm } from '#pulse-boards/rhythm-endpoints.ts';
import type { Desk } from '#pulse-boards/web/use-desk.ts';

export type Rhythms = {
  readonly of: (board: string) => BoardRhythm | undefined;
  /** When it was asked for, where that is the last this device heard; null when it is how things are. */
  readonly keptAt: string | null;
};

/** The number of the last change that may alter a rhythm. */
function lastTold(desk: Desk): number {
  let last = 0;
  for (const { kind, fields } of desk.now.copy.held.things.values())
    if (kind === 'meeting' || kind === 'board')
      for (const { seq } of Object.values(fields)) if (seq > last) last = seq;
  return last;
}

/**
 * The rhythm of a company's boards. Asked for when a meeting or a board has changed and when the day turns, and not
 * with each mark somebody makes. Without a line it is what was heard the last time; where nothing was, nothing is said.
 */
export function useRhythm(desk: Desk): Rhythms {
  const held = desk.now.copy.held;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server has is all it is counted of.
  const told = useMemo(() => `${desk.today} ${lastTold(desk)}`, [held, desk.today]);
  const { data, refetch } = useQuery({
    ...keptQuery(pulseBoards.readRhythm, { params: { company: desk.company } }),
    meta: { onAsking: true },
  });
  const asked = useRef(told);
  useEffect(() => {
    if (asked.current === told) return;
    asked.current = told;
    void refetch();
  }, [told, refetch]);
  return useMemo(() => {
    const boards = new Map(data?.answer.rhythms.map((one) => [one.board, one]));
    return {
      of: (board) => boards.get(board),
      keptAt: data?.kept ? new Date(data.fetchedAt).toISOString() : null,
    };
  }, [data]);
}
