import { makeId } from '#platform/contract/id.ts';
import type { CardList } from '#pulse-boards/change.ts';

/** What somebody has typed from a sheet and not yet sent: as it was typed, by the field it belongs to. */
export type CellDraft = {
  /** The card a deviation comes to. */
  readonly card: string;
  readonly status: string;
  readonly number: string;
  readonly note: string;
  readonly owner: string;
  readonly due: string;
  /** Help asked for at the board above instead of somebody who takes it. */
  readonly raise: boolean;
};
/** A card written on paper; in lists that are nobody's to do, `owner` is who it comes from. */
export type LineDraft = {
  readonly thing: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string;
};
/** What was done to a card that hangs there. */
export type CardDraft = {
  readonly column: string;
  readonly owner: string;
  readonly due: string;
  readonly answer: string;
};
export type MeetingDraft = {
  readonly thing: string;
  readonly held: boolean;
  readonly minutes: string;
  readonly present: string;
  readonly learned: string;
};
export type PaperDraft = {
  readonly cells: Readonly<Record<string, CellDraft>>;
  /** In each list an empty line stands last, to go on in. */
  readonly lines: Readonly<Record<CardList, readonly LineDraft[]>>;
  readonly cards: Readonly<Record<string, CardDraft>>;
  readonly meeting: MeetingDraft;
};

export const emptyCell = (): CellDraft => ({
  card: makeId(),
  status: '',
  number: '',
  note: '',
  owner: '',
  due: '',
  raise: false,
});
export const emptyCard: CardDraft = { column: '', owner: '', due: '', answer: '' };
export const emptyLine = (): LineDraft => ({ thing: makeId(), text: '', owner: '', due: '' });
export const emptyDraft = (): PaperDraft => ({
  cells: {},
  lines: {
    activities: [emptyLine()],
    tasks: [emptyLine()],
    problems: [emptyLine()],
    decisions: [emptyLine()],
    deviations: [emptyLine()],
    suggestions: [emptyLine()],
    recognitions: [emptyLine()],
  },
  cards: {},
  meeting: { thing: makeId(), held: false, minutes: '', present: '', learned: '' },
});

const isBlank = (of: object): boolean =>
  Object.entries(of).every(
    ([name, value]) => name === 'thing' || name === 'card' || value === false || value === '',
  );

/** Whether nothing has been typed in a field, a line or a card. */
export const isUntouched = (of: CellDraft | LineDraft | CardDraft | MeetingDraft | undefined): boolean =>
  of === undefined || isBlank(of);

/** How many fields, cards, lines and meetings have something in them. */
export const touched = ({ cells, lines, cards, meeting }: PaperDraft): number =>
  [...Object.values(cells), ...Object.values(lines).flat(), ...Object.values(cards), meeting].filter(
    (one) => !isUntouched(one),
  ).length;

/** Lines of a list with an empty one at the end to go on in. */
export const withEmptyLast = (lines: readonly LineDraft[]): readonly LineDraft[] =>
  lines.length > 0 && isUntouched(lines.at(-1)) ? lines : [...lines, emptyLine()];
