import { z } from 'zod';
import { Id, LanguageShape, line, note, PlanDate } from '#platform/contract/shapes.ts';

export { cellName } from '#pulse-boards/cell-name.ts';

/**
 * Everything on a board is a thing with fields, and everything that happens is a change that sets some of them: a
 * board is hung up, a card is written or moved, a status is told, a meeting begins. Changes are only ever added.
 */
export const boardKinds = ['change', 'daily'] as const;
export const lists = [
  'activities',
  'tasks',
  'problems',
  'decisions',
  'deviations',
  'suggestions',
  'recognitions',
] as const;
export const columns = ['to-do', 'doing', 'done'] as const;
export const statuses = ['planned', 'watch', 'deviation', 'silent'] as const;
export const cadences = ['daily', 'weekly', 'fortnightly'] as const;
export const origins = ['name', 'team', 'nobody'] as const;

export type BoardKind = (typeof boardKinds)[number];
export type CardList = (typeof lists)[number];
export type Column = (typeof columns)[number];
export type Cadence = (typeof cadences)[number];
export type CellStatus = (typeof statuses)[number];

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const seconds = z.iso.datetime();
/** Where something stands among its like: text that sorts; see `place.ts`. */
const place = z.string().regex(/^[0-9A-Za-z]{1,40}$/);

/** The fields of each kind of thing. */
export const fieldsOf = {
  board: z.strictObject({
    kind: z.enum(boardKinds),
    name: line(80),
    /** Whose it is: an area, a team, the steering group. */
    area: note(80),
    /** 1 a team, 2 a department, 3 management or the steering group. */
    level: z.int().min(1).max(3),
    /** The board help is asked for at, one level up. */
    above: Id.nullable(),
    cadence: z.enum(cadences),
    /** 1 is Monday; null for a daily board. */
    weekday: z.int().min(1).max(7).nullable(),
    time: clock.nullable(),
    /** How long the meeting is meant to be. */
    minutes: z.int().min(5).max(30),
    /** Cards in progress at a time. */
    mostDoing: z.int().min(1).max(9),
    /** Working days within which who was asked answers. */
    answerDays: z.int().min(1).max(20),
    goal: note(400),
    /** The steps of its meeting, one on each line. */
    agenda: note(1000),
    language: LanguageShape,
    /** What the company calls a status; empty keeps the product's word. */
    'word-planned': note(30),
    'word-watch': note(30),
    'word-deviation': note(30),
    'word-silent': note(30),
    place,
    ended: z.boolean(),
  }),
  category: z.strictObject({
    name: line(40),
    /** What the number counts, such as «prosent i tide». */
    unit: note(60),
    target: note(60),
    /** The key figure its numbers belong to. */
    indicator: Id.nullable(),
    place,
    ended: z.boolean(),
  }),
  shift: z.strictObject({ name: line(40), place, ended: z.boolean() }),
  cell: z.strictObject({
    category: Id,
    day: PlanDate,
    shift: Id.nullable(),
    status: z.enum(statuses),
    number: z.number().min(-1e12).max(1e12).nullable(),
    note: note(400),
  }),
  card: z.strictObject({
    list: z.enum(lists),
    text: note(600),
    /** The language it was written in. */
    language: LanguageShape,
    column: z.enum(columns),
    place,
    owner: note(120),
    ownerPerson: Id.nullable(),
    due: PlanDate.nullable(),
    category: Id.nullable(),
    /** The deviation a card answers. */
    cell: z.string().max(120).nullable(),
    /** Who it comes from: a name, a team, or nobody. */
    origin: z.enum(origins),
    who: note(120),
    photo: Id.nullable(),
    /** Help asked for one level up: the board that owes an answer, and what is wished for. */
    raisedTo: Id.nullable(),
    raisedOn: PlanDate.nullable(),
    wish: note(400),
    answer: note(600),
    answeredOn: PlanDate.nullable(),
    /** The effort it takes and the effect it has, 1 to 3. */
    effort: z.int().min(1).max(3).nullable(),
    effect: z.int().min(1).max(3).nullable(),
    away: z.boolean(),
  }),
  word: z.strictObject({ card: Id, text: note(600), language: LanguageShape }),
  meeting: z.strictObject({
    begun: seconds,
    ended: seconds.nullable(),
    present: z.int().min(0).max(300).nullable(),
    everyoneHeard: z.boolean(),
    learned: note(300),
    step: z.int().min(1).max(5),
  }),
} as const;

export const thingKinds = ['board', 'category', 'shift', 'cell', 'card', 'word', 'meeting'] as const;
export type ThingKind = (typeof thingKinds)[number];
export type Value = string | number | boolean | null;

const thingName = z.string().regex(/^[0-9a-f-]{36}(:\d{4}-\d\d-\d\d:([0-9a-f-]{36}|-))?$/);

const changeOf = <K extends ThingKind>(kind: K) =>
  z.strictObject({
    change: Id,
    kind: z.literal(kind),
    board: Id,
    thing: thingName,
    set: fieldsOf[kind].partial() as unknown as z.ZodType<Readonly<Record<string, Value>>>,
    /** For words that others may write at once: the number of the change whose words stood there. */
    seen: z.record(z.string().max(20), z.int().min(0)).default({}),
  });

export const Change = z
  .discriminatedUnion('kind', [
    changeOf('board'),
    changeOf('category'),
    changeOf('shift'),
    changeOf('cell'),
    changeOf('card'),
    changeOf('word'),
    changeOf('meeting'),
  ])
  .meta({ id: 'BoardChange' });
export type Change = z.infer<typeof Change>;
