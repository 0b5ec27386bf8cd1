/**
 * A form each party answers apart. States: waiting (nobody has handed in) → half (one side has) → shown (both have).
 * From shown there is no way back: what has been seen has been seen. While nobody has handed in it can be set aside.
 */
import { type Side, sides } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Instrument, InstrumentItem } from '#surveys/instrument.ts';

export type FormMark = {
  mark: string;
  kind: 'handed-in' | 'taken-back' | 'set-aside' | 'brought-back';
  side: Side | null;
  person: string;
  by: string;
  at: string;
};

export type FormState = 'waiting' | 'half' | 'shown' | 'set-aside';

/** What stands for not knowing, or not wanting to say. */
export const dontKnow = '?';

/** Who handed in for a side; null while it has not, or has taken it back. */
export function handedIn(marks: readonly FormMark[], side: Side): FormMark | null {
  const latest = marks.findLast((one) => one.side === side);
  return latest?.kind === 'handed-in' ? latest : null;
}

export const isShown = (marks: readonly FormMark[]): boolean =>
  sides.every((side) => handedIn(marks, side) !== null);

export function stateOfForm(marks: readonly FormMark[]): FormState {
  if (isShown(marks)) return 'shown';
  if (sides.some((side) => handedIn(marks, side))) return 'half';
  const latest = marks.findLast(({ side }) => side === null);
  return latest?.kind === 'set-aside' ? 'set-aside' : 'waiting';
}

/** Whose answers somebody who speaks for `held` may see: one's own, and all once both have handed in. */
export const sidesToSee = (marks: readonly FormMark[], held: readonly Side[]): Side[] =>
  isShown(marks) ? [...sides] : sides.filter((side) => held.includes(side));

/** Why a side cannot write now; null when it can. */
export function refuseAnswer(
  marks: readonly FormMark[],
  side: Side,
): Refusal<'form-shown' | 'form-handed-in' | 'form-set-aside'> | null {
  if (isShown(marks)) return refuse('form-shown');
  if (stateOfForm(marks) === 'set-aside') return refuse('form-set-aside');
  const handed = handedIn(marks, side);
  return handed ? refuse('form-handed-in', { values: { name: handed.by } }) : null;
}

/** Whether a value answers an item: a step of its scale, not knowing, words; or nothing, which takes an answer back. */
export function isAnswer(item: InstrumentItem, value: string, longest: number): boolean {
  if (item.kind === 'text') return value.length <= longest;
  if (value === '' || value === dontKnow) return true;
  const mark = Number(value);
  return /^[1-9]$/.test(value) && mark <= stepsOf(item);
}

/** How many steps an item has. */
export const stepsOf = ({ levels }: Pick<InstrumentItem, 'levels'>): number => levels?.length ?? 5;

/** The items that must be answered before a side hands in: all but what is written in words. */
export const lackingItems = (
  { items }: Pick<Instrument, 'items'>,
  said: (item: string) => string,
): string[] => items.filter(({ kind, key }) => kind !== 'text' && said(key) === '').map(({ key }) => key);

type Wish = {
  kind: FormMark['kind'];
  /** Null for what no side does. */
  side: Side | null;
  person: string;
  /** How many items the side has not answered. */
  lacking: number;
};

/** Why somebody cannot hand in, take back, set aside or bring back; null when they can. */
export function refuseFormMark(
  marks: readonly FormMark[],
  wish: Wish,
): Refusal<
  'form-shown' | 'form-set-aside' | 'form-begun' | 'already-so' | 'answers-missing' | 'other-person-needed'
> | null {
  const state = stateOfForm(marks);
  if (state === 'shown') return refuse('form-shown');
  if (wish.kind === 'set-aside') {
    if (state === 'half') return refuse('form-begun');
    return state === 'set-aside' ? refuse('already-so') : null;
  }
  if (wish.kind === 'brought-back') return state === 'set-aside' ? null : refuse('already-so');
  if (state === 'set-aside') return refuse('form-set-aside');
  const standing = wish.side && handedIn(marks, wish.side);
  if (wish.kind === 'taken-back') return standing ? null : refuse('already-so');
  if (standing) return refuse('already-so');
  if (wish.lacking > 0) return refuse('answers-missing', { values: { count: wish.lacking } });
  const isOther = marks.every(
    ({ side, person }) =>
      side === null || side === wish.side || person !== wish.person || !handedIn(marks, side),
  );
  return isOther ? null : refuse('other-person-needed');
}
