import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';

/** What a person did with surveys, in the companies in scope, and the latest thousand of it. */
type OwnRow = { company: string; at: string; did: string; about: string };

const read = async (tx: Tx, source: ReturnType<typeof sql<OwnRow>>): Promise<OwnRow[]> => {
  const { rows } = await sql<OwnRow>`
    select company, at, did, about from (
      select * from (${source}) as o(company, at, did, about) order by o.at desc limit 1000
    ) latest order by at`.execute(tx);
  return rows;
};

export const listOwnPlans = (tx: Tx, person: string): Promise<OwnRow[]> =>
  read(
    tx,
    sql`select company, written_at, 'plan', title from surveys.wave_plan where written_by = ${person}
      union all
      select m.company, m.said_at, m.kind, (
        select p.title from surveys.wave_plan p where p.company = m.company and p.wave = m.wave
        order by p.number desc limit 1
      ) from surveys.wave_mark m where m.said_by = ${person}`,
  );

/** No moment is stored of a ballot: the day the wave was made on stands for it. */
export const listOwnBallots = (tx: Tx, person: string): Promise<OwnRow[]> =>
  read(
    tx,
    sql`select s.company, w.made_at, case when b.slip is null then 'fetched' else 'validated' end, (
        select p.title from surveys.wave_plan p where p.company = s.company and p.wave = s.wave
        order by p.number desc limit 1
      ) from surveys.slip s
      join surveys.wave w on w.company = s.company and w.wave = s.wave
      left join surveys.ballot b on b.company = s.company and b.slip = s.slip
      where s.person = ${person}`,
  );

export const listOwnLetters = (tx: Tx, person: string): Promise<OwnRow[]> =>
  read(
    tx,
    sql`select l.company, l.sent_at, l.occasion, (
        select p.title from surveys.wave_plan p where p.company = l.company and p.wave = l.wave
        order by p.number desc limit 1
      ) from surveys.letter l where l.person = ${person} and l.sent_at is not null`,
  );

/** Not which words: what is told of a comment is that somebody went through it. */
export const listOwnReviews = (tx: Tx, person: string): Promise<OwnRow[]> =>
  read(
    tx,
    sql`select v.company, v.said_at, v.outcome, (
        select p.title from surveys.wave_plan p where p.company = v.company and p.wave = v.wave
        order by p.number desc limit 1
      ) from surveys.comment_review v where v.said_by = ${person}`,
  );
