import type { Change } from '#pulse-boards/change.ts';
import { fieldOf, type Thing, type Things, wordsIn } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';

/** What somebody has written on an open card and not yet sent: only the fields they touched. */
export type CardDraft = {
  readonly text?: string;
  /** The change whose words stood on the card when somebody began to write over them. */
  readonly seen?: Readonly<Record<string, number>>;
  readonly owner?: string;
  readonly due?: string;
  readonly wish?: string;
  readonly answer?: string;
  readonly comment?: string;
};

const written = ['text', 'owner', 'due', 'wish', 'answer', 'comment'] as const;
export type DraftField = (typeof written)[number];

/** How many signs each field takes; `due` is a day. */
export const longest: Readonly<Record<Exclude<DraftField, 'due'>, number>> = {
  text: 600,
  owner: 120,
  wish: 400,
  answer: 600,
  comment: 600,
};

type At = {
  readonly things: Things;
  readonly card: Thing;
  /** The board one stands at. */
  readonly at: string;
  readonly today: string;
  readonly language: string;
  /** The id a comment gets. */
  readonly word: string;
};

/** A draft without what says no more than the card does; null when nothing is left to send. */
export function unsentOf(draft: CardDraft, card: Thing): CardDraft | null {
  const left = { ...draft };
  for (const field of ['text', 'owner', 'due'] as const)
    if (left[field] === wordsIn(card, field)) delete left[field];
  for (const field of ['wish', 'answer', 'comment'] as const) if (!left[field]?.trim()) delete left[field];
  if (left.text === undefined) delete left.seen;
  return written.some((field) => left[field] !== undefined) ? left : null;
}

/** What is wrong with a draft, at the first field that cannot be sent. */
export function draftProblem(
  draft: CardDraft,
  card: Thing,
): { readonly at: DraftField; readonly why: 'words-needed' | 'no-day' | 'too-long' } | null {
  const left = unsentOf(draft, card) ?? {};
  for (const field of written) {
    const value = left[field];
    if (value === undefined) continue;
    if (field === 'text' && value.trim() === '' && !fieldOf(card, 'photo'))
      return { at: field, why: 'words-needed' };
    if (field === 'due') {
      if (value !== '' && !/^\d{4}-\d\d-\d\d$/.test(value)) return { at: field, why: 'no-day' };
    } else if (value.trim().length > longest[field]) return { at: field, why: 'too-long' };
  }
  return null;
}

/** The changes a draft comes to: what others set meanwhile in fields nobody touched here stands. */
export function changesOfDraft(draft: CardDraft, where: At): Change[] {
  const { things, card, at, today, language, word } = where;
  const left: CardDraft = unsentOf(draft, card) ?? {};
  const has = (field: DraftField) => left[field] !== undefined;
  const said = (field: DraftField) => left[field]!.trim();
  const set = {
    ...(has('text') && { text: said('text') }),
    ...(has('owner') && { owner: said('owner') }),
    ...(has('due') && { due: said('due') || null }),
  };
  const above = fieldOf(things.get(card.board), 'above');
  const raise = { raisedTo: above, raisedOn: today, wish: has('wish') ? said('wish') : '' };
  return [
    ...(Object.keys(set).length > 0
      ? [changeOf('card', card.board, card.thing, set, 'text' in set ? left.seen : {})]
      : []),
    ...(has('answer')
      ? [changeOf('card', at, card.thing, { answer: said('answer'), answeredOn: today })]
      : []),
    ...(has('wish') ? [changeOf('card', at, card.thing, raise)] : []),
    ...(has('comment')
      ? [changeOf('word', card.board, word, { card: card.thing, text: said('comment'), language })]
      : []),
  ];
}

/** A draft in two: some of its fields, to be sent by themselves, and what is left of it then. */
export function parted(
  draft: CardDraft,
  fields: readonly DraftField[],
): { part: CardDraft; left: CardDraft } {
  const goes = (name: string) =>
    fields.some((field) => field === name || (field === 'text' && name === 'seen'));
  const entries = Object.entries(draft);
  return {
    part: Object.fromEntries(entries.filter(([name]) => goes(name))),
    left: Object.fromEntries(entries.filter(([name]) => !goes(name))),
  };
}
