-- Who calls is asked before everything else, in every call: the session, whose it is, and the roles in force, in one
-- statement. It runs with the rights of whoever asks, and sees each row for the reason it would be seen otherwise: the
-- session by its secret, the rest as the person's own. Leaves that person in scope, and nothing else.
create function people.caller_of(token text, today date, now timestamptz) returns jsonb language plpgsql as $$
declare
  held people.session;
  known people.person;
begin
  perform set_config('app.companies', '', true), set_config('app.programme', '', true),
    set_config('app.person', '', true), set_config('app.secret', $1, true), set_config('app.email', '', true),
    set_config('app.organisation', '', true), set_config('app.errand', '', true), set_config('app.demo', '', true);
  select s.* into held from people.session s
    where s.token_hash = decode($1, 'hex') and s.ended_at is null and s.expires_at > $3;
  perform set_config('app.secret', '', true), set_config('app.person', coalesce(held.person::text, ''), true);
  if held.person is null then return null; end if;
  select p.* into known from people.person p where p.person = held.person and p.closed_at is null;
  if known.person is null then return null; end if;
  return jsonb_build_object(
    'session', jsonb_build_object('session', held.session, 'person', held.person, 'level', held.level,
      'method', held.method, 'label', held.label, 'screen', held.screen, 'company', held.company,
      'begunAt', held.begun_at, 'expiresAt', held.expires_at, 'seenOn', held.seen_on),
    'name', known.name,
    'language', known.language,
    'memberships', (
      select coalesce(jsonb_agg(jsonb_build_object('membership', m.membership, 'person', m.person, 'role', m.role,
        'company', m.company, 'programme', m.programme, 'organisation', m.organisation, 'place', m.place,
        'fromDate', m.from_date, 'toDate', m.to_date, 'demo', m.demo, 'name', known.name) order by m.membership), '[]')
      from people.membership m
      where m.person = held.person and m.ended_at is null
        and m.from_date <= $2 and (m.to_date is null or m.to_date >= $2)));
end
$$;
