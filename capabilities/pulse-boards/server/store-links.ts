import type { Tx } from '#platform/server/database/scope.ts';

export type LinkAuthor = { readonly person: string; readonly name: string; readonly at: string };

export type LinkRow = {
  readonly link: string;
  readonly board: string;
  readonly category: string | null;
  readonly spot: string;
  readonly ended: boolean;
  /** Who made the secret that opens it now. */
  readonly made: { readonly by: string; readonly at: string };
  readonly rotated: boolean;
  /** The secret that opens it now, sealed, where the board shows it. */
  readonly sealed: Buffer | null;
};

/** Links of a company, of one board or the one that is named, the oldest first. */
export async function listLinks(
  tx: Tx,
  company: string,
  which: { board: string } | { link: string },
): Promise<LinkRow[]> {
  const rows = await tx
    .selectFrom('pulse_boards.postLink as l')
    .innerJoin('pulse_boards.postSecret as s', (join) =>
      join.onRef('s.company', '=', 'l.company').onRef('s.link', '=', 'l.link'),
    )
    .leftJoin('pulse_boards.postLinkEnding as e', (join) =>
      join.onRef('e.company', '=', 'l.company').onRef('e.link', '=', 'l.link'),
    )
    .leftJoin('pulse_boards.postSecretShown as w', (join) =>
      join.onRef('w.company', '=', 's.company').onRef('w.secret', '=', 's.secret'),
    )
    .select(['l.link', 'l.board', 'l.category', 'l.spot', 'e.saidAt as endedAt', 'w.sealed'])
    .select(['s.madeByName as by', 's.madeAt as at'])
    .where('l.company', '=', company)
    .where('board' in which ? 'l.board' : 'l.link', '=', 'board' in which ? which.board : which.link)
    .orderBy('l.madeAt')
    .orderBy('l.link')
    .orderBy('s.number')
    .execute();
  const found = new Map<string, LinkRow>();
  for (const { by, at, endedAt, ...row } of rows)
    found.set(row.link, {
      ...row,
      ended: endedAt !== null,
      made: { by, at },
      rotated: found.has(row.link),
    });
  return [...found.values()];
}

/** False when the id stands for another link. Sent again it is one. */
export async function insertLink(
  tx: Tx,
  row: { company: string; link: string; board: string; category: string | null; spot: string },
  { person, name, at }: LinkAuthor,
): Promise<boolean> {
  const made = await tx
    .insertInto('pulse_boards.postLink')
    .values({ ...row, madeBy: person, madeByName: name, madeAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('link')
    .executeTakeFirst();
  if (made) return true;
  const stands = await tx
    .selectFrom('pulse_boards.postLink')
    .select('link')
    .where('company', '=', row.company)
    .where('link', '=', row.link)
    .where('board', '=', row.board)
    .where('category', 'is not distinct from', row.category)
    .where('madeBy', '=', person)
    .executeTakeFirst();
  return stands !== undefined;
}

export type SecretRow = {
  readonly company: string;
  readonly link: string;
  readonly secret: string;
  readonly tokenHash: Buffer;
  /** For a link whose address the board shows: the secret itself, sealed. */
  readonly sealed?: Buffer | null;
};

/** A link's next secret. A retry gets another one: the first may never have reached whoever asked. */
export async function insertSecret(
  tx: Tx,
  { sealed, ...row }: SecretRow,
  { person, name, at }: LinkAuthor,
): Promise<boolean> {
  const made = await tx
    .insertInto('pulse_boards.postSecret')
    .values({ ...row, madeBy: person, madeByName: name, madeAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('secret')
    .executeTakeFirst();
  if (!made && !(await makeAgain(tx, row, person))) return false;
  if (sealed)
    await tx
      .insertInto('pulse_boards.postSecretShown')
      .values({ company: row.company, secret: row.secret, sealed })
      .onConflict((conflict) => conflict.columns(['company', 'secret']).doUpdateSet({ sealed }))
      .execute();
  return true;
}

async function makeAgain(tx: Tx, row: SecretRow, person: string): Promise<boolean> {
  const again = await tx
    .updateTable('pulse_boards.postSecret')
    .set({ tokenHash: row.tokenHash })
    .where('company', '=', row.company)
    .where('secret', '=', row.secret)
    .where('link', '=', row.link)
    .where('madeBy', '=', person)
    .returning('secret')
    .executeTakeFirst();
  return again !== undefined;
}

/** Ending twice is ending once. */
export async function insertEnding(
  tx: Tx,
  row: { company: string; link: string },
  { person, name, at }: LinkAuthor,
): Promise<void> {
  await tx
    .insertInto('pulse_boards.postLinkEnding')
    .values({ ...row, saidBy: person, saidByName: name, saidAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The company and secret of the hash that is in scope, and nothing else is; null for one that is none. */
export async function findHeldSecret(
  tx: Tx,
): Promise<{ company: string; link: string; secret: string } | null> {
  const row = await tx
    .selectFrom('pulse_boards.postSecret')
    .select(['company', 'link', 'secret'])
    .executeTakeFirst();
  return row ?? null;
}

/** Whether a hash is of the secret that opens a link now; the company is in scope. */
export async function isNewest(tx: Tx, company: string, link: string, tokenHash: Buffer): Promise<boolean> {
  const row = await tx
    .selectFrom('pulse_boards.postSecret')
    .select('tokenHash')
    .where('company', '=', company)
    .where('link', '=', link)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.tokenHash.equals(tokenHash) ?? false;
}

/** The signs a person has made, by where they hang. */
export async function listOwnLinks(
  tx: Tx,
  person: string,
): Promise<{ company: string; at: string; text: string }[]> {
  return tx
    .selectFrom('pulse_boards.postLink')
    .select(['company', 'madeAt as at', 'spot as text'])
    .where('madeBy', '=', person)
    .execute();
}
