import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { readDay, writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { categoriesOf, cellAt, ownersOf, shiftsOf } from '#pulse-boards/board-state.ts';
import { entryText as text } from '#pulse-boards/entry-text.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { officeText } from '#pulse-boards/office-text.ts';
import { meetingOn } from '#pulse-boards/paper-entry.ts';
import { BoardFrame } from '#pulse-boards/web/Frame.tsx';
import { PaperCells } from '#pulse-boards/web/PaperCells.tsx';
import { PaperLists } from '#pulse-boards/web/PaperLists.tsx';
import { PaperMeeting } from '#pulse-boards/web/PaperMeeting.tsx';
import { goDownColumn } from '#pulse-boards/web/paper-keys.ts';
import { Standing } from '#pulse-boards/web/Standing.tsx';
import type { Desk } from '#pulse-boards/web/use-desk.ts';
import { boardsAt } from '#pulse-boards/web/use-holder.ts';
import { usePaper } from '#pulse-boards/web/use-paper.ts';
import '#pulse-boards/web/paper.css';

/** What was written by hand on a board's sheet, entered in one screen after the meeting. */
export function Page() {
  return <BoardFrame>{(desk, board) => <Sheet key={board.thing} desk={desk} board={board} />}</BoardFrame>;
}

function headlineOf({ things }: Desk, board: Thing, on: string, t: Say): string {
  const day = writeDay(on, pageLanguage(), 'said');
  const shifts: (Thing | null)[] = shiftsOf(things, board.thing);
  const cells = categoriesOf(things, board.thing).flatMap((category) =>
    (shifts.length > 0 ? shifts : [null]).map((shift) =>
      cellAt(things, category.thing, on, shift?.thing ?? null),
    ),
  );
  const told = cells.filter((cell) => fieldOf(cell, 'status') !== null).length;
  if (cells.length > 0) return t(text.headTold, { told, all: cells.length, day });
  return t(meetingOn(things, board.thing, on) ? text.headMeeting : text.headNoMeeting, { day });
}

function Sheet({ desk, board }: { desk: Desk; board: Thing }) {
  const t = useSay();
  const navigate = useNavigate();
  const { day: asked } = useSearch({ strict: false }) as { day?: unknown };
  const [typed, setTyped] = useState(() => readDay(String(asked)) ?? desk.today);
  const day = readDay(typed) ?? desk.today;
  const choose = (next: string) => {
    setTyped(next);
    const chosen = readDay(next);
    if (chosen) void navigate({ to: '.', search: { day: chosen } as never, replace: true });
  };
  return (
    <>
      <PageHead
        eyebrow={t(text.eyebrow, { board: wordsIn(board, 'name') })}
        title={headlineOf(desk, board, day, t)}
        lead={t(text.lead)}
      />
      <div className="paper-day">
        <DateField
          name="day"
          label={t(text.day)}
          value={typed}
          onChange={choose}
          problem={day > desk.today ? t(text.dayAhead) : undefined}
        />
      </div>
      <Standing desk={desk} />
      <Fields key={day} desk={desk} board={board} day={day} />
    </>
  );
}

function Fields({ desk, board, day }: { desk: Desk; board: Thing; day: string }) {
  const t = useSay();
  const paper = usePaper(desk, board, day);
  const reason = desk.may.write
    ? paper.count === 0
      ? t(text.sendNothing)
      : undefined
    : t(officeText.mayNotWrite);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter inside its fields goes down a column; each field is a field of its own.
    <div className="paper" onKeyDown={goDownColumn}>
      {paper.problems.length > 0 && (
        <ErrorSummary
          title={t(text.wrongTitle, { count: paper.problems.length })}
          problems={paper.problems}
        />
      )}
      <datalist id="paper-owners">
        {ownersOf(desk.things, board.thing, 12).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <PaperCells paper={paper} />
      <PaperLists paper={paper} />
      <PaperMeeting paper={paper} />
      <div className="paper-send">
        <Button reason={reason} onClick={paper.send}>
          {t(text.send)}
        </Button>
        <LinkButton kind="quiet" to={`${boardsAt(desk.company)}/${board.thing}`}>
          {t(text.toBoard)}
        </LinkButton>
        {paper.count > 0 && (
          <p className="small subtle" role="status">
            {t(text.kept, { count: paper.count })}
          </p>
        )}
      </div>
    </div>
  );
}
