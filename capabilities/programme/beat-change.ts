import { z } from 'zod';
import { Id, line, Moment, note, PlanDate } from '#platform/contract/shapes.ts';

/** What is decided by hand about one visit or meeting. Each is a row of its own; none overwrites another. */
export const BeatMode = z.enum(['on-site', 'remote', 'hybrid']);
export type BeatMode = z.infer<typeof BeatMode>;

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const BeatHours = z.strictObject({ from: Clock, to: Clock });
export type BeatHours = z.infer<typeof BeatHours>;

/** When, how and where it is held, besides the day. No hours: nobody has agreed on any. */
const arrangement = {
  hours: BeatHours.nullable(),
  mode: BeatMode.nullable(),
  place: note(200).default(''),
};

export const BeatChangeDetail = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('moved'), date: PlanDate, ...arrangement }),
  z.strictObject({ kind: z.literal('arranged'), ...arrangement }),
  z.strictObject({ kind: z.literal('cancelled') }),
  /** Takes back the latest of the others. */
  z.strictObject({ kind: z.literal('restored') }),
]);
export type BeatChangeDetail = z.infer<typeof BeatChangeDetail>;

export const BeatChangeRequest = z.strictObject({
  change: Id,
  key: line(80),
  detail: BeatChangeDetail,
  reason: note(500).default(''),
  /** How many changes there were to it when the person looked: one made on an older picture is refused. */
  sequence: z.int().min(0),
  /** Yes to what was warned of. */
  although: z.boolean().default(false),
});
export type BeatChangeRequest = z.infer<typeof BeatChangeRequest>;

/**
 * closed-week: a week nobody works · same-day: another is held that day · too-near: fewer than three working days from
 * its neighbour · outside-phase: before the first or after the last week of its phase
 */
export const BeatWarningCode = z.enum(['closed-week', 'same-day', 'too-near', 'outside-phase']);
export type BeatWarningCode = z.infer<typeof BeatWarningCode>;

/** Working days from the one before and to the one after; null when there is none. */
const rhythm = z.object({ since: z.int().nullable(), until: z.int().nullable() });
export type BeatRhythm = z.infer<typeof rhythm>;

export const BeatPreview = z
  .object({
    date: PlanDate,
    /** Allowed, and asked about: each with a sentence that says why. */
    warnings: z.array(z.object({ code: BeatWarningCode, message: z.string() })),
    before: rhythm,
    after: rhythm,
  })
  .meta({ id: 'BeatPreview' });
export type BeatPreview = z.infer<typeof BeatPreview>;

export const beatChangeRefusals = [
  'no-such-thing',
  'already-decided-by-another',
  'beat-is-over',
  'beat-is-cancelled',
  'beat-day-is-past',
  'beat-date-past',
  'not-a-working-day',
  'beat-in-pause',
  'beat-has-warnings',
  'hours-not-valid',
  'reason-needed',
  'nothing-changes',
  'nothing-to-undo',
] as const;
export type BeatChangeRefusal = (typeof beatChangeRefusals)[number];

/** A change to a beat as it is stored. `planned` is the rhythm's own day then, `date` the day that holds from it on. */
export type BeatChangeRow = {
  change: string;
  subject: 'visit' | 'meeting';
  key: string;
  sequence: number;
  kind: BeatChangeDetail['kind'];
  planned: string;
  date: string;
  hours: BeatHours | null;
  mode: BeatMode | null;
  place: string;
  although: readonly BeatWarningCode[];
  reason: string;
  byName: string;
  at: string;
};

/** Who decided it, when and why. */
export const Decision = z.object({ reason: z.string(), by: z.string(), at: Moment });

/** What was decided about a visit or a meeting, as the history tells it; `from` is the day it was on until then. */
export const BeatHistoryLine = Decision.extend({
  change: Id,
  name: z.string(),
  kind: z.enum(['moved', 'cancelled', 'restored']),
  from: PlanDate,
  date: PlanDate,
  undone: z.boolean(),
});
export type BeatHistoryLine = z.infer<typeof BeatHistoryLine>;
