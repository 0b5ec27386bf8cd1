/** The pieces a template is made of. Their whole, and how weeks are counted, is in `template.ts`. */
import { z } from 'zod';
import type { languages } from '#platform/contract/language.ts';

/** One text, longer than any sentence needs: what is longer belongs in a document, not on a screen. */
const longestText = 1000;

export const text = z
  .string()
  .max(longestText)
  .refine((value) => value.trim() !== '', 'empty-text');

/** A text in the five languages; none may be left out or empty. */
export const localizedShape = z
  .strictObject({ nb: text, nn: text, en: text, sv: text, pl: text } satisfies Record<
    (typeof languages)[number],
    typeof text
  >)
  .meta({ id: 'Localized' });

export const key = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'bad-key');
export const count = (most: number) =>
  z.int('not-positive-integer').min(1, 'not-positive-integer').max(most, 'number-out-of-range');
const week = count(520);
export const version = z.string('bad-version').regex(/^\d{4}\.[1-9]\d*$/, 'bad-version');
/** `MM-DD`, a day that every year has. */
const dayOfYear = z
  .string('bad-day')
  .regex(
    /^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|1\d|2[0-8])$/,
    'bad-day',
  );
export const month = z.string('bad-month').regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'bad-month');
export const side = z.enum(['employer', 'employees']);

/** What the programme has not confirmed says so, and `note` points to the template's own words on why. */
export const assumed = { assumption: z.literal(true).optional(), note: key.optional() };
export const point = z.strictObject({ key, text: localizedShape });
export const points = z.array(point).default([]);
export const named = { key, name: localizedShape, text: localizedShape };
const window = z.strictObject({ fromWeek: week, toWeek: week, ...assumed });
/** A proper name is the same in every language. */
export const organisation = z.strictObject({ key, name: text });

/** Where in the programme's work a deliverable is written down: each is a page or a list of its own. */
export const recordKinds = [
  'challenges',
  'customer-needs',
  'survey',
  'lean-status',
  'pulse-board',
  'guiding-principles',
  'organisation',
  'pilot-area',
  'improvement-project',
  'anchoring',
  'learning-case',
  'document',
] as const;

const deliverable = z.strictObject({
  key,
  name: localizedShape,
  /** What is true when it is done. */
  done: localizedShape,
  recordedAs: z.enum(recordKinds),
  window,
  /** Deliverables and activities that come before, in this phase or an earlier one. */
  after: z.array(key).default([]),
  /** True when it counts as done only after both parties have signed. */
  signedByBoth: z.boolean().default(false),
  element: key.optional(),
  instrument: key.optional(),
  ...assumed,
});

const activity = z.strictObject({
  ...named,
  kind: z.enum(['activity', 'survey', 'course']),
  window,
  after: z.array(key).default([]),
  element: key.optional(),
  instrument: key.optional(),
  course: key.optional(),
  ...assumed,
});

/** A pulse board as the programme hangs it up; a company changes its own afterwards. */
export const board = z.strictObject({
  key,
  name: localizedShape,
  kind: z.enum(['change', 'daily']),
  goal: localizedShape,
  /** 1 a team, 2 a department, 3 management or the steering group. */
  level: count(3),
  cadence: z.enum(['daily', 'weekly', 'fortnightly']),
  /** 1 is Monday. Left out: any day. */
  weekday: count(5).optional(),
  minutes: count(30),
  /** Cards in progress at a time, and working days within which whoever was asked answers. */
  mostDoing: count(9),
  answerDays: count(20),
  /** What it measures by day and shift. */
  categories: z
    .array(z.strictObject({ key, name: localizedShape, unit: localizedShape.optional() }))
    .default([]),
  /** The steps of its pulse meeting. */
  agenda: z.array(point).min(1).max(5),
  ...assumed,
});

const gate = z.strictObject({
  ...named,
  /** Deliverables, of this phase or an earlier one, that must be done. */
  requires: z.array(key).min(1),
  signedBy: z.array(side).min(1),
  ...assumed,
});

export const phase = z.strictObject({
  ...named,
  weeks: week,
  /** Who carries the phase. */
  people: localizedShape,
  points,
  /** Weeks between adviser visits. Left out: the phase has none. */
  visits: z.strictObject({ every: week, ...assumed }).optional(),
  meetings: z.array(z.strictObject({ meeting: key, every: week, firstWeek: week, ...assumed })).default([]),
  deliverables: z.array(deliverable).default([]),
  activities: z.array(activity).default([]),
  gate: gate.optional(),
});

export const gatherings = z.strictObject({
  text: localizedShape,
  form: z.enum(['lunch-to-lunch', 'one-day', 'online']),
  responsible: localizedShape,
  sessions: z.array(z.strictObject({ ...named, form: z.enum(['plenary', 'groups', 'company', 'tracks']) })),
  /** Parallel tracks by role. */
  tracks: z.array(z.strictObject(named)),
  themes: z.array(z.strictObject({ ...named, outsideSpeaker: z.boolean().default(false) })),
  held: z.array(z.strictObject({ ...named, window })).min(1),
});

export const commitmentKinds = ['education', 'gatherings', 'steering-group', 'anchoring'] as const;
export const evidenceKinds = [
  'course-passed',
  'gathering-check-in',
  'steering-group-members',
  'board-minutes',
  'works-council-minutes',
  'environment-committee-minutes',
] as const;

export const commitment = z.strictObject({
  ...named,
  kind: z.enum(commitmentKinds),
  quantity: z.strictObject({
    atLeast: count(1000),
    of: z.enum(['employees', 'gatherings', 'members-per-side', 'decisions']),
    ...assumed,
  }),
  /** `any`: one kind of evidence is enough. */
  evidenceNeeded: z.enum(['all', 'any']),
  evidence: z.array(z.strictObject({ kind: z.enum(evidenceKinds), text: localizedShape, ...assumed })).min(1),
  element: key.optional(),
  course: key.optional(),
});

export const course = z.strictObject({
  ...named,
  kind: z.enum(['credit', 'method', 'adviser-training']),
  /** ECTS credits. */
  credits: z.number().min(0.5).max(60).optional(),
  providers: z.array(organisation).default([]),
  points,
  ...assumed,
});

/** One rule each: exactly one of `isoWeeks`, `easterOffsetDays` and `weekdayBetween`. */
export const closedWeeks = z.strictObject({
  key,
  name: localizedShape,
  isoWeeks: z.array(count(53)).min(1).optional(),
  /** The week that holds Easter Sunday plus this many days. */
  easterOffsetDays: z.int().min(-100).max(100).optional(),
  /** `MM-DD`, both included, may run past New Year. */
  weekdayBetween: z
    .strictObject({
      from: dayOfYear,
      to: dayOfYear,
    })
    .optional(),
  ...assumed,
});
