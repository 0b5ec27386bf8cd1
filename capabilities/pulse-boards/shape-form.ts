import { makeId } from '#platform/contract/id.ts';
import { categoriesOf, placeOf, shiftsOf } from '#pulse-boards/board-state.ts';
import { type Change, statuses } from '#pulse-boards/change.ts';
import { fieldOf, type Thing, type Things, wordsIn } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';
import { placeBetween } from '#pulse-boards/place.ts';

/** A row of the form: a field or a shift, one that stands or one to come. */
export type Line = { thing: string; name: string; unit: string; target: string; gone: boolean };

const textFields = ['name', 'area', 'time', ...statuses.map((one) => `word-${one}` as const)] as const;
const numberFields = ['level', 'weekday', 'minutes', 'mostDoing', 'answerDays'] as const;

/** What a form on a board holds: everything as it is written. */
export type Shape = {
  fields: Record<string, string>;
  categories: Line[];
  shifts: Line[];
};

const lineOf = (thing: Thing): Line => ({
  thing: thing.thing,
  name: wordsIn(thing, 'name'),
  unit: wordsIn(thing, 'unit'),
  target: wordsIn(thing, 'target'),
  gone: false,
});

export const freshLine = (): Line => ({ thing: makeId(), name: '', unit: '', target: '', gone: false });

/** A board as its form shows it. */
export function shapeOf(things: Things, board: Thing): Shape {
  const kind = fieldOf(board, 'kind', 'daily');
  const before = {
    cadence: kind === 'daily' ? 'daily' : 'fortnightly',
    minutes: kind === 'daily' ? 10 : 30,
    mostDoing: 3,
    answerDays: 5,
    level: 1,
  } as Record<string, string | number>;
  const fields = Object.fromEntries(
    [...textFields, ...numberFields, 'cadence', 'above'].map((field) => [
      field,
      String(fieldOf(board, field, before[field] ?? null) ?? ''),
    ]),
  );
  return {
    fields,
    categories: categoriesOf(things, board.thing).map(lineOf),
    shifts: shiftsOf(things, board.thing).map(lineOf),
  };
}

const limits = { minutes: [5, 30], mostDoing: [1, 9], answerDays: [1, 20] } as const;

export type ShapeProblem =
  | { field: 'name' | 'time' }
  | { field: keyof typeof limits; from: number; to: number };

/** What of a form has to be put right first; null when nothing has. */
export function problemIn({ fields }: Shape): ShapeProblem | null {
  if (!fields.name?.trim()) return { field: 'name' };
  if (fields.time && !/^([01]\d|2[0-3]):[0-5]\d$/.test(fields.time)) return { field: 'time' };
  for (const field of Object.keys(limits) as (keyof typeof limits)[]) {
    const [from, to] = limits[field];
    const value = Number(fields[field]);
    if (!Number.isInteger(value) || value < from || value > to) return { field, from, to };
  }
  return null;
}

const isNumber = (field: string): boolean => (numberFields as readonly string[]).includes(field);

function meantBy(field: string, written: string) {
  const text = written.trim();
  if (isNumber(field)) return text === '' ? null : Number(text);
  return (field === 'above' || field === 'time') && text === '' ? null : text;
}

/** The changes that bring a board to what the form says: only what was altered in it. */
export function changesOf(things: Things, board: Thing, before: Shape, after: Shape): Change[] {
  const altered = Object.keys(after.fields).filter((field) => after.fields[field] !== before.fields[field]);
  const set = Object.fromEntries(altered.map((field) => [field, meantBy(field, after.fields[field]!)]));
  return [
    ...(altered.length > 0 ? [changeOf('board', board.thing, board.thing, set)] : []),
    ...linesOf(things, board.thing, 'category', before.categories, after.categories),
    ...linesOf(things, board.thing, 'shift', before.shifts, after.shifts),
  ];
}

function linesOf(
  things: Things,
  board: string,
  kind: 'category' | 'shift',
  before: readonly Line[],
  after: readonly Line[],
): Change[] {
  const last = before.at(-1);
  let place: string | null = last ? placeOf(things.get(last.thing)!) : null;
  return after.flatMap(({ thing, name, unit, target, gone }) => {
    const stood = before.find((one) => one.thing === thing);
    if (gone) return stood ? [changeOf(kind, board, thing, { ended: true })] : [];
    if (name.trim() === '') return [];
    const told = {
      ...(name.trim() !== stood?.name && { name: name.trim() }),
      ...(kind === 'category' && unit !== (stood?.unit ?? '') && { unit: unit.trim() }),
      ...(kind === 'category' && target !== (stood?.target ?? '') && { target: target.trim() }),
    };
    if (Object.keys(told).length === 0) return [];
    if (stood) return [changeOf(kind, board, thing, told)];
    place = placeBetween(place, null);
    return [changeOf(kind, board, thing, { ...told, place })];
  });
}
