import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, PlanDate } from '#platform/contract/shapes.ts';

/** How the pulse meetings of a board have gone lately. Never who was there, and never who was not. */
const BoardRhythm = z
  .object({
    board: Id,
    /** The day it is counted from. */
    from: PlanDate,
    /** Each occasion that is settled, the oldest first. */
    occasions: z.array(z.object({ day: PlanDate, isHeld: z.boolean() })),
    /** Occasions with a meeting. */
    held: z.int(),
    /** Days a meeting was to have been held on, the newest first. */
    missed: z.array(PlanDate),
    /** How many were missed in a row up to now. */
    missedInRow: z.int(),
    /** The middle length of the meetings held, whole minutes; null before the first. */
    minutes: z.int().nullable(),
    /** The next day one is expected, today included. */
    next: PlanDate.nullable(),
  })
  .meta({ id: 'BoardRhythm' });
export type BoardRhythm = z.infer<typeof BoardRhythm>;

export const rhythmEndpoints = endpoints({
  readRhythm: {
    method: 'GET',
    path: '/api/pulse-boards/companies/:company/rhythm',
    summary:
      'How many pulse meetings each board of a company has held and missed the last weeks, and how long.',
    params: z.object({ company: Id }),
    answer: z.object({ today: z.iso.date(), rhythms: z.array(BoardRhythm) }),
    followed: true,
    refusals: [],
  },
});
