import { z } from 'zod';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';

/** A headcount is known, kept back by the register because it is below five, or never registered. */
export const employeesStates = ['known', 'withheld-under-5', 'not-registered'] as const;
export type EmployeesState = (typeof employeesStates)[number];

export const RegisterUnit = z
  .object({
    number: z.string(),
    /** A legal unit answers for the company; a production site is a place where work is done. */
    kind: z.enum(['legal', 'production']),
    /** The legal unit of a production site. */
    parent: z.string().nullable(),
    name: z.string(),
    /** In the register's own words, which are Norwegian. */
    formCode: z.string().nullable(),
    formName: z.string().nullable(),
    industryCode: z.string().nullable(),
    industryName: z.string().nullable(),
    /** Which classification the code belongs to, and how we know: the register does not say. */
    industryVersion: z.enum(['SN2007', 'SN2025']).nullable(),
    industryVersionBy: z.enum(['day-read', 'day-of-file', 'invented']).nullable(),
    /** Persons; set when, and only when, the state is `known`. */
    employees: z.int().nullable(),
    employeesState: z.enum(employeesStates),
    address: z.array(z.string()),
    postcode: z.string().nullable(),
    town: z.string().nullable(),
    municipality: z.string().nullable(),
    bankrupt: z.boolean(),
    windingUp: z.boolean(),
    /** The day it was deleted, or a site was closed. */
    deletedOn: PlanDate.nullable(),
    fetchedAt: Moment,
    source: z.enum(['live', 'bulk', 'invented']),
  })
  .meta({ id: 'RegisterUnit' });
export type RegisterUnit = z.infer<typeof RegisterUnit>;

/** What of a unit is watched for changes. */
export const Said = z.object({
  name: z.string(),
  employees: z.int().nullable(),
  employeesState: z.enum(employeesStates),
  industryCode: z.string().nullable(),
  bankrupt: z.boolean(),
  windingUp: z.boolean(),
  deletedOn: PlanDate.nullable(),
});
export type Said = z.infer<typeof Said>;

export const BodyDue = z
  .object({
    body: z.enum([
      'safety-representative',
      'working-environment-committee',
      'information-and-discussion',
      'works-council',
    ]),
    /** `on-demand`: due when either party asks for it. `unknown`: the headcount is not known. */
    state: z.enum(['due', 'on-demand', 'not-yet', 'unknown']),
    /** Employees from which it is due. */
    from: z.int(),
    /** Employees from which either party may ask for it. */
    onDemandFrom: z.int().nullable(),
    /** Members of each side, where the source says how many. */
    membersEach: z.int().nullable(),
    law: z.enum(['working-environment-act', 'basic-agreement']),
    /** Paragraphs of the law, or the parties of the agreement; hyphens and spaces in it do not break. */
    section: z.string(),
    /** The day the threshold was last held against its sources. */
    checkedOn: PlanDate,
  })
  .meta({ id: 'BodyDue' });
export type BodyDue = z.infer<typeof BodyDue>;

export const LookUp = z
  .object({
    /** `purged`: the register has removed the unit and asks everyone to delete their copy; ours is deleted. */
    outcome: z.enum(['found', 'not-in-register', 'purged', 'away']),
    /** The number that was asked for, nine digits. */
    asked: z.string(),
    /** True where the number asked for is a production site's: `unit` is then its legal unit. */
    askedForSite: z.boolean(),
    /** `copy`: the register did not answer, and this is what we last heard. */
    from: z.enum(['register', 'copy', 'invented']).nullable(),
    unit: RegisterUnit.nullable(),
    /** Production sites, those at work first; `sitesKnown` is false when they could not be asked for. */
    sites: z.array(RegisterUnit),
    sitesKnown: z.boolean(),
    bodies: z.array(BodyDue),
    /** The company of the programme that has this number already. */
    registered: z.object({ company: Id, name: z.string() }).nullable(),
  })
  .meta({ id: 'RegisterLookUp' });
export type LookUp = z.infer<typeof LookUp>;

export const takeable = ['name', 'employees'] as const;

export const RegisterChange = z
  .object({
    field: z.enum(['name', 'employees', 'industry', 'status']),
    /** What the register said when it was last taken over; null when that is not known. */
    before: z.string().nullable(),
    now: z.string(),
    /** What stands in the programme, where it keeps the field itself. */
    ours: z.string().nullable(),
    /** What stands in the programme is not what the register said: somebody corrected it. */
    correctedByHand: z.boolean(),
    canTake: z.boolean(),
  })
  .meta({ id: 'RegisterChange' });
export type RegisterChange = z.infer<typeof RegisterChange>;

export const RegisterRefresh = z
  .object({
    refresh: Id,
    outcome: LookUp.shape.outcome,
    askedAt: Moment,
    changes: z.array(RegisterChange),
    /** Fields taken over from it; null while nobody has decided. */
    taken: z.array(z.string()).nullable(),
  })
  .meta({ id: 'RegisterRefresh' });
export type RegisterRefresh = z.infer<typeof RegisterRefresh>;
