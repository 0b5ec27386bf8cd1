import type { Author } from '#customers/server/store-cards.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Tx } from '#platform/server/database/scope.ts';

export type LinkRow = {
  link: string;
  customer: string | null;
  language: Language;
  answers: number;
  ended: boolean;
  made: { by: string; at: string };
};

/** A round's links with how many answered by each. */
export async function listLinks(tx: Tx, company: string, round: string): Promise<LinkRow[]> {
  const rows = await tx
    .selectFrom('customers.link as l')
    .leftJoin('customers.linkEnding as e', (join) =>
      join.onRef('e.company', '=', 'l.company').onRef('e.link', '=', 'l.link'),
    )
    .leftJoin(
      (query) =>
        query
          .selectFrom('customers.answer')
          .select(['link', (count) => count.fn.countAll<number>().as('answers')])
          .where('company', '=', company)
          .where('round', '=', round)
          .groupBy('link')
          .as('a'),
      (join) => join.onRef('a.link', '=', 'l.link'),
    )
    .select([
      'l.link',
      'l.customer',
      'l.language',
      'a.answers',
      'e.saidAt as endedAt',
      'l.madeByName as by',
      'l.madeAt as at',
    ])
    .where('l.company', '=', company)
    .where('l.round', '=', round)
    .orderBy('l.madeAt')
    .orderBy('l.link')
    .execute();
  return rows.map(({ by, at, endedAt, answers, language, ...row }) => ({
    ...row,
    language: language as Language,
    answers: Number(answers ?? 0),
    ended: endedAt !== null,
    made: { by, at },
  }));
}

/** False when the id was used for something else, has been ended or has been answered by. */
export async function insertLink(
  tx: Tx,
  row: {
    company: string;
    link: string;
    round: string;
    customer: string | null;
    language: Language;
    tokenHash: Buffer;
  },
  { person, name, at }: Author,
): Promise<boolean> {
  const made = await tx
    .insertInto('customers.link')
    .values({ ...row, madeBy: person, madeByName: name, madeAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('link')
    .executeTakeFirst();
  if (made) return true;
  // A retry gets a secret of its own: the first may never have reached whoever asked.
  const again = await tx
    .updateTable('customers.link')
    .set({ tokenHash: row.tokenHash })
    .where('company', '=', row.company)
    .where('link', '=', row.link)
    .where('round', '=', row.round)
    .where('customer', 'is not distinct from', row.customer)
    .where('madeBy', '=', person)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('customers.linkEnding')
            .select('link')
            .where('company', '=', row.company)
            .where('link', '=', row.link),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('customers.answer')
            .select('answer')
            .where('company', '=', row.company)
            .where('link', '=', row.link),
        ),
      ),
    )
    .returning('link')
    .executeTakeFirst();
  return again !== undefined;
}

/** The round a link leads to, or null. */
export async function roundOfLink(tx: Tx, company: string, link: string): Promise<string | null> {
  const row = await tx
    .selectFrom('customers.link')
    .select('round')
    .where('company', '=', company)
    .where('link', '=', link)
    .executeTakeFirst();
  return row?.round ?? null;
}

/** Ending twice is ending once. */
export async function insertLinkEnding(
  tx: Tx,
  row: { company: string; link: string },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('customers.linkEnding')
    .values({ ...row, saidBy: person, saidByName: name, saidAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type HeldLink = {
  company: string;
  link: string;
  round: string;
  customer: string | null;
  language: Language;
};

/** The link whose secret the transaction holds, and nothing else in scope; null for a secret that is none. */
export async function findHeldLink(tx: Tx): Promise<HeldLink | null> {
  const row = await tx
    .selectFrom('customers.link')
    .select(['company', 'link', 'round', 'customer', 'language'])
    .executeTakeFirst();
  return row ? { ...row, language: row.language as Language } : null;
}

/** Whether a link has been ended; `tx` has its company in scope. */
export async function isLinkEnded(tx: Tx, company: string, link: string): Promise<boolean> {
  const row = await tx
    .selectFrom('customers.linkEnding')
    .select('link')
    .where('company', '=', company)
    .where('link', '=', link)
    .executeTakeFirst();
  return row !== undefined;
}
