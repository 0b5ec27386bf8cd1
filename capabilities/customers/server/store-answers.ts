import { sql } from 'kysely';
import type { AnsweredRow, TallyRow } from '#customers/needs.ts';
import type { AnswerView } from '#customers/round-view.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/**
 * Answers that count and may be shown: by customers' own links unless removed, and by open ones in the rounds named.
 * An open one that is removed loses its words and still counts: what changed in the numbers would tell what it said.
 */
const shown = (company: string, openShown: readonly string[]) => sql`
  from customers.answer a
  where a.company = ${company}
    and case when a.customer is null then a.round = any (${`{${openShown.join(',')}}`}::uuid[])
      else not coalesce((select removed from customers.removal m
        where m.company = a.company and m.subject = a.answer order by number desc limit 1), false) end`;

/** What was answered, counted by need and by what was said: as many rows for five thousand answers as for fifty. */
export async function tallyAnswers(
  tx: Tx,
  company: string,
  openShown: readonly string[],
): Promise<{ tallies: TallyRow[]; answered: AnsweredRow[]; answers: number; customers: string[] }> {
  const tallies = await sql<TallyRow>`
    select k.need, k.importance, k.performance, s.customer is null as is_open, count(*)::int as voices
    from (select a.answer, a.customer ${shown(company, openShown)}) s
    join customers.answer_mark k on k.company = ${company} and k.answer = s.answer
    group by k.need, k.importance, k.performance, s.customer is null`.execute(tx);
  const answered = await sql<AnsweredRow>`
    select distinct k.need, s.customer
    from (select a.answer, a.customer ${shown(company, openShown)} and a.customer is not null) s
    join customers.answer_mark k on k.company = ${company} and k.answer = s.answer`.execute(tx);
  const all = await sql<{ answers: number; customers: string[] }>`
    select count(*)::int as answers,
      coalesce(array_agg(distinct a.customer::text) filter (where a.customer is not null), '{}') as customers
    ${shown(company, openShown)}`.execute(tx);
  return { tallies: tallies.rows, answered: answered.rows, ...all.rows[0]! };
}

/** How many answers each customer gave by links of its own. */
export async function countByCustomer(tx: Tx, company: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ customer: string; answers: number }>`
    select a.customer, count(*)::int as answers ${shown(company, [])} group by a.customer`.execute(tx);
  return new Map(rows.map(({ customer, answers }) => [customer, answers]));
}

export const answersByPage = 100;

/** What may be read of a round's answers, the latest first, a page at a time; removed ones come along. */
export async function listAnswers(
  tx: Tx,
  where: { company: string; round: string; openShown: boolean; from: number },
): Promise<{
  rows: Omit<AnswerView, 'removed' | 'customerName' | 'marks'>[];
  customers: (string | null)[];
  all: number;
}> {
  const { company, round, openShown, from } = where;
  // An answer without words by an open link is in the numbers, and there is nothing to read in it.
  const readable = sql`from customers.answer a where a.company = ${company} and a.round = ${round}
    and (a.customer is not null or (${openShown} and a.words <> ''))`;
  const { rows } = await sql<{
    answer: string;
    customer: string | null;
    words: string;
    mayQuote: boolean;
    answeredOn: string;
  }>`select a.answer, a.customer, a.words, a.may_quote, a.answered_on ${readable}
    order by a.customer is null, case when a.customer is not null then a.answered_on end desc,
      case when a.customer is not null then a.answer::text else md5(a.answer::text) end desc
    limit ${answersByPage} offset ${from}`.execute(tx);
  const counted = await sql<{ all: number }>`select count(*)::int as all ${readable}`.execute(tx);
  return {
    rows: rows.map(({ customer, answeredOn, ...row }) => ({
      ...row,
      answeredOn: customer === null ? null : answeredOn,
    })),
    customers: rows.map(({ customer }) => customer),
    all: counted.rows[0]!.all,
  };
}

/** What the answers named said of each need. */
export async function listMarks(
  tx: Tx,
  company: string,
  answers: readonly string[],
): Promise<Map<string, AnswerView['marks']>> {
  if (answers.length === 0) return new Map();
  const rows = await tx
    .selectFrom('customers.answerMark')
    .select(['answer', 'need', 'importance', 'performance'])
    .where('company', '=', company)
    .where('answer', 'in', [...answers])
    .execute();
  const found = new Map<string, AnswerView['marks']>();
  for (const { answer, ...mark } of rows) found.set(answer, [...(found.get(answer) ?? []), mark]);
  return found;
}

export async function hasAnswer(tx: Tx, company: string, answer: string): Promise<boolean> {
  const row = await tx
    .selectFrom('customers.answer')
    .select('answer')
    .where('company', '=', company)
    .where('answer', '=', answer)
    .executeTakeFirst();
  return row !== undefined;
}

/** The round an answer belongs to, or null. */
export async function roundOfAnswer(tx: Tx, company: string, answer: string): Promise<string | null> {
  const row = await tx
    .selectFrom('customers.answer')
    .select('round')
    .where('company', '=', company)
    .where('answer', '=', answer)
    .executeTakeFirst();
  return row?.round ?? null;
}

export async function countByLink(tx: Tx, company: string, link: string): Promise<number> {
  const row = await tx
    .selectFrom('customers.answer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('company', '=', company)
    .where('link', '=', link)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The same answer twice is one; `tx` holds the link's secret and its company. */
export async function insertAnswer(
  tx: Tx,
  row: {
    company: string;
    answer: string;
    round: string;
    link: string;
    customer: string | null;
    words: string;
    mayQuote: boolean;
    answeredOn: string;
    marks: readonly { need: string; importance: number | null; performance: number | null }[];
  },
): Promise<void> {
  const { marks, ...answer } = row;
  const made = await tx
    .insertInto('customers.answer')
    .values(answer)
    .onConflict((conflict) => conflict.columns(['company', 'answer']).doNothing())
    .returning('answer')
    .executeTakeFirst();
  const said = marks.filter(({ importance, performance }) => importance !== null || performance !== null);
  if (!made || said.length === 0) return;
  const { company } = row;
  await tx
    .insertInto('customers.answerMark')
    .values(said.map((mark) => ({ company, answer: row.answer, ...mark })))
    .execute();
}
