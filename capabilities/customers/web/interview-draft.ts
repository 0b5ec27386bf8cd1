import type { InterviewView, QuoteUse } from '#customers/interview-view.ts';

/** What stands in the form of a card, before anything has been sent. */
export type StatementDraft = {
  statement: string;
  wants: string;
  gets: string;
  quote: string;
  quoteUse: QuoteUse;
  importance: number | null;
  performance: number | null;
};

export type InterviewDraft = {
  customer: string;
  role: string;
  personName: string;
  heldOn: string;
  heldBy: string;
  employerThere: boolean;
  employeesThere: boolean;
  statements: readonly StatementDraft[];
};

export const bareStatement = (statement: string): StatementDraft => ({
  statement,
  wants: '',
  gets: '',
  quote: '',
  quoteUse: 'none',
  importance: null,
  performance: null,
});

/** The card as it stands, or an empty one on a day with room for the first statement. */
export function draftOf(card: InterviewView | null, today: string, makeId: () => string): InterviewDraft {
  if (!card)
    return {
      customer: '',
      role: '',
      personName: '',
      heldOn: today,
      heldBy: '',
      employerThere: false,
      employeesThere: false,
      statements: [bareStatement(makeId())],
    };
  const { customer, role, personName, heldOn, heldBy, employerThere, employeesThere, statements } = card;
  return {
    customer,
    role,
    personName,
    heldOn,
    heldBy,
    employerThere,
    employeesThere,
    statements: statements.map(({ need: _, pilot: __, ...one }) => one),
  };
}

const isBare = (one: StatementDraft): boolean =>
  one.wants.trim() === '' &&
  one.gets.trim() === '' &&
  one.quote.trim() === '' &&
  one.importance === null &&
  one.performance === null;

/** The statements that are sent: one in which nothing stands is none. */
export const said = (draft: InterviewDraft): StatementDraft[] =>
  draft.statements.filter((one) => !isBare(one));
