import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

/** A row in each table of the principles. Two persons sign, as they must; ends with the one who fills in scope. */
export async function fillPrinciples(
  tx: Tx,
  { programme, company, by }: { programme: string; company: string; by: string },
): Promise<void> {
  const [round, note, card, cluster, draft, other] = Array.from({ length: 6 }, () => makeId());
  const digest = '0'.repeat(64);
  const as = (person: string) => setScope(tx, { programme, companies: [company], person });
  await as(by);
  await sql`insert into principles.round (company, round, everyone, begun_by, begun_by_name, begun_at)
    values (${company}, ${round}, false, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into principles.step (company, step, round, stage, taken_by, taken_by_name, taken_at)
    values (${company}, ${makeId()}, ${round}, 'wording', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into principles.note (company, note, round, text, side, written_by, written_at)
    values (${company}, ${note}, ${round}, 'Lapp', 'employer', ${by}, now())`.execute(tx);
  await sql`insert into principles.note_removal (company, note, removed_by, removed_at)
    values (${company}, ${note}, ${by}, now())`.execute(tx);
  await sql`insert into principles.note_count (company, note_count, round, change)
    values (${company}, ${makeId()}, ${round}, 1)`.execute(tx);
  await sql`insert into principles.card (company, card, round, text)
    values (${company}, ${card}, ${round}, 'Lapp')`.execute(tx);
  await sql`insert into principles.cluster (company, cluster, round, made_by, made_by_name, made_at)
    values (${company}, ${cluster}, ${round}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into principles.cluster_word (company, word, cluster, is_out, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${cluster}, false, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into principles.move (company, move, card, cluster, moved_by, moved_by_name, moved_at)
    values (${company}, ${makeId()}, ${card}, ${cluster}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into principles.choice (company, choice, round, clusters, side, placed_by, placed_at)
    values (${company}, ${makeId()}, ${round}, ${`{${cluster}}`}, 'employer', ${by}, now())`.execute(tx);
  await sql`insert into principles.edit (company, edit, thing, field, value, written_by, written_by_name, written_at)
    values (${company}, ${makeId()}, ${cluster}, 'name', 'Bunke', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into principles.draft (company, draft, round, principle, added_by, added_by_name, added_at)
    values (${company}, ${draft}, ${round}, ${draft}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into principles.draft_word (company, word, draft, is_out, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${draft}, false, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into principles.ordering (company, ordering, round, drafts, ordered_by, ordered_by_name, ordered_at)
    values (${company}, ${makeId()}, ${round}, ${`{${draft}}`}, ${by}, 'Marit', now())`.execute(tx);
  for (const [person, side] of [
    [other!, 'employees'],
    [by, 'employer'],
  ] as const) {
    await as(person);
    await sql`insert into principles.signature (company, signature, round, side, digest, is_given, signed_by, signed_by_name, signed_at)
      values (${company}, ${makeId()}, ${round}, ${side}, ${digest}, true, ${person}, 'Marit', now())`.execute(
      tx,
    );
  }
  await sql`insert into principles.version (company, version, round, digest, content, signed, adopted_on, adopted_at)
    values (${company}, 1, ${round}, ${digest}, '[]', '{}', '2027-01-11', now())`.execute(tx);
  await sql`insert into principles.check_answer (company, answer, quarter, version, side, principle, score, example, answered_by, answered_by_name, answered_at)
    values (${company}, ${makeId()}, 1, 1, 'employer', ${draft}, 3, '', ${by}, 'Marit', now())`.execute(tx);
}
