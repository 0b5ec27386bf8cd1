import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A few rows in each table of the boards. `tx` has the company and the person in scope. */
export async function fillBoards(tx: Tx, company: string, by: string): Promise<void> {
  const board = makeId();
  await sql`insert into pulse_boards.sequence (company, seq) values (${company}, 3)`.execute(tx);
  for (let seq = 1; seq <= 3; seq += 1)
    await sql`insert into pulse_boards.change (company, seq, change, kind, board, thing, fields, seen, by, by_name, at)
      values (${company}, ${seq}, ${makeId()}, 'board', ${board}, ${board}, '{"name": "Formlinje 2"}', '{}', ${by}, 'Marit', now())`.execute(
      tx,
    );
  const link = makeId();
  const hash = createHash('sha256').update(link).digest();
  await sql`insert into pulse_boards.post_link (company, link, board, spot, made_by, made_by_name, made_at)
    values (${company}, ${link}, ${board}, 'Ved sandsiloen', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into pulse_boards.post_secret (company, secret, link, token_hash, made_by, made_by_name, made_at)
    values (${company}, ${makeId()}, ${link}, ${hash}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into pulse_boards.post_link_ending (company, link, said_by, said_by_name, said_at)
    values (${company}, ${link}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into pulse_boards.photo (company, photo, type, content, width, height)
    values (${company}, ${makeId()}, 'image/jpeg', ${Buffer.from([0xff])}, 1, 1)`.execute(tx);
}
