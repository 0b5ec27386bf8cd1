-- Companies and their sites, as the programme office registers them. The company is the tenant itself.

create table companies.company (
  company uuid primary key,
  programme text not null,
  organisation_number text not null check (organisation_number ~ '^[0-9]{9}$'),
  name text not null check (length(name) between 1 and 200),
  employees integer check (employees between 1 and 100000),
  registered_by uuid not null,
  registered_at timestamptz not null default now(),
  -- Only the office of a programme writes here, and it sees every company of its programme:
  -- the uniqueness tells it nothing it may not know.
  unique (programme, organisation_number)
);

create table companies.site (
  company uuid not null references companies.company,
  site uuid not null,
  name text not null check (length(name) between 1 and 200),
  place text not null check (length(place) between 1 and 200),
  position integer not null,
  primary key (company, site)
);

alter table companies.company enable row level security;
alter table companies.company force row level security;
alter table companies.site enable row level security;
alter table companies.site force row level security;

create policy readable on companies.company for select using (
  company = any ((select platform.companies())::uuid[])
  or programme = (select platform.programme())
);
create policy registered on companies.company for insert
  with check (programme = (select platform.programme()));
create policy corrected on companies.company for update
  using (company = any ((select platform.companies())::uuid[]) and programme = (select platform.programme()))
  with check (company = any ((select platform.companies())::uuid[]) and programme = (select platform.programme()));

create policy of_company on companies.site for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written_by_office on companies.site for insert
  with check (company = any ((select platform.companies())::uuid[]) and (select platform.programme()) is not null);
create policy removed_by_office on companies.site for delete
  using (company = any ((select platform.companies())::uuid[]) and (select platform.programme()) is not null);

grant select, insert on companies.company to :app;
grant update (name, employees) on companies.company to :app;
grant select, insert, delete on companies.site to :app;
