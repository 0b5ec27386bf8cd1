-- What Enhetsregisteret says: a copy of public data, and what of it a company's office has taken over.

-- Open data about legal units and their production sites; no company's own data. Whoever may ask may read;
-- an office (and the bulk import, which acts as one) writes.
create table companies.register_unit (
  number text primary key check (number ~ '^[0-9]{9}$'),
  kind text not null check (kind in ('legal', 'production')),
  -- The legal unit a production site belongs to. No foreign key: the files of the two kinds come in any order.
  parent text check (parent ~ '^[0-9]{9}$'),
  name text not null,
  form_code text,
  form_name text,
  industry_code text,
  industry_name text,
  -- A code means nothing without its classification, and the register does not say which it used.
  industry_version text check (industry_version in ('SN2007', 'SN2025')),
  industry_version_by text check (industry_version_by in ('day-read', 'day-of-file', 'invented')),
  employees integer check (employees >= 0),
  -- Withheld is not zero: the register keeps numbers below five to itself.
  employees_state text not null check (employees_state in ('known', 'withheld-under-5', 'not-registered')),
  address text[] not null default '{}',
  postcode text,
  town text,
  municipality text,
  bankrupt boolean not null,
  winding_up boolean not null,
  deleted_on date,
  fetched_at timestamptz not null,
  source text not null check (source in ('live', 'bulk', 'invented')),
  check ((employees_state = 'known') = (employees is not null)),
  check ((industry_version is null) = (industry_code is null)),
  check ((industry_version_by is null) = (industry_code is null))
);
create index register_unit_parent on companies.register_unit (parent) where parent is not null;

-- What the register said when the office last took it over, so that a later change can be told from a correction
-- made by hand. Null where there was a copy that the register has since asked everyone to delete.
create table companies.register_link (
  company uuid primary key references companies.company,
  legal_number text not null check (legal_number ~ '^[0-9]{9}$'),
  said jsonb,
  said_at timestamptz not null
);

-- Each time the office asked the register anew: what had changed, and what of it was taken over.
create table companies.register_refresh (
  company uuid not null references companies.company,
  refresh uuid not null,
  outcome text not null check (outcome in ('found', 'not-in-register', 'purged', 'away')),
  changes jsonb not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  taken text[],
  taken_at timestamptz,
  taken_by uuid,
  primary key (company, refresh),
  check ((taken is null) = (taken_at is null) and (taken is null) = (taken_by is null))
);

alter table companies.company add column corrected_at timestamptz;
alter table companies.site add column production_number text check (production_number ~ '^[0-9]{9}$');

alter table companies.register_unit enable row level security;
alter table companies.register_unit force row level security;
alter table companies.register_link enable row level security;
alter table companies.register_link force row level security;
alter table companies.register_refresh enable row level security;
alter table companies.register_refresh force row level security;

create policy readable on companies.register_unit for select using (true);
create policy written_by_office on companies.register_unit for insert
  with check ((select platform.programme()) is not null);
create policy renewed_by_office on companies.register_unit for update
  using ((select platform.programme()) is not null) with check ((select platform.programme()) is not null);
create policy purged_by_office on companies.register_unit for delete
  using ((select platform.programme()) is not null);

create policy of_company on companies.register_link for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written_by_office on companies.register_link for insert
  with check (company = any ((select platform.companies())::uuid[]) and (select platform.programme()) is not null);
create policy renewed_by_office on companies.register_link for update
  using (company = any ((select platform.companies())::uuid[]) and (select platform.programme()) is not null)
  with check (company = any ((select platform.companies())::uuid[]) and (select platform.programme()) is not null);

create policy of_company on companies.register_refresh for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written_by_office on companies.register_refresh for insert
  with check (company = any ((select platform.companies())::uuid[]) and (select platform.programme()) is not null);
create policy taken_by_office on companies.register_refresh for update
  using (company = any ((select platform.companies())::uuid[]) and (select platform.programme()) is not null)
  with check (company = any ((select platform.companies())::uuid[]) and (select platform.programme()) is not null);

grant select, insert, update, delete on companies.register_unit to :app;
grant select, insert on companies.register_link to :app;
grant update (legal_number, said, said_at) on companies.register_link to :app;
grant select, insert on companies.register_refresh to :app;
grant update (changes, taken, taken_at, taken_by) on companies.register_refresh to :app;
grant update (corrected_at) on companies.company to :app;
