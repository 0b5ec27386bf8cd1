import type { Thing } from '#pulse-boards/fold.ts';
import { CardList } from '#pulse-boards/web/CardList.tsx';
import { Columns } from '#pulse-boards/web/Columns.tsx';
import { Raised } from '#pulse-boards/web/Raised.tsx';
import { Tiles } from '#pulse-boards/web/Tiles.tsx';
import type { Desk } from '#pulse-boards/web/use-desk.ts';

/** The board of an area: status of the day, what is done about it, and what people suggest. */
export function DailyBoard({ desk, board }: { desk: Desk; board: Thing }) {
  return (
    <>
      <Tiles desk={desk} board={board} />
      <Raised desk={desk} board={board} />
      <CardList desk={desk} board={board} list="deviations" />
      <Columns desk={desk} board={board} />
      <div className="board-halves">
        <CardList desk={desk} board={board} list="suggestions" />
        <CardList desk={desk} board={board} list="recognitions" />
      </div>
    </>
  );
}
