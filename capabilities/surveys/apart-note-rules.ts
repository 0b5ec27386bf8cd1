import { type Side, sides } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { type EditRow, writtenOf } from '#platform/contract/written.ts';
import type { FormNote } from '#surveys/apart-view.ts';

type Noted = EditRow & { item: string; side: Side };
type Assented = { edit: string; side: Side; given: boolean; person: string; by: string; at: string };

/**
 * What both say of an item: the latest words, with the side that wrote them and the other's yes. Whoever writes anew
 * has said something else, and the yes to what stood there before does not hold.
 */
export function noteOfItem(item: string, notes: readonly Noted[], assents: readonly Assented[]): FormNote {
  const own = notes.filter((one) => one.item === item);
  const latest = own.at(-1) ?? null;
  const said = (side: Side) => {
    if (!latest || latest.value.trim() === '') return null;
    const row = assents.findLast((one) => one.edit === latest.edit && one.side === side);
    if (row) return row.given ? { by: row.by, at: row.at } : null;
    return side === latest.side ? { by: latest.by, at: latest.at } : null;
  };
  const yes = { employer: said('employer'), employees: said('employees') };
  return {
    item,
    written: writtenOf(own),
    side: latest?.side ?? null,
    yes,
    agreed: sides.every((side) => yes[side] !== null),
  };
}

/** Why a party cannot say yes to these words now, or take its yes back; null when it can. */
export function refuseFormAssent(
  notes: readonly Noted[],
  assents: readonly Assented[],
  wish: { edit: string; side: Side; given: boolean; person: string },
): Refusal<'already-changed-by-another' | 'already-so' | 'other-person-needed' | 'nothing-written'> | null {
  const read = notes.find(({ edit }) => edit === wish.edit);
  if (!read || read.value.trim() === '') return refuse('nothing-written');
  const latest = notes.findLast(({ item }) => item === read.item)!;
  if (latest.edit !== wish.edit) return refuse('already-changed-by-another', { values: { name: latest.by } });
  const note = noteOfItem(read.item, notes, assents);
  if ((note.yes[wish.side] !== null) === wish.given) return refuse('already-so', { field: 'given' });
  if (!wish.given) return null;
  const others = assents.filter(({ edit, side }) => edit === wish.edit && side !== wish.side);
  const stands = others.at(-1);
  const other = stands
    ? stands.given
      ? stands.person
      : null
    : latest.side === wish.side
      ? null
      : latest.person;
  return other === wish.person ? refuse('other-person-needed') : null;
}
