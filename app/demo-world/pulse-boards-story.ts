import type { Language } from '#platform/contract/language.ts';
import type { CardList, CellStatus, Column } from '#pulse-boards/change.ts';

/**
 * What a company's boards are told with. `back` and `ago` count the days the board was told of, today being 0; `due`
 * counts calendar days from today. Names are of the cast; no name means the screen on the wall, where nobody signs in.
 */
export type BoardStory = {
  readonly key: string;
  readonly kind: 'change' | 'daily';
  readonly name: string;
  readonly area?: string;
  readonly goal?: string;
  /** The board help is asked for at, by its key. It stands before this one. */
  readonly above?: string;
  readonly level?: 1 | 2 | 3;
  readonly cadence?: 'daily' | 'weekly' | 'fortnightly';
  readonly weekday?: number;
  readonly time: string;
  readonly language?: Language;
  readonly hung: { readonly by: string; readonly ago: number };
  /** The first one is over when the day begins. */
  readonly shifts?: readonly string[];
  /** By the template's key. One that is not told of is taken down; a change board has none. */
  readonly fields?: Readonly<Record<string, FieldStory>>;
  readonly told?: readonly ToldStory[];
  /** Fields nobody has told of today. */
  readonly silent?: readonly string[];
  readonly meetings: MeetingStory;
  readonly cards: readonly CardStory[];
};

/** Numbers of a field about a usual one. Past `watch` and `deviation` the status turns, down where they lie below. */
export type FieldStory = {
  readonly name?: string;
  readonly unit?: string;
  readonly target?: string;
  readonly usual: number;
  readonly swing: number;
  readonly decimals?: number;
  readonly watch: number;
  readonly deviation: number;
  /** From some days back on the usual number is another. */
  readonly turned?: { readonly ago: number; readonly usual: number };
  /** The most there can be, such as 100 per cent. */
  readonly most?: number;
};

/** A status that is told by name, and not drawn. */
export type ToldStory = {
  readonly field: string;
  readonly back: number;
  readonly shift?: string;
  readonly status: CellStatus;
  readonly number: number | null;
  readonly note?: string;
};

export type MeetingStory = {
  /** The share that was not held. */
  readonly missed: number;
  /** From so many days back the rhythm slips, and this share is not held. */
  readonly slips?: { readonly ago: number; readonly missed: number };
  readonly length: number;
  readonly present: number;
  readonly learned?: readonly string[];
  readonly heldToday?: boolean;
};

export type CardStory = {
  readonly list: CardList;
  readonly text: string;
  readonly language?: Language;
  readonly by?: string;
  readonly ago: number;
  readonly owner?: string;
  readonly due?: number;
  readonly column?: Column;
  readonly field?: string;
  /** The deviation it answers. */
  readonly answers?: { readonly field: string; readonly back: number; readonly shift?: string };
  readonly team?: string;
  /** Written by whoever posted it in their own name, which stands on the card. */
  readonly from?: string;
  readonly raised?: { readonly to: string; readonly ago: number; readonly wish: string };
  readonly answer?: { readonly by: string; readonly ago: number; readonly text: string };
  readonly weighed?: { readonly effort: 1 | 2 | 3; readonly effect: 1 | 2 | 3 };
  readonly said?: readonly {
    readonly by?: string;
    readonly ago: number;
    readonly text: string;
    readonly language?: Language;
  }[];
};
