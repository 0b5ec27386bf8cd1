/**
 * The shape of a programme template: everything a programme is, as data.
 *
 * Weeks in a phase are counted from the phase's first week, weeks of gatherings from the journey's first,
 * both from 1 and both ends included. What holds between the parts (references, order, windows inside their
 * phase) is checked in `template-rules.ts`, where a breach can name its line. A message given here is the
 * code of the problem that `template-file.ts` reports.
 */
import { z } from 'zod';
import { languages } from '#platform/contract/language.ts';

/** One text, longer than any sentence needs: what is longer belongs in a document, not on a screen. */
export const longestText = 1000;

const text = z
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

const key = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'bad-key');
const count = (most: number) => z.int('not-positive-integer').min(1, 'not-positive-integer').max(most);
const week = count(520);
const version = z.string('bad-version').regex(/^\d{4}\.[1-9]\d*$/, 'bad-version');
const side = z.enum(['employer', 'employees']);

/** What the programme has not confirmed says so, and `note` points to the template's own words on why. */
const assumed = { assumption: z.literal(true).optional(), note: key.optional() };
const point = z.strictObject({ key, text: localizedShape });
const points = z.array(point).default([]);
const named = { key, name: localizedShape, text: localizedShape };
const window = z.strictObject({ fromWeek: week, toWeek: week, ...assumed });
/** A proper name is the same in every language. */
const organisation = z.strictObject({ key, name: text });

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

const gate = z.strictObject({
  ...named,
  /** Deliverables, of this phase or an earlier one, that must be done. */
  requires: z.array(key).min(1),
  signedBy: z.array(side).min(1),
  ...assumed,
});

const phase = z.strictObject({
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

const gatherings = z.strictObject({
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

const commitment = z.strictObject({
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

const course = z.strictObject({
  ...named,
  kind: z.enum(['credit', 'method', 'adviser-training']),
  /** ECTS credits. */
  credits: z.number().positive().max(60).optional(),
  providers: z.array(organisation).default([]),
  points,
  ...assumed,
});

/** One rule each: exactly one of `isoWeeks`, `easterOffsetDays` and `weekdayBetween`. */
const closedWeeks = z.strictObject({
  key,
  name: localizedShape,
  isoWeeks: z.array(count(53)).min(1).optional(),
  /** The week that holds Easter Sunday plus this many days. */
  easterOffsetDays: z.int().min(-100).max(100).optional(),
  /** `MM-DD`, both included, may run past New Year. */
  weekdayBetween: z
    .strictObject({
      from: z.string().regex(/^\d{2}-\d{2}$/, 'bad-day'),
      to: z.string().regex(/^\d{2}-\d{2}$/, 'bad-day'),
    })
    .optional(),
  ...assumed,
});

export const templateShape = z
  .strictObject({
    schema: z.literal('programme/1', 'unknown-schema'),
    key,
    /** `NNNN.N`, in quotes: a number would lose the zero of `2026.10`. */
    version,
    /** True for a programme that nobody runs. */
    example: z.boolean().default(false),
    name: localizedShape,
    summary: localizedShape,
    /** Limit of the journey, in calendar months. */
    months: count(60),
    calendar: z.enum(['no', 'se']),
    purpose: z.array(point).min(1),
    /** What runs through all phases. */
    throughout: z.array(z.strictObject(named)).default([]),
    /** Guiding ideas of learning. */
    principles: z.array(z.strictObject(named)).default([]),
    /** The main elements that decide which activities there are. */
    elements: z.array(z.strictObject({ ...named, points })).min(1),
    takesPart: z.strictObject({
      companies: z.strictObject({ text: localizedShape, ...assumed }),
      people: z.array(z.strictObject({ ...named, side: side.optional() })).min(1),
    }),
    office: z.strictObject({ name: localizedShape, text: localizedShape }),
    partners: z.array(z.strictObject({ key, name: text, side })).default([]),
    /** What the partners push for in each company. */
    partnerDuties: z.array(z.strictObject(named)).default([]),
    advisers: z.strictObject({
      text: localizedShape,
      qualification: localizedShape,
      qualifiedThrough: key.optional(),
      recruiting: localizedShape,
      organisations: z.array(organisation).default([]),
    }),
    steeringGroup: z.strictObject({
      text: localizedShape,
      atLeastPerSide: z.strictObject({ members: count(50), ...assumed }),
      /** `side` left out: the seat may be filled from either. */
      seats: z.array(z.strictObject({ ...named, side: side.optional(), required: z.boolean() })).min(1),
    }),
    meetings: z.array(z.strictObject(named)).default([]),
    instruments: z
      .array(z.strictObject({ ...named, answeredBy: z.enum(['employees', 'customers', 'both-parties']) }))
      .default([]),
    courses: z.array(course).default([]),
    phases: z.array(phase).min(1),
    gatherings: gatherings.optional(),
    commitments: z.array(commitment).default([]),
    /** Revisits, in months after the journey's end. */
    followUps: z.array(z.strictObject({ ...named, months: count(240), ...assumed })).default([]),
    evaluation: z.strictObject({ text: localizedShape, comparison: localizedShape, points }).optional(),
    closedWeeks: z.array(closedWeeks).default([]),
    /** Where the programme comes from and what is known from before. */
    background: z
      .array(
        z.strictObject({
          ...named,
          /** `YYYY-MM`. */
          since: z
            .string()
            .regex(/^\d{4}-\d{2}$/, 'bad-month')
            .optional(),
          companyCount: count(100_000).optional(),
          companies: z.array(text).default([]),
          points,
        }),
      )
      .default([]),
    /** What was changed in which version, and what taught us to. */
    changes: z.array(z.strictObject({ version, key, text: localizedShape })).default([]),
    /** The reasons behind every `assumption`, which are also the open questions to the programme. */
    notes: z.array(point).default([]),
  })
  .meta({ id: 'Template' });

export type Localized = z.infer<typeof localizedShape>;
export type Template = z.infer<typeof templateShape>;
export type TemplatePhase = Template['phases'][number];
export type TemplateDeliverable = TemplatePhase['deliverables'][number];
export type TemplateActivity = TemplatePhase['activities'][number];
export type TemplateGate = NonNullable<TemplatePhase['gate']>;
export type TemplateCommitment = Template['commitments'][number];
export type TemplateGathering = NonNullable<Template['gatherings']>['held'][number];
