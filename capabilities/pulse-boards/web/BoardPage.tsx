import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { answerText } from '#pulse-boards/answer-text.ts';
import { cardsOf } from '#pulse-boards/board-state.ts';
import { boardText as text } from '#pulse-boards/board-text.ts';
import { lists } from '#pulse-boards/change.ts';
import { dayAfter } from '#pulse-boards/day-chips.ts';
import { deviationsLacking } from '#pulse-boards/deviation-rules.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { linksText } from '#pulse-boards/links-text.ts';
import { officeText } from '#pulse-boards/office-text.ts';
import { printText } from '#pulse-boards/print-text.ts';
import type { BoardRhythm } from '#pulse-boards/rhythm-endpoints.ts';
import { missedRowOf } from '#pulse-boards/rhythm-rules.ts';
import { rhythmText } from '#pulse-boards/rhythm-text.ts';
import { Answers } from '#pulse-boards/web/Answers.tsx';
import { asksFor, toldOn } from '#pulse-boards/web/board-summary.ts';
import { ChangeBoard } from '#pulse-boards/web/ChangeBoard.tsx';
import { DailyBoard } from '#pulse-boards/web/DailyBoard.tsx';
import { BoardFrame } from '#pulse-boards/web/Frame.tsx';
import { FromPaper } from '#pulse-boards/web/FromPaper.tsx';
import { Meetings } from '#pulse-boards/web/Meetings.tsx';
import { PrintDialog } from '#pulse-boards/web/PrintDialog.tsx';
import { rhythmLine } from '#pulse-boards/web/rhythm-words.ts';
import { ShapeDialog } from '#pulse-boards/web/ShapeDialog.tsx';
import { Standing } from '#pulse-boards/web/Standing.tsx';
import type { Desk } from '#pulse-boards/web/use-desk.ts';
import { boardsAt } from '#pulse-boards/web/use-holder.ts';
import { useRhythm } from '#pulse-boards/web/use-rhythm.ts';

/** One board: how the day stands, and everything that hangs on it. */
export function Page() {
  return <BoardFrame>{(desk, board) => <Board key={board.thing} desk={desk} board={board} />}</BoardFrame>;
}

/** The first thing that asks for somebody; when nothing does, how it stands. */
function headlineOf(
  { things, today, asked }: Desk,
  board: Thing,
  rhythm: BoardRhythm | undefined,
  t: Say,
): string {
  const lacking = deviationsLacking(things, board.thing, dayAfter(today, -asksFor)).length;
  if (lacking > 0) return t(text.headLacking, { count: lacking });
  const told = toldOn(things, board.thing, today);
  const those = (status: string) => told.filter((one) => one.status === status);
  const named = (status: string) =>
    new Intl.ListFormat(pageLanguage()).format(
      those(status).map(({ category }) => wordsIn(category, 'name')),
    );
  const late = lists
    .flatMap((list) => cardsOf(things, board.thing, list))
    .filter(
      (card) => fieldOf(card, 'column') !== 'done' && wordsIn(card, 'due') && wordsIn(card, 'due') < today,
    );
  if (those('deviation').length > 0) return t(text.headDeviation, { names: named('deviation') });
  const owed = [...asked.values()].filter((one) => one.owedBy === board.thing && one.answered === null);
  const owedLate = owed.filter(({ due }) => due < today);
  if (owedLate.length > 0) return t(answerText.headAnswersLate, { count: owedLate.length });
  if (late.length > 0) return t(text.headLate, { count: late.length });
  const raised = owed.filter(({ kind }) => kind === 'raised');
  if (raised.length > 0) return t(officeText.headWaiting, { count: raised.length });
  const missed = missedRowOf(rhythm);
  if (missed > 0) return t(rhythmText.missedRow, { count: missed });
  if (those('watch').length > 0) return t(text.headWatch, { names: named('watch') });
  if (those('silent').length > 0) return t(text.headSilent, { count: those('silent').length });
  if (told.length > 0) return t(text.headCalm);
  return t(text.headDoing, { count: cardsOf(things, board.thing, 'tasks', 'doing').length });
}

function Board({ desk, board }: { desk: Desk; board: Thing }) {
  const t = useSay();
  const rhythms = useRhythm(desk);
  const rhythm = rhythms.of(board.thing);
  const [shaping, setShaping] = useState(false);
  const [printing, setPrinting] = useState(false);
  return (
    <>
      <PageHead
        eyebrow={`${wordsIn(board, 'name')} · ${writeDay(desk.today, pageLanguage(), 'full')}`}
        title={headlineOf(desk, board, rhythm, t)}
        lead={rhythmLine({ board, rhythm, today: desk.today }, t, pageLanguage())}
      />
      <div className="board-acts">
        <LinkButton kind="second" href={`/wall-board?company=${desk.company}&board=${board.thing}`}>
          {t(text.openWall)}
        </LinkButton>
        <Button kind="quiet" icon="print" onClick={() => setPrinting(true)}>
          {t(printText.print)}
        </Button>
        <LinkButton kind="quiet" to={`${boardsAt(desk.company)}/${board.thing}/paper`}>
          {t(printText.enter)}
        </LinkButton>
        <Button
          kind="quiet"
          reason={desk.may.shape ? undefined : t(text.mayNotShape)}
          onClick={() => setShaping(true)}
        >
          {t(text.shape)}
        </Button>
        <LinkButton kind="quiet" to={`${boardsAt(desk.company)}/${board.thing}/links`}>
          {t(linksText.list)}
        </LinkButton>
      </div>
      <Standing desk={desk} />
      <FromPaper desk={desk} board={board} />
      {fieldOf(board, 'kind') === 'change' ? (
        <ChangeBoard desk={desk} board={board} />
      ) : (
        <DailyBoard desk={desk} board={board} />
      )}
      <Answers desk={desk} board={board} />
      <Meetings desk={desk} board={board} rhythms={rhythms} />
      {printing && (
        <PrintDialog
          company={desk.company}
          board={board.thing}
          today={desk.today}
          onClose={() => setPrinting(false)}
        />
      )}
      {shaping && <ShapeDialog desk={desk} board={board} onClose={() => setShaping(false)} />}
    </>
  );
}
