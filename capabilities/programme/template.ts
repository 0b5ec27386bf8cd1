/**
 * The shape of a programme template: everything a programme is, as data.
 *
 * Weeks in a phase are counted from the phase's first week, weeks of gatherings from the journey's first,
 * both from 1 and both ends included. What holds between the parts (references, order, windows inside their
 * phase) is checked in `template-rules.ts`, where a breach can name its line. A message given here is the
 * code of the problem that `template-file.ts` reports.
 */
import { z } from 'zod';
import {
  assumed,
  board,
  closedWeeks,
  commitment,
  count,
  course,
  gatherings,
  key,
  localizedShape,
  month,
  named,
  organisation,
  phase,
  point,
  points,
  side,
  text,
  version,
} from './template-parts.ts';

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
    /** The pulse boards a company can hang up in one press. */
    boards: z.array(board).default([]),
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
          since: month.optional(),
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
export type TemplateBoard = Template['boards'][number];
export type TemplatePhase = Template['phases'][number];
export type TemplateDeliverable = TemplatePhase['deliverables'][number];
export type TemplateActivity = TemplatePhase['activities'][number];
export type TemplateGate = NonNullable<TemplatePhase['gate']>;
