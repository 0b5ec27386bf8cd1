import { useEffect, useState } from 'react';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { keepUnsent, readUnsent } from '#platform/web/unsent.ts';
import type { CardList } from '#pulse-boards/change.ts';
import { entryText as text } from '#pulse-boards/entry-text.ts';
import type { Thing } from '#pulse-boards/fold.ts';
import {
  type CardDraft,
  type CellDraft,
  emptyDraft,
  type LineDraft,
  type MeetingDraft,
  type PaperDraft,
  touched,
} from '#pulse-boards/paper-draft.ts';
import { entryOf, type Wrong } from '#pulse-boards/paper-entry.ts';
import { refusalText } from '#pulse-boards/refusal-text.ts';
import type { Desk } from '#pulse-boards/web/use-desk.ts';

/** A sheet in somebody's hands: what is typed from it, and how each field is set. */
export type PaperDesk = {
  readonly desk: Desk;
  readonly board: Thing;
  readonly day: string;
  readonly draft: PaperDraft;
  readonly setCell: (cell: string, typed: CellDraft) => void;
  readonly setCard: (card: string, typed: CardDraft) => void;
  readonly setLines: (list: CardList, lines: readonly LineDraft[]) => void;
  readonly setMeeting: (meeting: MeetingDraft) => void;
  readonly problemAt: (field: string) => string | undefined;
  /** In the order of the sheet. */
  readonly problems: readonly { field: string; message: string }[];
  readonly count: number;
  readonly send: () => void;
};

const isDraft = (kept: unknown): kept is PaperDraft =>
  typeof kept === 'object' && kept !== null && 'cells' in kept && 'lines' in kept && 'meeting' in kept;

/** What is typed of one board's day stays with this window until it is sent; who closes it unsent is asked. */
export function usePaper(desk: Desk, board: Thing, day: string): PaperDesk {
  const t = useSay();
  const key = `board-paper ${board.thing} ${day}`;
  const [draft, setDraft] = useState<PaperDraft>(() => {
    const kept = readUnsent(key);
    return isDraft(kept) ? kept : emptyDraft();
  });
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const count = touched(draft);
  const take = (next: PaperDraft) => {
    setDraft(next);
    setWrong([]);
    keepUnsent(key, touched(next) > 0 ? next : null);
  };
  const isUnsent = count > 0;
  useEffect(() => {
    if (!isUnsent) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsent]);
  const say = (why: Wrong['why']): string =>
    t(why in text ? text[why as keyof typeof text] : refusalText[why as keyof typeof refusalText]);
  const problems = wrong.map(({ field, why }) => ({ field, message: say(why) }));
  const send = () => {
    const { things, today } = desk;
    const { changes, wrong: found } = entryOf({ things, board, day, today, language: pageLanguage(), draft });
    if (found.length > 0) return setWrong(found);
    const why = changes.length > 0 ? desk.act(changes, t(text.isEntered)) : null;
    return why === null ? take(emptyDraft()) : undefined;
  };
  return {
    desk,
    board,
    day,
    draft,
    setCell: (cell, typed) => take({ ...draft, cells: { ...draft.cells, [cell]: typed } }),
    setCard: (card, typed) => take({ ...draft, cards: { ...draft.cards, [card]: typed } }),
    setLines: (list, lines) => take({ ...draft, lines: { ...draft.lines, [list]: lines } }),
    setMeeting: (meeting) => take({ ...draft, meeting }),
    problemAt: (field) => problems.find((one) => one.field === field)?.message,
    problems,
    count,
    send,
  };
}
