import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { isOffice } from '#platform/contract/office.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { boardsOf } from '#pulse-boards/board-state.ts';
import { boardText } from '#pulse-boards/board-text.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { officeText as text } from '#pulse-boards/office-text.ts';
import type { BoardRhythm } from '#pulse-boards/rhythm-endpoints.ts';
import { missedRowOf } from '#pulse-boards/rhythm-rules.ts';
import { rhythmText } from '#pulse-boards/rhythm-text.ts';
import { markOf, statusWord } from '#pulse-boards/status-words.ts';
import { text as roomText } from '#pulse-boards/text.ts';
import { type Summary, summaryOf } from '#pulse-boards/web/board-summary.ts';
import { Frame } from '#pulse-boards/web/Frame.tsx';
import { HangDialog } from '#pulse-boards/web/HangDialog.tsx';
import { rhythmLine } from '#pulse-boards/web/rhythm-words.ts';
import { Standing } from '#pulse-boards/web/Standing.tsx';
import type { Desk } from '#pulse-boards/web/use-desk.ts';
import { boardsAt, useHolder } from '#pulse-boards/web/use-holder.ts';
import { useRhythm } from '#pulse-boards/web/use-rhythm.ts';

/** The boards of a company or an office, the ones that hang. */
export function Page() {
  return <Frame company={useHolder()}>{(desk) => <Boards desk={desk} />}</Frame>;
}

function headlineOf(boards: readonly Summary[], slipping: number, t: Say): string {
  const sum = (of: (one: Summary) => number) => boards.reduce((all, one) => all + of(one), 0);
  const lacking = sum((one) => one.lacking);
  if (boards.length === 0) return t(text.emptyTitle);
  if (lacking > 0) return t(text.headLacking, { count: lacking });
  const owed = sum((one) => one.owed);
  if (owed > 0) return t(text.headWaiting, { count: owed });
  if (slipping > 0) return t(text.headSlipping, { count: slipping });
  const silent = boards.filter(({ worst }) => worst === 'silent').length;
  return silent > 0 ? t(text.headSilent, { count: silent }) : t(text.headCalm);
}

function Boards({ desk }: { desk: Desk }) {
  const t = useSay();
  const rhythms = useRhythm(desk);
  const [hanging, setHanging] = useState(false);
  const boards = boardsOf(desk.things).map((board) => ({
    board,
    summary: summaryOf(desk.things, board.thing, desk.today),
  }));
  const hang = (
    <Button
      kind={boards.length === 0 ? 'primary' : 'second'}
      icon="plus"
      reason={desk.may.shape ? undefined : t(boardText.mayNotShape)}
      onClick={() => setHanging(true)}
    >
      {t(text.hang)}
    </Button>
  );
  return (
    <>
      <PageHead
        eyebrow={`${desk.name} · ${writeDay(desk.today, pageLanguage(), 'full')}`}
        title={headlineOf(
          boards.map(({ summary }) => summary),
          boards.filter(({ board }) => missedRowOf(rhythms.of(board.thing)) > 0).length,
          t,
        )}
      />
      <Standing desk={desk} />
      {boards.length === 0 ? (
        <Empty
          title={t(text.emptyTitle)}
          body={t(isOffice(desk.company) ? roomText.emptyOffice : roomText.empty)}
        >
          {hang}
        </Empty>
      ) : (
        <>
          <ul className="boards-list">
            {boards.map(({ board, summary }) => (
              <BoardRow
                key={board.thing}
                desk={desk}
                board={board}
                summary={summary}
                rhythm={rhythms.of(board.thing)}
              />
            ))}
          </ul>
          <p className="boards-hang">{hang}</p>
        </>
      )}
      {hanging && <HangDialog desk={desk} onClose={() => setHanging(false)} />}
    </>
  );
}

type RowProps = { desk: Desk; board: Thing; summary: Summary; rhythm: BoardRhythm | undefined };

function BoardRow({ desk, board, summary, rhythm }: RowProps) {
  const t = useSay();
  const { worst, lacking, owed } = summary;
  const kind = fieldOf(board, 'kind', 'daily') as 'daily' | 'change';
  const [name, area] = [wordsIn(board, 'name'), wordsIn(board, 'area')];
  const missed = missedRowOf(rhythm);
  const waits = [
    lacking > 0 && t(text.lacking, { count: lacking }),
    owed > 0 && t(text.owed, { count: owed }),
    missed > 0 && t(rhythmText.missedRow, { count: missed }),
  ].filter((one) => one !== false);
  return (
    <li className={waits.length > 0 ? 'board-row board-waits' : 'board-row'}>
      <div>
        <Link className="board-name" to={`${boardsAt(desk.company)}/${board.thing}`}>
          {name}
        </Link>
        <span className="small subtle">
          {[area !== name && area, t(text[`short-${kind}`])].filter(Boolean).join(' · ')}
        </span>
        <span className="small subtle">
          {rhythmLine({ board, rhythm, today: desk.today }, t, pageLanguage())}
        </span>
      </div>
      {worst ? <Mark status={markOf(worst)}>{statusWord(board, worst, t)}</Mark> : <span />}
      <span className={waits.length > 0 ? undefined : 'subtle board-idle'}>
        {waits.length > 0 ? waits.join(' · ') : t(text.nothingWaits)}
      </span>
    </li>
  );
}
