import { refuseAsking } from '#pulse-boards/asking-rules.ts';
import { type Change, cellName } from '#pulse-boards/change.ts';
import { fieldOf, type Thing, type Things } from '#pulse-boards/fold.ts';

export type Why =
  | 'no-such-board'
  | 'board-ended'
  | 'no-such-card'
  | 'no-such-category'
  | 'does-not-fit'
  | 'words-needed'
  | 'list-needed'
  | 'too-many-doing'
  | 'owner-and-day-needed'
  | 'nobody-above'
  | 'not-asked-for-help'
  | 'answer-from-above'
  | 'answer-instead'
  | 'meeting-over'
  | 'meeting-ends-first'
  | 'not-yours-to-do';

/** Whether a change may be added to what stands, and why not. `today` is a plan date. */
export function refusalOf(things: Things, change: Change, who: { mayShape: boolean }): Why | null {
  const { kind, thing } = change;
  const stands = things.get(thing);
  // One id is one thing: what was a card never becomes a meeting. A raised card is answered from another board.
  if (stands && (stands.kind !== kind || (kind !== 'card' && stands.board !== change.board)))
    return 'does-not-fit';
  if (Object.keys(change.set).length === 0) return 'words-needed';
  if ((kind === 'cell') !== thing.includes(':')) return 'does-not-fit';
  if (kind === 'board' || kind === 'category' || kind === 'shift') {
    if (!who.mayShape) return 'not-yours-to-do';
    if (!stands && !change.set.name) return 'words-needed';
    if (kind === 'board') return refuseBoard(things, change);
  }
  const board = things.get(change.board);
  if (board?.kind !== 'board') return 'no-such-board';
  if (fieldOf(board, 'ended', false) && !stands) return 'board-ended';
  if (kind === 'card') return refuseCard(things, change, board);
  if (kind === 'cell') return refuseCell(things, change);
  if (kind === 'word') return refuseWord(things, change, stands);
  return kind === 'meeting' ? refuseMeeting(change, stands) : null;
}

/** Whether a board asks itself for help, over however many levels. */
function refuseBoard(things: Things, { board, thing, set }: Change): Why | null {
  if (board !== thing) return 'does-not-fit';
  if (!set.above) return null;
  const seen = new Set([thing]);
  for (let up = set.above; up; up = String(fieldOf(things.get(String(up)), 'above', ''))) {
    if (things.get(String(up))?.kind !== 'board' || seen.has(String(up))) return 'nobody-above';
    seen.add(String(up));
  }
  return null;
}

function refuseCell(things: Things, { thing, board, set }: Change): Why | null {
  const [category = '', day = '', shift = ''] = thing.split(':');
  const stands = things.get(thing);
  const named = {
    category: set.category ?? fieldOf(stands, 'category'),
    day: set.day ?? fieldOf(stands, 'day'),
    shift: 'shift' in set ? set.shift : fieldOf(stands, 'shift'),
  };
  if (thing !== cellName(String(named.category), String(named.day), named.shift ? String(named.shift) : null))
    return 'does-not-fit';
  if (!isPart(things, category, 'category', board, stands === undefined)) return 'no-such-category';
  if (shift !== '-' && !isPart(things, shift, 'shift', board, stands === undefined))
    return 'no-such-category';
  return day === '' ? 'does-not-fit' : null;
}

/** Whether a category or a shift is a board's own, and in use where something is told of it for the first time. */
function isPart(things: Things, thing: string, kind: string, board: string, inUse: boolean): boolean {
  const part = things.get(thing);
  return part?.kind === kind && part.board === board && !(inUse && fieldOf(part, 'ended', false));
}

function refuseWord(things: Things, { set }: Change, stands: Thing | undefined): Why | null {
  const card = set.card ?? fieldOf(stands, 'card', '');
  if (things.get(String(card))?.kind !== 'card') return 'no-such-card';
  return stands || set.text ? null : 'words-needed';
}

function refuseMeeting({ set }: Change, stands: Thing | undefined): Why | null {
  if (!stands && !set.begun) return 'does-not-fit';
  // What was learned may still be written down by those who stay a moment.
  if (fieldOf(stands, 'ended') !== null)
    return Object.keys(set).every((field) => field === 'learned') ? null : 'meeting-over';
  const begun = String(set.begun ?? fieldOf(stands, 'begun'));
  return set.ended && Date.parse(String(set.ended)) < Date.parse(begun) ? 'meeting-ends-first' : null;
}

function refuseCard(things: Things, change: Change, said: Thing): Why | null {
  const { thing, set } = change;
  const card = things.get(thing);
  const home = card ? (things.get(card.board) ?? said) : said;
  if (!card && !set.list) return 'list-needed';
  if (!card && !set.text && !set.photo) return 'words-needed';
  const after = (field: string) => (field in set ? (set[field] ?? null) : fieldOf(card, field));
  if ('text' in set && !set.text && !after('photo')) return 'words-needed';
  if (set.category && !isPart(things, String(set.category), 'category', home.thing, false))
    return 'no-such-category';
  if (set.column === 'doing') {
    if (!after('owner') || !after('due')) return 'owner-and-day-needed';
    if (doingOn(things, home.thing, thing) >= Number(fieldOf(home, 'mostDoing', 3))) return 'too-many-doing';
  }
  return refuseAsking(things, change, { card, home });
}

/** Cards in progress on a board, but for one. */
function doingOn(things: Things, board: string, except: string): number {
  let doing = 0;
  for (const one of things.values())
    if (
      one.kind === 'card' &&
      one.board === board &&
      one.thing !== except &&
      fieldOf(one, 'column') === 'doing' &&
      !fieldOf(one, 'away', false)
    )
      doing += 1;
  return doing;
}
