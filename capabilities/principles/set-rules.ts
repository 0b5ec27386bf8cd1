import { type EditRow, writtenOf } from '#platform/contract/written.ts';
import { fewestPrinciples, mostPrinciples } from '#principles/limits.ts';
import type { Principle, Version } from '#principles/principles-view.ts';
import type { Draft, Problem } from '#principles/round-view.ts';

export type DraftRow = { draft: string; principle: string; cluster: string | null; isOut: boolean };

export type Field = 'name' | 'text' | 'like' | 'unlike';
export type FieldEdit = EditRow & { thing: string; field: Field };

/** The writings of a company's fields, by thing and field. */
export class Edits {
  readonly #rows: ReadonlyMap<string, readonly FieldEdit[]>;

  constructor(rows: readonly FieldEdit[]) {
    this.#rows = Map.groupBy(rows, ({ thing, field }) => `${thing} ${field}`);
  }

  of(thing: string, field: Field, before = '') {
    return writtenOf(this.#rows.get(`${thing} ${field}`) ?? [], before);
  }
}

/** The numbers principles have had: one keeps its own through all versions, and none is given twice. */
function numbersOf(versions: readonly Version[]): Map<string, number> {
  const all = versions.flatMap(({ principles }) => principles);
  return new Map(all.map(({ principle, number }) => [principle, number]));
}

/** Drafts in the order somebody gave them; those it does not name come last, as they were added. */
function inOrder(drafts: readonly DraftRow[], order: readonly string[]): DraftRow[] {
  const place = new Map(order.map((draft, n) => [draft, n] as const).toReversed());
  const of = ({ draft }: DraftRow) => place.get(draft) ?? order.length;
  return drafts.toSorted((a, b) => of(a) - of(b));
}

type Known = {
  drafts: readonly DraftRow[];
  order: readonly string[];
  edits: Edits;
  /** The latest first. */
  versions: readonly Version[];
};

/** A round's set as it stands, in its order; those that were taken out come last. */
export function draftsOf({ drafts, order, edits, versions }: Known): Draft[] {
  const numbers = numbersOf(versions);
  const adopted = new Map(versions[0]?.principles.map((one) => [one.principle, one]) ?? []);
  let free = Math.max(0, ...numbers.values());
  const view = (row: DraftRow): Draft => {
    const before = adopted.get(row.principle);
    const name = row.cluster === null ? '' : edits.of(row.cluster, 'name').value;
    if (!numbers.has(row.principle) && !row.isOut) {
      free += 1;
      numbers.set(row.principle, free);
    }
    return {
      ...row,
      number: numbers.get(row.principle) ?? 0,
      isAdopted: before !== undefined,
      text: edits.of(row.draft, 'text', before?.text ?? name),
      like: edits.of(row.draft, 'like', before?.like),
      unlike: edits.of(row.draft, 'unlike', before?.unlike),
    };
  };
  const ordered = inOrder(drafts, order);
  const views = [...ordered.filter(({ isOut }) => !isOut), ...ordered.filter(({ isOut }) => isOut)];
  return views.map(view);
}

/** What would be adopted now. */
export const contentOf = (drafts: readonly Draft[]): Principle[] =>
  drafts
    .filter(({ isOut }) => !isOut)
    .map(({ principle, number, text, like, unlike }) => ({
      principle,
      number,
      text: text.value,
      like: like.value,
      unlike: unlike.value,
    }));

/** The set as text that differs whenever anything in it does: what its digest is made of. */
export const canonicalSet = (content: readonly Principle[]): string =>
  JSON.stringify(content.map((one) => [one.principle, one.number, one.text, one.like, one.unlike]));

/** What keeps a set from being signed. */
export function problemsOf(content: readonly Principle[]): Problem[] {
  const problems: Problem[] = [];
  if (content.length < fewestPrinciples) problems.push('too-few');
  if (content.length > mostPrinciples) problems.push('too-many');
  if (content.some(({ text }) => text.trim() === '')) problems.push('text-missing');
  return problems;
}
