import type { Agreement, BothWords, SideWord } from '#ambitions/ambitions-view.ts';
import type { AssentRow } from '#ambitions/rows.ts';
import type { Side } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

type Said = Pick<AssentRow, 'about' | 'thing' | 'side' | 'word' | 'saidOf' | 'note' | 'person' | 'by' | 'at'>;

/**
 * What a party has said of a text. A yes is to the exact words and lapses when they change, which `holds` tells of. A
 * no stands until the party itself says otherwise: no change of wording takes a disagreement away.
 */
export function wordOf(
  rows: readonly Said[],
  of: { about: AssentRow['about']; thing: string | null },
  side: Side,
  holds: (saidOf: string) => boolean,
): (SideWord & { person: string }) | null {
  const row = rows.findLast(
    ({ about, thing, side: own }) => about === of.about && thing === of.thing && own === side,
  );
  if (!row || row.word === 'none' || (row.word === 'yes' && !holds(row.saidOf))) return null;
  return { word: row.word, by: row.by, at: row.at, note: row.note, person: row.person };
}

export function agreementOf({ employer, employees }: BothWords): Agreement {
  if (employer?.word === 'no' || employees?.word === 'no') return 'disagreed';
  return employer && employees ? 'agreed' : 'open';
}

type Decision<Code extends string> = 'new' | 'same' | Refusal<Code>;

/**
 * Whether a party may say a word of a text now. `said` is what stands of each party, `current` what the text is known
 * by, null when nothing is written yet.
 */
export function decideAssent(
  wish: { word: AssentRow['word']; saidOf: string; note: string; side: Side; person: string },
  said: Readonly<Record<Side, (SideWord & { person: string }) | null>>,
  current: string | null,
): Decision<'nothing-written' | 'text-changed' | 'other-person-needed' | 'no-reason-given'> {
  const own = said[wish.side];
  if (wish.word === 'none') return own ? 'new' : 'same';
  if (current === null) return refuse('nothing-written');
  if (wish.saidOf !== current) return refuse('text-changed', { field: 'saidOf' });
  if (wish.word === 'no') {
    if (wish.note === '') return refuse('no-reason-given', { field: 'note' });
    return own?.word === 'no' && own.note === wish.note ? 'same' : 'new';
  }
  const other = said[wish.side === 'employer' ? 'employees' : 'employer'];
  if (other?.word === 'yes' && other.person === wish.person) return refuse('other-person-needed');
  return own?.word === 'yes' ? 'same' : 'new';
}
