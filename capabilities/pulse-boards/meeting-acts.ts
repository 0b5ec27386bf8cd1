import type { ThingKind, Value } from '#pulse-boards/change.ts';
import { fieldOf, type Things } from '#pulse-boards/fold.ts';

/** Something done at a wall, before it has become a change with an id of its own. */
export type Act = {
  readonly kind: ThingKind;
  readonly board: string;
  readonly thing: string;
  readonly set: Readonly<Record<string, Value>>;
};

const written: readonly string[] = ['text', 'note', 'wish', 'answer', 'learned'];

/** For words that stand already: the numbers of the changes whoever writes over them has seen. */
export function seenBy(things: Things, { thing, set }: Act): Record<string, number> {
  const fields = things.get(thing)?.fields ?? {};
  return Object.fromEntries(
    written.flatMap((field) => (field in set && fields[field] ? [[field, fields[field].seq]] : [])),
  );
}

/** What a field is before anybody has set it, where that is not nothing. */
const before: Readonly<Record<string, Value>> = {
  column: 'to-do',
  status: 'silent',
  owner: '',
  text: '',
  wish: '',
  answer: '',
  note: '',
  away: false,
};

/** What takes an act back; null for a meeting's own steps, which are walked and not taken back. */
export function undoing(things: Things, act: Act): Act | null {
  if (act.kind === 'meeting') return null;
  const thing = things.get(act.thing);
  if (!thing && act.kind === 'card') return { ...act, set: { away: true } };
  const set = Object.fromEntries(
    Object.keys(act.set)
      .filter((field) => thing || field === 'status')
      .map((field) => [field, fieldOf(thing, field, before[field] ?? null)]),
  );
  return Object.keys(set).length > 0 ? { ...act, set } : null;
}
