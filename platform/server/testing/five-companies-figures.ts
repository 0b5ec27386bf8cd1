import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A row or more in each table of the key figures. `tx` has the company and the person in scope. */
export async function fillFigures(tx: Tx, company: string, by: string): Promise<void> {
  const [indicator, rebase, file] = [makeId(), makeId(), makeId()];
  await sql`insert into indicators.indicator (company, indicator, made_by, made_by_name, made_at)
    values (${company}, ${indicator}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into indicators.definition (company, indicator, version, from_period, breaks, name, meaning, category, unit, decimals, direction, period, measured, scale, chart, by_site, source, owner, points_at_people, written_by, written_by_name, written_at)
    values (${company}, ${indicator}, 1, '1990-01-01', false, 'Ledetid', 'Dager', 'delivery', 'dager', 1, 'lower', 'month', 'value', 1, 'xmr', false, '', 'Marit', false, ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into indicators.agreement (company, indicator, version, side, agreed_by, agreed_by_name, agreed_at)
    values (${company}, ${indicator}, 1, 'employer', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into indicators.sharing (company, sharing, indicator, side, given, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${indicator}, 'employer', true, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into indicators.retirement (company, retirement, indicator, retired, reason, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${indicator}, false, '', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into indicators.target (company, target, indicator, value, by_date, set_by, set_by_name, set_at)
    values (${company}, ${makeId()}, ${indicator}, 1, '2027-01-01', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into indicators.baseline (company, baseline, indicator, value, set_by, set_by_name, set_at)
    values (${company}, ${makeId()}, ${indicator}, 1, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into indicators.rebase (company, rebase, indicator, from_period, reason, decided_by, decided_by_name, decided_at)
    values (${company}, ${rebase}, ${indicator}, '2027-01-01', 'Ny', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into indicators.flag (company, flag, indicator, on_date, words, raised_by, raised_by_name, raised_at)
    values (${company}, ${makeId()}, ${indicator}, '2027-01-01', 'Ny', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into indicators.removal (company, subject, kind, reason, removed_by, removed_by_name, removed_at)
    values (${company}, ${rebase}, 'rebase', '', ${by}, 'Marit', now())`.execute(tx);
  for (const month of ['01', '02', '03'])
    await sql`insert into indicators.reading (company, indicator, period, revision, value, way, act, said_by, said_by_name, said_at)
      values (${company}, ${indicator}, ${`2027-${month}-01`}, 1, 1, 'hand', ${makeId()}, ${by}, 'Marit', now())`.execute(
      tx,
    );
  await sql`insert into indicators.import (company, import, file_name, bytes, digest, state, language, uploaded_by, uploaded_by_name, uploaded_at)
    values (${company}, ${file}, 'tall.csv', 1, ${'0'.repeat(64)}, 'left', 'nb', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into indicators.import_file (company, import, content)
    values (${company}, ${file}, 'x')`.execute(tx);
  await sql`insert into indicators.mapping (company, signature, mapping, written_by, written_by_name, written_at)
    values (${company}, 'x', '{}', ${by}, 'Marit', now())`.execute(tx);
}
