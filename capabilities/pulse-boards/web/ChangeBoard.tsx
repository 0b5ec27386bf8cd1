import { useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { useSay } from '#platform/web/say.ts';
import { boardText as text } from '#pulse-boards/board-text.ts';
import { type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { CardList } from '#pulse-boards/web/CardList.tsx';
import { Columns } from '#pulse-boards/web/Columns.tsx';
import { GoalDialog } from '#pulse-boards/web/GoalDialog.tsx';
import { Raised } from '#pulse-boards/web/Raised.tsx';
import type { Desk } from '#pulse-boards/web/use-desk.ts';

/** The steering group's board: where they are going, what is done together, and what they decided. */
export function ChangeBoard({ desk, board }: { desk: Desk; board: Thing }) {
  const t = useSay();
  const [writing, setWriting] = useState(false);
  const goal = wordsIn(board, 'goal');
  return (
    <>
      <section className="board-part" aria-label={t(text.goal)}>
        <h2>{t(text.goal)}</h2>
        <p
          className={goal ? 'board-goal' : 'subtle'}
          lang={goal ? wordsIn(board, 'language') || undefined : undefined}
        >
          {goal || t(text.noGoal)}
        </p>
        <div className="board-acts">
          <Button
            kind="second"
            reason={desk.may.shape ? undefined : t(text.mayNotShape)}
            onClick={() => setWriting(true)}
          >
            {t(text.writeGoal)}
          </Button>
        </div>
      </section>
      <Raised desk={desk} board={board} />
      <CardList desk={desk} board={board} list="activities" />
      <Columns desk={desk} board={board} />
      <div className="board-halves">
        <CardList desk={desk} board={board} list="problems" />
        <CardList desk={desk} board={board} list="decisions" />
      </div>
      {writing && <GoalDialog desk={desk} board={board} onClose={() => setWriting(false)} />}
    </>
  );
}
