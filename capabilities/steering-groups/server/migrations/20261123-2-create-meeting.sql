-- Meetings of a steering group and their agenda. A meeting of the journey has its key there as its name here; one
-- that was called besides has a UUID as text.

create table steering_groups.meeting (
  company uuid not null references companies.company,
  meeting text not null check (length(meeting) between 1 and 80),
  on_date date not null,
  place text not null check (length(place) between 1 and 200),
  why text not null check (length(why) between 1 and 500),
  side text not null check (side in ('employer', 'employees')),
  called_by uuid not null,
  called_by_name text not null,
  called_at timestamptz not null,
  primary key (company, meeting)
);

create table steering_groups.calling_off (
  company uuid not null,
  meeting text not null,
  reason text not null check (length(reason) between 1 and 500),
  called_off_by uuid not null,
  called_off_by_name text not null,
  called_off_at timestamptz not null,
  primary key (company, meeting),
  foreign key (company, meeting) references steering_groups.meeting (company, meeting)
);

-- What one of the parties asked to have taken up, in its own words.
create table steering_groups.agenda_item (
  company uuid not null references companies.company,
  item uuid not null,
  meeting text not null check (length(meeting) between 1 and 80),
  title text not null check (length(title) between 1 and 200),
  why text not null check (length(why) between 1 and 500),
  side text not null check (side in ('employer', 'employees')),
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  primary key (company, item)
);

-- The last word about a line of an agenda counts: put off to the next meeting, withdrawn, or kept after all.
create table steering_groups.agenda_word (
  company uuid not null references companies.company,
  word uuid not null,
  number bigint generated always as identity,
  meeting text not null check (length(meeting) between 1 and 80),
  key text not null check (length(key) between 1 and 200),
  kind text not null check (kind in ('put-off', 'withdrawn', 'kept')),
  note text not null default '',
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, word)
);

-- The order somebody put the lines in; the last one counts.
create table steering_groups.agenda_order (
  company uuid not null references companies.company,
  ordering uuid not null,
  number bigint generated always as identity,
  meeting text not null check (length(meeting) between 1 and 80),
  keys text[] not null,
  ordered_by uuid not null,
  ordered_by_name text not null,
  ordered_at timestamptz not null,
  primary key (company, ordering)
);

alter table steering_groups.meeting enable row level security;
alter table steering_groups.meeting force row level security;
alter table steering_groups.calling_off enable row level security;
alter table steering_groups.calling_off force row level security;
alter table steering_groups.agenda_item enable row level security;
alter table steering_groups.agenda_item force row level security;
alter table steering_groups.agenda_word enable row level security;
alter table steering_groups.agenda_word force row level security;
alter table steering_groups.agenda_order enable row level security;
alter table steering_groups.agenda_order force row level security;

create policy readable on steering_groups.meeting for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on steering_groups.calling_off for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on steering_groups.agenda_item for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on steering_groups.agenda_word for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on steering_groups.agenda_order for select
  using (company = any ((select platform.companies())::uuid[]));

create policy written on steering_groups.meeting for insert
  with check (company = any ((select platform.companies())::uuid[])
    and called_by = (select platform.person()));
create policy written on steering_groups.calling_off for insert
  with check (company = any ((select platform.companies())::uuid[])
    and called_off_by = (select platform.person()));
create policy written on steering_groups.agenda_item for insert
  with check (company = any ((select platform.companies())::uuid[])
    and added_by = (select platform.person()));
create policy written on steering_groups.agenda_word for insert
  with check (company = any ((select platform.companies())::uuid[])
    and said_by = (select platform.person()));
create policy written on steering_groups.agenda_order for insert
  with check (company = any ((select platform.companies())::uuid[])
    and ordered_by = (select platform.person()));

grant select, insert on steering_groups.meeting,
  steering_groups.calling_off,
  steering_groups.agenda_item,
  steering_groups.agenda_word,
  steering_groups.agenda_order to :app;
