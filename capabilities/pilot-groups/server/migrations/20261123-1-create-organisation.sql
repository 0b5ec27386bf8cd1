-- How phase 2 is organised: where the pilots are, who is in them, and the hours they were promised.
-- Nothing is overwritten: of each thing the latest content counts, and what was taken away is a content too.

-- What is said of an area.
create table pilot_groups.area (
  company uuid not null references companies.company,
  content uuid not null,
  number bigint generated always as identity,
  area uuid not null,
  name text not null check (name <> ''),
  -- The site it lies at; null where it goes across.
  site uuid,
  what text not null,
  why text not null,
  challenge text not null,
  stands boolean not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, content)
);
create index area_of_company on pilot_groups.area (company, number);

-- What is said of a pilot group, with its members.
create table pilot_groups.pilot_group (
  company uuid not null references companies.company,
  content uuid not null,
  number bigint generated always as identity,
  pilot_group uuid not null,
  title text not null check (title <> ''),
  goal text not null,
  areas uuid[] not null,
  sites uuid[] not null,
  rhythm text not null check (rhythm in ('weekly', 'fortnightly', 'monthly')),
  meets text not null,
  -- Who it reports to in the line, and who speaks for it in the steering group.
  line text not null,
  steering text not null,
  members jsonb not null check (jsonb_typeof(members) = 'array'),
  stands boolean not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, content)
);
create index pilot_group_of_company on pilot_groups.pilot_group (company, number);

-- Paid hours promised to each of a group's people in a week. In any week the latest promise that holds then counts.
create table pilot_groups.promise (
  company uuid not null references companies.company,
  promise uuid not null,
  number bigint generated always as identity,
  pilot_group uuid not null,
  hours double precision not null check (hours between 0 and 40),
  persons integer not null check (persons between 1 and 200),
  from_date date not null,
  to_date date not null check (to_date >= from_date),
  note text not null,
  promised_by uuid not null,
  promised_by_name text not null,
  promised_at timestamptz not null,
  primary key (company, promise)
);
create index promise_of_group on pilot_groups.promise (company, pilot_group, number);

-- A party's word on whether a group got its hours in a week: one figure for the group, never for a person.
create table pilot_groups.hours_answer (
  company uuid not null references companies.company,
  answer uuid not null,
  number bigint generated always as identity,
  pilot_group uuid not null,
  -- The Monday of the week.
  week date not null check (extract(isodow from week) = 1),
  side text not null check (side in ('employer', 'employees')),
  word text not null check (word in ('kept', 'part', 'not')),
  hours double precision not null check (hours >= 0 and ((word = 'not') = (hours = 0))),
  note text not null,
  answered_by uuid not null,
  answered_by_name text not null,
  answered_at timestamptz not null,
  primary key (company, answer, week)
);
create index hours_answer_of_group on pilot_groups.hours_answer (company, pilot_group, number);

-- A party's signature under the organisation as its digest names it, given or taken back; the last word counts.
create table pilot_groups.signature (
  company uuid not null references companies.company,
  signature uuid not null,
  number bigint generated always as identity,
  side text not null check (side in ('employer', 'employees')),
  digest text not null,
  is_given boolean not null,
  signed_by uuid not null,
  signed_by_name text not null,
  signed_at timestamptz not null,
  primary key (company, signature)
);

-- The organisation as both parties signed it, whole, so that it can be read for ever.
create table pilot_groups.version (
  company uuid not null references companies.company,
  version uuid not null,
  number bigint generated always as identity,
  digest text not null,
  content jsonb not null,
  signatures jsonb not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (company, version)
);

alter table pilot_groups.area enable row level security;
alter table pilot_groups.area force row level security;
create policy readable on pilot_groups.area for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on pilot_groups.area for insert
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));

alter table pilot_groups.pilot_group enable row level security;
alter table pilot_groups.pilot_group force row level security;
create policy readable on pilot_groups.pilot_group for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on pilot_groups.pilot_group for insert
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));

alter table pilot_groups.promise enable row level security;
alter table pilot_groups.promise force row level security;
create policy readable on pilot_groups.promise for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on pilot_groups.promise for insert
  with check (company = any ((select platform.companies())::uuid[]) and promised_by = (select platform.person()));

alter table pilot_groups.hours_answer enable row level security;
alter table pilot_groups.hours_answer force row level security;
create policy readable on pilot_groups.hours_answer for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on pilot_groups.hours_answer for insert
  with check (company = any ((select platform.companies())::uuid[]) and answered_by = (select platform.person()));

alter table pilot_groups.signature enable row level security;
alter table pilot_groups.signature force row level security;
create policy readable on pilot_groups.signature for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on pilot_groups.signature for insert
  with check (company = any ((select platform.companies())::uuid[]) and signed_by = (select platform.person()));

alter table pilot_groups.version enable row level security;
alter table pilot_groups.version force row level security;
create policy readable on pilot_groups.version for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on pilot_groups.version for insert
  with check (company = any ((select platform.companies())::uuid[]) and signed_by = (select platform.person()));

grant select, insert on pilot_groups.area, pilot_groups.pilot_group, pilot_groups.promise, pilot_groups.hours_answer,
  pilot_groups.signature, pilot_groups.version
  to :app;
