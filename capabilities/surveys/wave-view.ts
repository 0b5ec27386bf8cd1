import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { Id, LanguageShape, line, note, PlanDate } from '#platform/contract/shapes.ts';
import { Group } from '#surveys/group.ts';
import { InFive } from '#surveys/instrument.ts';
import { occasions } from '#surveys/wave-days.ts';

/** What both parties sign: declared before anybody answers, and not to be changed after. */
export const Plan = z.strictObject({
  title: line(120),
  /** Why the company asks, in its own words. */
  reason: note(1000),
  opensOn: PlanDate,
  closesOn: PlanDate,
  /** The day the answers are talked about. Employees see them as soon as they are counted, all others from this day. */
  meetingOn: PlanDate,
  people: z.int().min(1).max(100_000),
  /** The fewest answers a result is shown for: never below what the parties have agreed on for the company. */
  atLeast: z.int().min(5).max(50),
  groups: z.array(Group).max(3),
});
export type Plan = z.infer<typeof Plan>;

export const waveStates = [
  /** Nobody has signed: the plan can be changed. */
  'draft',
  /** One party has signed. */
  'half-signed',
  /** Both have, and the first day is to come. */
  'signed',
  'open',
  /** No answer is taken any more, and they have not been counted yet. */
  'ended',
  'counted',
  /** Fewer than five answered: nothing was opened, and what was sealed is destroyed. */
  'too-few',
  'called-off',
] as const;
export type WaveState = (typeof waveStates)[number];

const Said = z.object({ by: z.string(), at: z.string() });
/** What each party has said, or null. */
const BothSaid = z.object({ employer: Said.nullable(), employees: Said.nullable() });
/** Names of those who speak for each party. */
const Parties = z.object({ employer: z.array(z.string()), employees: z.array(z.string()) });

export const WaveLine = z
  .object({
    wave: Id,
    title: z.string(),
    /** The language of the title, the reason and the lists: as the company has written them. */
    writtenIn: LanguageShape,
    instrument: z.object({ key: z.string(), version: z.string(), name: InFive, occasion: z.string() }),
    state: z.enum(waveStates),
    opensOn: PlanDate,
    closesOn: PlanDate,
    meetingOn: PlanDate,
    signed: BothSaid,
    /** Who wants to end it before its day; it takes both parties. */
    ending: BothSaid,
    /** Who has said that it has been carried out; null where the programme does not ask for it. */
    delivered: BothSaid.nullable(),
    /** Name of the activity it is the carrying out of; null for the first, which is a deliverable. */
    deliversTo: z.string().nullable(),
    /** How many may answer, and how many have, in steps of five until it is over. */
    people: z.int(),
    answered: z.int(),
    /** Whether the key that opens the answers is missing on the server: until it is put back nothing can be counted. */
    keyLost: z.boolean(),
    /** Whether whoever asks may read the results today. */
    mayRead: z.boolean(),
    /** Whether whoever asks is among those who may answer, and whether they have fetched their ballot. */
    own: z.enum(['not-asked', 'waiting', 'fetched']),
  })
  .meta({ id: 'WaveLine' });
export type WaveLine = z.infer<typeof WaveLine>;

export const WaveView = WaveLine.extend({
  plan: Plan,
  /** Of the plan as it stands: what is signed. */
  digest: z.string(),
  company: z.object({ company: Id, name: z.string() }),
  today: PlanDate,
  parties: Parties,
  address: z.string(),
  /** Printed with the address, so that two people can see that they were given the same keys; null until signed. */
  fingerprint: z.string().nullable(),
  /** Paper slips printed so far. */
  slips: z.int(),
  /** The same, print by print, the oldest first. */
  batches: z.array(z.object({ batch: Id, slips: z.int() })),
  /** How many there can be: fewer, the more have fetched one of their own. */
  mostSlips: z.int(),
  /** How many of those asked have an account, and can fetch a slip of their own. */
  accounts: z.int(),
  /** Days everybody is written to, whoever has answered. */
  letters: z.array(z.object({ occasion: z.enum(occasions), on: PlanDate })),
  /** Words to read out, in each language. */
  notice: InFive,
  statusRound: Id.nullable(),
  rights: z.object({
    writes: z.boolean(),
    signs: z.array(Side),
    prints: z.boolean(),
    answers: z.boolean(),
  }),
}).meta({ id: 'WaveView' });
export type WaveView = z.infer<typeof WaveView>;

export const SurveysView = z
  .object({
    company: z.object({ company: Id, name: z.string(), employees: z.int().nullable() }),
    today: PlanDate,
    parties: Parties,
    /** Names of the company's sites: a list people know, to show results for. */
    sites: z.array(z.string()),
    waves: z.array(WaveLine),
    mayMake: z.boolean(),
    /** The fewest answers the parties have agreed on. */
    atLeast: z.int(),
    /** What can be asked: the newest version of each anonymous instrument. */
    instruments: z.array(
      z.object({ key: z.string(), version: z.string(), name: InFive, purpose: InFive, occasion: z.string() }),
    ),
    /** The round of lean status operators can be asked for now, for whoever plans; null where there is none. */
    operators: z
      .object({
        round: Id,
        /** The round's last day. */
        closesOn: PlanDate,
        /** The survey that asks them already. */
        wave: Id.nullable(),
        /** What they are asked; it can be fetched when it has been asked once. */
        instrument: z.object({ key: z.string(), version: z.string(), name: InFive, purpose: InFive }),
        isPublished: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'SurveysView' });
export type SurveysView = z.infer<typeof SurveysView>;
