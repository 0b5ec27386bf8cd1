import { z } from 'zod';
import { Role } from '#people/contract.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';

/** What of the log is shown: all, what somebody looked at, what somebody did, or what was refused. */
export const shownKinds = ['all', 'looked', 'did', 'refused'] as const;
export type ShownKind = (typeof shownKinds)[number];

/**
 * Who a line is about, as far as it is told: `person` by name and weightiest role of today, `employee` never by name,
 * `former` had a role here and has none today, `stranger` was refused and has none.
 */
export const LogWho = z
  .object({
    kind: z.enum(['person', 'employee', 'former', 'stranger', 'screen', 'token', 'nobody']),
    name: z.string().nullable(),
    role: Role.nullable(),
    /** The same in the reader's language. */
    words: z.string(),
  })
  .meta({ id: 'LogWho' });
export type LogWho = z.infer<typeof LogWho>;

export const LogLine = z
  .object({
    /** The day in Oslo. */
    day: PlanDate,
    /** The moment; null for an employee, who has the day alone. */
    at: Moment.nullable(),
    who: LogWho,
    /** What it was, in the reader's language. */
    what: z.string(),
    outcome: z.enum(['done', 'refused']),
  })
  .meta({ id: 'LogLine' });
export type LogLine = z.infer<typeof LogLine>;

export const Log = z
  .object({
    /** Name of the company it is the log of; null for a programme's. */
    company: z.string().nullable(),
    /** By day, newest first; within a day those with a clock come first. */
    lines: z.array(LogLine),
    /** Ask on with this as `before`; null when there is nothing older. */
    next: z.int().nullable(),
    /** How many attempts were refused in the last seven days. */
    refusedLately: z.int(),
    chain: z.object({
      /** Number of the line that does not fit the one before it; null when all that is shown does. */
      brokenAt: z.int().nullable(),
      /** When the chain was last signed outside the database; null when it never was. */
      signedAt: Moment.nullable(),
    }),
  })
  .meta({ id: 'Log' });
export type Log = z.infer<typeof Log>;

const whichLines = z.strictObject({
  /** Only lines before this number. */
  before: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .optional(),
  /** Only this act, `room.endpoint`. */
  act: z
    .string()
    .regex(/^[a-z-]+\.[A-Za-z]+$/)
    .max(200)
    .optional(),
  show: z.enum(shownKinds).optional(),
});

export const audit = endpoints({
  readCompanyLog: {
    method: 'GET',
    path: '/api/audit/companies/:company/lines',
    summary: 'Who has seen and done what in a company, newest first, 50 lines at a time.',
    params: z.object({ company: Id }),
    query: whichLines,
    answer: Log,
    refusals: [],
  },
  exportCompanyLog: {
    method: 'POST',
    path: '/api/audit/companies/:company/exports',
    summary: 'The log of a period with every name, as a file: once, when both parties have agreed to it.',
    params: z.object({ company: Id }),
    body: z.strictObject({ act: Id }),
    type: 'text/csv; charset=utf-8',
    answer: z.string(),
    refusals: ['export-not-agreed', 'export-lapsed', 'already-exported'],
  },
  readProgrammeLog: {
    method: 'GET',
    path: '/api/audit/lines',
    summary: 'What the office of a programme has seen and done across companies, and what was refused.',
    query: whichLines,
    answer: Log,
    refusals: [],
  },
});
