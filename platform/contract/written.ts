import { z } from 'zod';
import { Id, Moment } from '#platform/contract/shapes.ts';

/**
 * A field that several may write at once. Every writing is a row of its own; the latest counts. One that was made
 * without having seen the one before it has crossed it: the crossed words then stay beside the field until whoever
 * wrote them has written again, somebody has built on them, or somebody has taken them back.
 */
export const Written = z
  .object({
    value: z.string(),
    /** The writing that counts, null before the first; the next one says it is based on it. */
    edit: Id.nullable(),
    by: z.string().nullable(),
    at: Moment.nullable(),
    /** Words that were crossed by later ones, the first crossed first; empty when none were. */
    earlier: z.array(z.object({ edit: Id, value: z.string(), by: z.string(), at: Moment })),
  })
  .meta({ id: 'Written' });
export type Written = z.infer<typeof Written>;

/** One writing of one field. `basedOn` is the writing its author saw, null for an empty field. */
export type EditRow = {
  edit: string;
  value: string;
  basedOn: string | null;
  person: string;
  by: string;
  at: string;
};

/** What a writing of a field is sent with, beside its value and the field's name. */
export const writing = { edit: Id, basedOn: Id.nullable() };

type Crossed = EditRow & { crossedBy: string };

/** Whether crossed words need no place of their own any more, now that somebody writes `edit` over `latest`. */
const isSettled = (crossed: Crossed, edit: EditRow, latest: EditRow): boolean =>
  crossed.value === edit.value ||
  crossed.edit === edit.basedOn ||
  // Their author has seen what stood there instead. Who crossed their own words, on two devices, has seen nothing.
  (crossed.person === edit.person && crossed.crossedBy !== edit.person && edit.basedOn === latest.edit);

/** A field from its writings in the order they came, whatever their clocks say; `before` until anybody has written. */
export function writtenOf(edits: readonly EditRow[], before = ''): Written {
  let latest: EditRow | null = null;
  let crossed: readonly Crossed[] = [];
  for (const edit of edits) {
    if (latest) {
      const over: EditRow = latest;
      crossed = crossed.filter((one) => !isSettled(one, edit, over));
      // Nothing is brought back where nothing stood, or where both wrote the same.
      if (edit.basedOn !== over.edit && over.value !== edit.value && over.value !== '')
        crossed = [...crossed, { ...over, crossedBy: edit.person }];
    }
    latest = edit;
  }
  return {
    value: latest?.value ?? before,
    edit: latest?.edit ?? null,
    by: latest?.by ?? null,
    at: latest?.at ?? null,
    earlier: crossed.map(({ edit, value, by, at }) => ({ edit, value, by, at })),
  };
}
