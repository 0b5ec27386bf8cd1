import { z } from 'zod';
import { LanguageShape, PlanDate } from '#platform/contract/shapes.ts';
import { Group } from '#surveys/group.ts';
import { Instrument } from '#surveys/instrument.ts';

/** What somebody who holds a slip is shown. */
export const BallotPaper = z
  .object({
    address: z.string(),
    wave: z.string(),
    company: z.string(),
    title: z.string(),
    reason: z.string(),
    /** The language of the title, the reason and the groups. */
    writtenIn: LanguageShape,
    state: z.enum(['not-yet', 'open', 'over']),
    opensOn: PlanDate,
    closesOn: PlanDate,
    meetingOn: PlanDate,
    /** How many may answer, and the fewest a result is shown for. */
    people: z.int(),
    atLeast: z.int(),
    groups: z.array(Group),
    instrument: Instrument,
    /** Public keys as base64url: RSA (SPKI) that signs ballots, and P-256 (raw) that answers are sealed to. */
    ballotKey: z.string(),
    sealKey: z.string(),
  })
  .meta({ id: 'BallotPaper' });
export type BallotPaper = z.infer<typeof BallotPaper>;
