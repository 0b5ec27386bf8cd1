import { useCallback, useMemo } from 'react';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { type Asked, askedSeen } from '#pulse-boards/answer-rules.ts';
import type { Change } from '#pulse-boards/change.ts';
import type { Things } from '#pulse-boards/fold.ts';
import { undoOf, whyNot } from '#pulse-boards/making.ts';
import { officeText } from '#pulse-boards/office-text.ts';
import { refusalText } from '#pulse-boards/refusal-text.ts';
import type { BoardsNow } from '#pulse-boards/web/board-store.ts';
import { useBoards } from '#pulse-boards/web/use-boards.ts';

/** The boards of a company in somebody's hands: what is to be seen, and how it is changed. */
export type Desk = {
  readonly company: string;
  readonly name: string;
  readonly today: string;
  readonly may: { readonly write: boolean; readonly shape: boolean };
  readonly things: Things;
  /** What somebody waits for an answer to, by its card: who owes it, and by which day. */
  readonly asked: ReadonlyMap<string, Asked>;
  readonly now: BoardsNow;
  /** Makes changes at once and says so, with a way back. Answers with the reason when they would be refused. */
  readonly act: (changes: readonly Change[], said?: string) => string | null;
  readonly dismiss: (change: string) => void;
  /** Asks for what is new, after an act past this copy. */
  readonly refresh: () => Promise<void>;
};

/** Null until the boards are known. */
export function useDesk(company: string): { desk: Desk | null; now: BoardsNow | null } {
  const t = useSay();
  const toast = useToast();
  const boards = useBoards(company);
  const act = useCallback(
    (changes: readonly Change[], said?: string) => {
      if (!boards) return null;
      const mayShape = boards.said?.may.shape ?? false;
      const why = whyNot(boards.things, changes, { mayShape });
      if (why) return t(refusalText[why]);
      const undo = undoOf(boards.things, changes);
      void boards.make(...changes);
      if (said)
        toast({
          message: said,
          undo:
            undo.length > 0 ? { label: t(officeText.undo), act: () => void boards.make(...undo) } : undefined,
        });
      return null;
    },
    [boards, t, toast],
  );
  const desk = useMemo(() => {
    if (!boards?.said) return null;
    const { name, today, may } = boards.said;
    const asked = askedSeen(boards.things, boards.copy.held.stamps);
    const dismiss = (change: string) => void boards.dismiss(change);
    return {
      company,
      name,
      today,
      may,
      things: boards.things,
      asked: new Map(asked.map((one) => [one.card.thing, one])),
      now: boards,
      act,
      dismiss,
      refresh: boards.refresh,
    };
  }, [boards, company, act]);
  return { desk, now: boards };
}
