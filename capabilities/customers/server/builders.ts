import type { Statement } from '#customers/interview-view.ts';
import type { NeedNames } from '#customers/round-view.ts';
import { insertAnswer } from '#customers/server/store-answers.ts';
import { insertCustomer, insertInterview, insertRemoval } from '#customers/server/store-cards.ts';
import { insertAssent, insertEdit } from '#customers/server/store-description.ts';
import { insertLink } from '#customers/server/store-links.ts';
import { insertNeed, insertPlacement } from '#customers/server/store-needs.ts';
import { insertChange, insertRound } from '#customers/server/store-rounds.ts';
import { digestOf, loadPicture } from '#customers/server/store-views.ts';
import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Language } from '#platform/contract/language.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';

/** Rows as they would be after people had worked for a while: the builders check nothing the routes check. */
export type Word = { by: { person: string; name: string }; at: string };

const authorOf = ({ by, at }: Word) => ({ ...by, at });

/** The database takes a row by the person in scope alone, also here. */
async function asPerson(tx: Tx, company: string, { by }: Word): Promise<void> {
  await setScope(tx, { companies: [company], person: by.person });
}

/** A customer of the register. Answers with its id, as all builders here do, and leaves its writer in scope. */
export async function buildCustomer(
  tx: Tx,
  company: string,
  given: { name: string; trade?: string; turnoverShare?: number | null; said: Word },
  makeNextId: () => string = makeId,
): Promise<string> {
  const { said, name, trade = '', turnoverShare = null } = given;
  const customer = makeNextId();
  await asPerson(tx, company, said);
  await insertCustomer(tx, { company, customer, revision: 1, name, trade, turnoverShare }, authorOf(said));
  return customer;
}

export async function buildNeed(
  tx: Tx,
  company: string,
  given: { name: string; said: Word },
  makeNextId: () => string = makeId,
): Promise<string> {
  const need = makeNextId();
  await asPerson(tx, company, given.said);
  await insertNeed(tx, { company, need, revision: 1, name: given.name }, authorOf(given.said));
  return need;
}

export type StatementToBuild = Partial<Omit<Statement, 'statement'>> & {
  wants: string;
  /** The need it is gathered under, where it is. */
  need?: string;
};

export type InterviewToBuild = {
  customer: string;
  role: string;
  personName?: string;
  heldOn: string;
  heldBy: string;
  there?: readonly ('employer' | 'employees')[];
  finished?: boolean;
  statements: readonly StatementToBuild[];
  removed?: string;
  said: Word;
};

export async function buildInterview(
  tx: Tx,
  company: string,
  given: InterviewToBuild,
  makeNextId: () => string = makeId,
): Promise<string> {
  const { said, there = ['employer', 'employees'], statements, removed, ...card } = given;
  const interview = makeNextId();
  const built = statements.map(({ need, ...one }) => ({
    need,
    row: {
      statement: makeNextId(),
      gets: '',
      quote: '',
      quoteUse: 'none' as const,
      importance: null,
      performance: null,
      ...one,
    },
  }));
  await asPerson(tx, company, said);
  await insertInterview(
    tx,
    {
      company,
      interview,
      revision: 1,
      personName: '',
      finished: true,
      ...card,
      employerThere: there.includes('employer'),
      employeesThere: there.includes('employees'),
      statements: built.map(({ row }) => row),
    },
    authorOf(said),
  );
  for (const { need, row } of built) {
    if (!need) continue;
    const placement = { company, placement: makeNextId(), statement: row.statement, need };
    await insertPlacement(tx, placement, authorOf(said));
  }
  if (removed) {
    const removal = { company, removal: makeNextId(), kind: 'interview' as const, subject: interview };
    await insertRemoval(tx, { ...removal, removed: true, reason: removed }, authorOf(said));
  }
  return interview;
}

export type RoundToBuild = {
  title: string;
  opensOn: string;
  closesOn: string;
  needs: readonly { need: string; names: NeedNames }[];
  /** Ended before its day. */
  ended?: boolean;
  said: Word;
};

export async function buildRound(
  tx: Tx,
  company: string,
  { said, ended, ...round }: RoundToBuild,
  makeNextId: () => string = makeId,
): Promise<string> {
  const id = makeNextId();
  await asPerson(tx, company, said);
  await insertRound(tx, { company, round: id, ...round }, authorOf(said));
  if (ended) {
    const change = { company, change: makeNextId(), round: id, kind: 'closed' as const, closesOn: null };
    await insertChange(tx, change, authorOf(said));
  }
  return id;
}

/** A link with the secret it is given. */
export async function buildLink(
  tx: Tx,
  company: string,
  given: { round: string; customer?: string | null; language?: Language; secret: string; said: Word },
  makeNextId: () => string = makeId,
): Promise<string> {
  const { round, customer = null, language = 'nb', secret, said } = given;
  const link = makeNextId();
  await asPerson(tx, company, said);
  const tokenHash = Buffer.from(hashSecret(secret), 'hex');
  await insertLink(tx, { company, link, round, customer, language, tokenHash }, authorOf(said));
  return link;
}

export type AnswerToBuild = {
  round: string;
  link: string;
  customer?: string | null;
  secret: string;
  words?: string;
  mayQuote?: boolean;
  answeredOn: string;
  marks: readonly { need: string; importance: number | null; performance: number | null }[];
};

/** An answer by whoever holds the link's secret. Leaves the secret in scope. */
export async function buildAnswer(
  tx: Tx,
  company: string,
  { secret, customer = null, words = '', mayQuote = false, ...answer }: AnswerToBuild,
  makeNextId: () => string = makeId,
): Promise<string> {
  const id = makeNextId();
  await setScope(tx, { companies: [company], secret: hashSecret(secret) });
  await insertAnswer(tx, { company, answer: id, customer, words, mayQuote, ...answer });
  return id;
}

export async function buildDescription(
  tx: Tx,
  company: string,
  { value, said }: { value: string; said: Word },
  makeNextId: () => string = makeId,
): Promise<void> {
  await asPerson(tx, company, said);
  await insertEdit(tx, { company, edit: makeNextId(), value, basedOn: null }, authorOf(said));
}

/** A party's yes to a description of these words, on what is known of the customers on a day. */
export async function buildAssent(
  tx: Tx,
  company: string,
  { side, value, today, said }: { side: Side; value: string; today: string; said: Word },
  makeNextId: () => string = makeId,
): Promise<void> {
  await asPerson(tx, company, said);
  const { basis } = await loadPicture(tx, company, today);
  const { interviews, answers } = basis;
  const row = { company, assent: makeNextId(), side, given: true, digest: digestOf(value), note: '' };
  await insertAssent(tx, { ...row, interviews, answers }, authorOf(said));
}
