-- The ground all rooms stand on: what a transaction may see, what this installation is, who read what.
-- `:app` is the role the application connects as: it owns nothing and bypasses nothing.

-- Ids of the companies this transaction may see; null (nothing) until set_config('app.companies', …, true).
create function platform.companies() returns uuid[] language sql stable
  return nullif(current_setting('app.companies', true), '')::uuid[];

create function platform.programme() returns text language sql stable
  return nullif(current_setting('app.programme', true), '');

create function platform.person() returns uuid language sql stable
  return nullif(current_setting('app.person', true), '')::uuid;

create function platform.secret() returns bytea language sql stable
  return decode(nullif(current_setting('app.secret', true), ''), 'hex');

create function platform.demo() returns boolean language sql stable
  return current_setting('app.demo', true) = 'yes';

-- One row: what this installation is.
create table platform.installation (
  single boolean primary key default true check (single),
  demo boolean not null,
  loaded_at timestamptz not null default now()
);
alter table platform.installation enable row level security;
alter table platform.installation force row level security;
create policy readable on platform.installation for select using (true);
create policy written_once on platform.installation for insert with check (true);
grant select, insert on platform.installation to :app;

-- Who read or changed what of a company, one line per call. Append-only: no update, no delete is granted.
create table platform.audit_line (
  company uuid,
  line uuid not null default gen_random_uuid(),
  at timestamptz not null default now(),
  person uuid,
  act text not null,
  object text,
  primary key (line)
);
create index audit_line_company on platform.audit_line (company, at);
alter table platform.audit_line enable row level security;
alter table platform.audit_line force row level security;
create policy written on platform.audit_line for insert
  with check (company is null or company = any ((select platform.companies())::uuid[]));
create policy readable on platform.audit_line for select
  using (company = any ((select platform.companies())::uuid[]));
grant select, insert on platform.audit_line to :app;
