import { useNavigate, useSearch } from '@tanstack/react-router';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';
import type { Thing } from '#pulse-boards/fold.ts';
import { officeText } from '#pulse-boards/office-text.ts';
import { isList, readCellMark } from '#pulse-boards/paper-link.ts';
import { printText as text } from '#pulse-boards/print-text.ts';
import { TellDialog } from '#pulse-boards/web/TellDialog.tsx';
import type { Desk } from '#pulse-boards/web/use-desk.ts';
import { WriteDialog } from '#pulse-boards/web/WriteDialog.tsx';

/** What a square on paper leads to: the field it stands beside, or a new card of its list. */
export function FromPaper({ desk, board }: { desk: Desk; board: Thing }) {
  const t = useSay();
  const navigate = useNavigate();
  const { cell, write } = useSearch({ strict: false }) as { cell?: unknown; write?: unknown };
  if (cell === undefined && write === undefined) return null;
  const close = () => void navigate({ to: '.', search: {}, replace: true });
  if (!desk.may.write) return <Note tone="calm">{t(officeText.mayNotWrite)}</Note>;
  if (isList(write)) return <WriteDialog desk={desk} board={board} list={write} onClose={close} />;
  const told = readCellMark(desk.things, board.thing, cell);
  const category = told && desk.things.get(told.category);
  if (!told || !category) return <Note tone="calm">{t(text.oldPaper)}</Note>;
  return <TellDialog desk={desk} board={board} category={category} on={told} onClose={close} />;
}
