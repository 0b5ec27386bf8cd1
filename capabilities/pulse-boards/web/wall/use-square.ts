import { useEffect, useState } from 'preact/hooks';
import { CallRefused, call } from '#platform/web/call.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';
import type { PostSquare } from '#pulse-boards/post-endpoints.ts';

type Shown = { readonly board: string; readonly square: PostSquare | null };
type Of = {
  readonly company: string;
  readonly board: string | null;
  /** A screen keeps the square on its disk, and shows it before the network is up. */
  readonly isScreen: boolean;
  /** Grows when something of the company has changed that is no board: the link may have. */
  readonly others: number;
};

const keyOf = (board: string) => `spranget-wall-square:${board}`;

function keptSquare(board: string): PostSquare | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(board)) ?? 'null') as PostSquare | null;
  } catch {
    return null;
  }
}

/** Where one writes to the board that is on; null where no link is shown. What cannot be asked for stays as it was. */
export function useSquare({ company, board, isScreen, others }: Of): PostSquare | null {
  const [shown, setShown] = useState<Shown | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `others` is when to ask again.
  useEffect(() => {
    if (!board || !company) return undefined;
    let gone = false;
    const show = (square: PostSquare | null) => !gone && setShown({ board, square });
    if (isScreen && shown?.board !== board) show(keptSquare(board));
    const ask = async () => {
      const answer = await call(pulseBoards.readPostSquare, { params: { company, board } }).catch((error) =>
        // Whoever may not see the link, or no longer the board, is not shown what was seen before.
        error instanceof CallRefused && error.status === 404 ? { shown: null } : null,
      );
      if (!answer) return;
      show(answer.shown);
      if (isScreen) localStorage.setItem(keyOf(board), JSON.stringify(answer.shown));
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [company, board, isScreen, others]);
  return shown && shown.board === board ? shown.square : null;
}
