import { useState } from 'react';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';
import { boardText } from '#pulse-boards/board-text.ts';
import { cardText as text } from '#pulse-boards/card-text.ts';
import { type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';
import { seenOf } from '#pulse-boards/sync.ts';
import { DeskDialog } from '#pulse-boards/web/DeskDialog.tsx';
import { EarlierWords } from '#pulse-boards/web/EarlierWords.tsx';
import type { Desk } from '#pulse-boards/web/use-desk.ts';

/** The goal, in the words of the group. What somebody else wrote meanwhile stays beside it. */
export function GoalDialog({ desk, board, onClose }: { desk: Desk; board: Thing; onClose: () => void }) {
  const t = useSay();
  const [goal, setGoal] = useState(() => wordsIn(board, 'goal'));
  const [seen, setSeen] = useState(() => seenOf(board, 'goal'));
  const [problem, setProblem] = useState<string | null>(null);
  const save = () => {
    const why = desk.act([changeOf('board', board.thing, board.thing, { goal }, seen)], t(text.isSaved));
    if (why) setProblem(why);
    else onClose();
  };
  return (
    <DeskDialog title={t(boardText.writeGoal)} act={t(text.save)} onSend={save} onClose={onClose}>
      <TextArea
        name="goal"
        label={t(boardText.goal)}
        value={goal}
        onChange={setGoal}
        problem={problem ?? undefined}
      />
      <EarlierWords
        desk={desk}
        thing={board}
        field="goal"
        onUse={(earlier) => {
          setGoal(earlier);
          setSeen(seenOf(board, 'goal'));
        }}
      />
    </DeskDialog>
  );
}
