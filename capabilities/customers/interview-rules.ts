import type { InterviewView, PilotView, QuoteUse, Statement } from '#customers/interview-view.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/**
 * A card from a talk with a customer. States: draft → finished, and back; removed with a reason, and brought back.
 * Every writing is a version of its own. Only finished cards that are not removed count.
 */
export type InterviewContent = {
  customer: string;
  role: string;
  personName: string;
  heldOn: string;
  heldBy: string;
  employerThere: boolean;
  employeesThere: boolean;
  finished: boolean;
  statements: readonly Statement[];
};

type SaidRow = { by: string; at: string };

export type InterviewRow = InterviewContent & {
  interview: string;
  revision: number;
  written: SaidRow;
  removed: (SaidRow & { reason: string }) | null;
};

export const mostInterviews = 1000;
export const mostCustomers = 500;

/** Whether it is part of what the customers have said. */
export const counts = (row: { finished: boolean; removed: unknown }): boolean =>
  row.finished && row.removed === null;

/** Whether what stands in a card can stand there. */
export function refuseContent(
  content: InterviewContent,
  today: string,
): Refusal<
  'not-yet-held' | 'nobody-there' | 'need-missing' | 'quote-missing' | 'same-statement-twice'
> | null {
  const { heldOn, employerThere, employeesThere, finished, statements } = content;
  if (heldOn > today) return refuse('not-yet-held', { field: 'heldOn' });
  if (finished && !employerThere && !employeesThere)
    return refuse('nobody-there', { field: 'employerThere' });
  if (finished && statements.length === 0) return refuse('need-missing', { field: 'statements' });
  if (new Set(statements.map(({ statement }) => statement)).size < statements.length)
    return refuse('same-statement-twice', { field: 'statements' });
  const bare = statements.findIndex(({ quote, quoteUse }) => quoteUse !== 'none' && quote === '');
  return bare === -1 ? null : refuse('quote-missing', { field: `statements.${bare}.quote` });
}

/** Whether a version may be written over another; `row` is null for a card that is not there yet. */
export function refuseWriting(
  row: InterviewRow | null,
  wish: { revision: number },
  count: number,
): Refusal<'already-changed-by-another' | 'too-many-interviews' | 'interview-removed'> | null {
  if (!row)
    return count >= mostInterviews
      ? refuse('too-many-interviews', { values: { most: mostInterviews } })
      : null;
  if (row.removed) return refuse('interview-removed');
  return row.revision === wish.revision
    ? null
    : refuse('already-changed-by-another', { values: { name: row.written.by } });
}

/** Whether a version says what the one that stands says: then writing it again is a retry. */
export function isSame(row: InterviewRow, content: InterviewContent): boolean {
  const { statements, ...rest } = content;
  const fields = Object.keys(rest) as (keyof typeof rest)[];
  return (
    fields.every((field) => row[field] === rest[field]) &&
    JSON.stringify(row.statements.map(inOrder)) === JSON.stringify(statements.map(inOrder))
  );
}

const inOrder = (one: Statement): unknown[] => [
  one.statement,
  one.wants,
  one.gets,
  one.quote,
  one.quoteUse,
  one.importance,
  one.performance,
];

export type Quote = {
  statement: string;
  quote: string;
  quoteUse: Exclude<QuoteUse, 'none'>;
  customer: string;
  customerName: string;
  role: string;
  personName: string;
  need: string | null;
  pilot: PilotView | null;
  heldOn: string;
};

/** Quotes that may be shown: in the company, or only those that may go further. The latest first. */
export function quotesIn(interviews: readonly InterviewView[], to: 'inside' | 'outside'): Quote[] {
  return interviews.filter(counts).flatMap((card) =>
    card.statements.flatMap(({ statement, quote, quoteUse, need, pilot }) => {
      if (quoteUse === 'none' || quote === '' || (to === 'outside' && quoteUse !== 'outside')) return [];
      const { customer, customerName, role, personName, heldOn } = card;
      return [{ statement, quote, quoteUse, need, pilot, customer, customerName, role, personName, heldOn }];
    }),
  );
}

/** Whether a quote may be tied to a pilot group, or its tie taken back (null). */
export function refuseTie(
  wish: { statement: string; group: string | null },
  interviews: readonly InterviewView[],
  pilots: readonly PilotView[],
): Refusal<'quote-unknown' | 'pilot-group-unknown'> | null {
  if (!quotesIn(interviews, 'inside').some(({ statement }) => statement === wish.statement))
    return refuse('quote-unknown', { field: 'statement' });
  const isThere = wish.group === null || pilots.some(({ group }) => group === wish.group);
  return isThere ? null : refuse('pilot-group-unknown', { field: 'group' });
}
