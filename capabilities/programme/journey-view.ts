import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';
import { BeatHistoryLine, BeatHours, BeatMode, BeatWarningCode, Decision } from '#programme/beat-change.ts';
import { JourneyChange } from '#programme/change.ts';
import { marked, Phase } from '#programme/phase-view.ts';

/** held/missed are facts somebody reported; unreported is past and nobody has said; planned lies ahead; cancelled was called off. */
export const BeatState = z.enum(['held', 'missed', 'unreported', 'planned', 'cancelled']);
export type BeatState = z.infer<typeof BeatState>;

export const Beat = z
  .object({
    subject: z.enum(['visit', 'meeting', 'gathering']),
    key: z.string(),
    name: z.string(),
    n: z.int(),
    phase: z.int(),
    week: z.int(),
    toWeek: z.int(),
    /** The rhythm's own day, and the day that holds: another one when people have decided so. */
    planned: PlanDate,
    date: PlanDate,
    /** A gathering has a window until it has a date. */
    latest: PlanDate,
    state: BeatState,
    hours: BeatHours.nullable(),
    mode: BeatMode.nullable(),
    place: z.string(),
    /** Changes decided about it so far, and when the latest was; the next says it was made on this picture. */
    sequence: z.int(),
    changedAt: Moment.nullable(),
    moved: Decision.extend({ from: PlanDate }).nullable(),
    cancelled: Decision.nullable(),
    /** What was decided before the whole journey moved past it, and holds no longer. */
    lapsed: Decision.extend({ date: PlanDate, kind: z.enum(['moved', 'cancelled']) }).nullable(),
    /** What was warned of when it was moved, and said yes to. */
    although: z.array(BeatWarningCode),
    ...marked,
  })
  .meta({ id: 'Beat' });
export type Beat = z.infer<typeof Beat>;

export const Commitment = z
  .object({
    key: z.string(),
    name: z.string(),
    text: z.string(),
    evidence: z.array(z.string()),
    assumed: z.boolean(),
    kept: z.boolean(),
    ...marked,
  })
  .meta({ id: 'Commitment' });

export const NextItem = z
  .object({
    kind: z.enum([
      'visit',
      'meeting',
      'gathering',
      'deliverable',
      'gate',
      'follow-up',
      'resume',
      'start',
      'activity',
    ]),
    key: z.string(),
    name: z.string(),
    n: z.int().nullable(),
    date: PlanDate,
    week: z.int().nullable(),
    owners: z.array(z.string()),
    late: z.boolean(),
  })
  .meta({ id: 'NextItem' });
export type NextItem = z.infer<typeof NextItem>;

export const Position = z.object({
  state: z.enum(['before', 'active', 'closed-week', 'paused', 'finished']),
  week: z.int().nullable(),
  phase: z.int().nullable(),
  daysToStart: z.int().nullable(),
  resumes: PlanDate.nullable(),
  /** Why the week is closed, in words. */
  reason: z.string().nullable(),
});
export type Position = z.infer<typeof Position>;

export const Warning = z.object({
  code: z.enum(['past-limit', 'no-slack', 'pause-open']),
  weeks: z.int().nullable(),
  date: PlanDate.nullable(),
});
export type Warning = z.infer<typeof Warning>;

/** What the person looking may do here: the same rules the server asks. */
export const JourneyRights = z.object({
  mark: z.boolean(),
  change: z.boolean(),
  /** Move and call off visits, and meetings of the two parties. */
  moveVisits: z.boolean(),
  moveMeetings: z.boolean(),
  /** Whoever takes part in visits is invited by mail, and can say no thanks. */
  invited: z.boolean(),
  sign: Side.nullable(),
  prove: z.boolean(),
  advise: z.boolean(),
});

export const JourneyView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    cohort: z.string(),
    enrolment: Id,
    programme: z.object({
      key: z.string(),
      name: z.string(),
      version: z.string(),
      newest: z.string(),
      example: z.boolean(),
      months: z.int(),
    }),
    today: PlanDate,
    position: Position,
    start: PlanDate,
    end: PlanDate,
    limit: PlanDate,
    slackWeeks: z.int(),
    revision: z.int(),
    pause: z.object({ from: PlanDate, expectedTo: PlanDate.nullable(), reason: z.string() }).nullable(),
    warnings: z.array(Warning),
    weeks: z.array(z.object({ n: z.int(), monday: PlanDate, phase: z.int() })),
    closed: z.array(
      z.object({ monday: PlanDate, isoWeek: z.string(), reason: z.string(), name: z.string() }),
    ),
    phases: z.array(Phase),
    visits: z.array(Beat),
    meetings: z.array(Beat),
    gatherings: z.array(Beat),
    followUps: z.array(z.object({ key: z.string(), name: z.string(), months: z.int(), date: PlanDate })),
    commitments: z.array(Commitment),
    parties: z.object({
      employer: z.string().nullable(),
      employees: z.string().nullable(),
      coordinator: z.string().nullable(),
      adviser: z.string().nullable(),
    }),
    ownWeeks: z.object({ close: z.array(z.string()), open: z.array(z.string()) }),
    next: z.array(NextItem),
    changes: z.array(JourneyChange),
    beatChanges: z.array(BeatHistoryLine),
    may: JourneyRights,
  })
  .meta({ id: 'JourneyView' });
export type JourneyView = z.infer<typeof JourneyView>;
