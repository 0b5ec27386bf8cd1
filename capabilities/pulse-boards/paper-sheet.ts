import { writeDay } from '#platform/contract/dates.ts';
import type { DocumentField, DocumentPart } from '#platform/contract/document.ts';
import type { Language } from '#platform/contract/language.ts';
import type { PaperOf, SayIn } from '#pulse-boards/board-paper.ts';
import { cadenceOf, categoriesOf, cellAt, meetingsOf, shiftsOf } from '#pulse-boards/board-state.ts';
import { boardText } from '#pulse-boards/board-text.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { dayOfMeeting } from '#pulse-boards/meeting-day.ts';
import { minutesHeld } from '#pulse-boards/meeting-held.ts';
import { paperDays, ticked } from '#pulse-boards/paper-order.ts';
import { paperText as text } from '#pulse-boards/paper-text.ts';
import { markOf, statusWord } from '#pulse-boards/status-words.ts';

/** Each category of each shift by the days of the week, and the meetings under them. */
export function paperSheet(of: PaperOf, t: SayIn): DocumentPart[] {
  const { things, board, day, language } = of;
  const categories = categoriesOf(things, board.thing);
  const shifts: (Thing | null)[] = shiftsOf(things, board.thing);
  const days = paperDays(things, board.thing, day);
  const isDaily = cadenceOf(board) === 'daily';
  const weekly = days[Number(fieldOf(board, 'weekday') ?? 1) - 1] ?? days[0]!;
  // A board that measures nothing has its meeting alone, on its day.
  const shown = categories.length > 0 || isDaily ? days : [weekly];
  const rows = categories.flatMap((category) =>
    (shifts.length > 0 ? shifts : [null]).map((shift) => ({
      label: wordsIn(category, 'name'),
      side: sideOf(category, shift, t),
      fields: shown.map((at) => cellField(of, category, shift, at, t)),
    })),
  );
  const meeting = {
    label: t(text.meeting),
    fields: shown.map((at) => (isDaily || at === weekly ? meetingField(of, at, t) : nothing)),
  };
  return [
    {
      part: 'sheet',
      corner: t(text.corner),
      // A whole week is written short: the longest month does not fit in a seventh of a sheet.
      heads: shown.map((at) => writeDay(at, language, shown.length > 5 ? 'brief' : undefined)),
      rows: [...rows, meeting],
    },
  ];
}

const nothing: DocumentField = { ticks: [], lines: [] };

const sideOf = (category: Thing, shift: Thing | null, t: SayIn): string => {
  const target = wordsIn(category, 'target');
  const counted = [wordsIn(category, 'unit'), target && t(boardText.target, { target })]
    .filter(Boolean)
    .join(', ');
  return [wordsIn(shift ?? undefined, 'name'), counted].filter(Boolean).join('\n');
};

function cellField(of: PaperOf, category: Thing, shift: Thing | null, day: string, t: SayIn): DocumentField {
  const { things, board, language, squares } = of;
  const cell = cellAt(things, category.thing, day, shift?.thing ?? null);
  const number = fieldOf(cell, 'number');
  return {
    ticks: ticked.map((status) => ({
      mark: markOf(status),
      text: statusWord(board, status, t),
      isSet: fieldOf(cell, 'status') === status,
    })),
    lines: [
      { label: t(text.number), value: typeof number === 'number' ? writeNumber(number, language) : '' },
    ],
    square: squares.cell(category.thing, day, shift?.thing ?? null),
  };
}

const writeNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value);

function meetingField({ things, board }: PaperOf, day: string, t: SayIn): DocumentField {
  const held = meetingsOf(things, board.thing).find(
    (meeting) => fieldOf(meeting, 'ended') !== null && dayOfMeeting(meeting) === day,
  );
  const minutes = held && minutesHeld(held);
  const present = fieldOf(held, 'present');
  return {
    ticks: [{ text: t(text.held), isSet: Boolean(held) }],
    lines: [
      { label: t(text.minutes), value: minutes ? String(minutes) : '' },
      { label: t(text.present), value: typeof present === 'number' ? String(present) : '' },
      { label: t(text.learned), value: wordsIn(held, 'learned') },
    ],
  };
}
