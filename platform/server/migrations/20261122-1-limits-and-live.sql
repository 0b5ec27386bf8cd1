-- What sign-in, errands and live pages stand on: further words of a transaction's scope, counted attempts,
-- and the version of each company's data.

-- The address somebody proves to own, or writes to us from: opens the one person it belongs to.
create function platform.email() returns text language sql stable
  return nullif(current_setting('app.email', true), '');

-- The organisation whose coordinator calls: opens the roles its advisers hold.
create function platform.organisation() returns uuid language sql stable
  return nullif(current_setting('app.organisation', true), '')::uuid;

-- The errand that runs: opens the few rows a policy names it for, such as letters that wait to be sent.
create function platform.errand() returns text language sql stable
  return nullif(current_setting('app.errand', true), '');

-- How often something was tried from one place within a window. Keys are hashed: no address is kept.
create table platform.attempt (
  bucket bytea primary key,
  window_ends_at timestamptz not null,
  tries integer not null
);
alter table platform.attempt enable row level security;
alter table platform.attempt force row level security;
create policy counted on platform.attempt using (true) with check (true);
grant select, insert, update, delete on platform.attempt to :app;

-- One dense sequence per company: it grows by one with every change, and live pages fetch again when it does.
create table platform.company_version (
  company uuid primary key,
  version bigint not null
);
alter table platform.company_version enable row level security;
alter table platform.company_version force row level security;
create policy of_company on platform.company_version
  using (company = any ((select platform.companies())::uuid[]))
  with check (company = any ((select platform.companies())::uuid[]));
grant select, insert, update on platform.company_version to :app;
