-- Minutes: what was informed of, decided, promised and disagreed on in a meeting, written by several at once.

-- Begun when the meeting begins, with the agenda as it was then.
create table steering_groups.minutes (
  company uuid not null references companies.company,
  minutes uuid not null,
  meeting text not null check (length(meeting) between 1 and 80),
  number bigint generated always as identity,
  held_on date not null,
  agenda jsonb not null,
  begun_by uuid not null,
  begun_by_name text not null,
  begun_at timestamptz not null,
  primary key (company, minutes),
  unique (company, meeting)
);

-- How many were there of each party, of how many; never who.
create table steering_groups.attendance (
  company uuid not null,
  attendance uuid not null,
  number bigint generated always as identity,
  minutes uuid not null,
  employer_present integer not null check (employer_present between 0 and employer_members),
  employer_members integer not null check (employer_members between 0 and 30),
  employees_present integer not null check (employees_present between 0 and employees_members),
  employees_members integer not null check (employees_members between 0 and 30),
  counted_by uuid not null,
  counted_by_name text not null,
  counted_at timestamptz not null,
  primary key (company, attendance),
  foreign key (company, minutes) references steering_groups.minutes (company, minutes)
);

create table steering_groups.entry (
  company uuid not null,
  entry uuid not null,
  -- The order of writing.
  position bigint generated always as identity,
  minutes uuid not null,
  kind text not null check (kind in ('information', 'decision', 'action', 'dissent')),
  -- The line of the agenda it belongs to.
  item text not null check (length(item) between 1 and 200),
  -- Decisions are numbered without a gap through all meetings of a company.
  number integer check ((kind = 'decision') = (number is not null)),
  -- The decision a dissent is about, and whose dissent it is.
  decision uuid,
  side text check (side in ('employer', 'employees')),
  principle uuid,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, entry),
  unique (company, minutes, entry),
  unique (company, number),
  foreign key (company, minutes) references steering_groups.minutes (company, minutes),
  foreign key (company, minutes, decision) references steering_groups.entry (company, minutes, entry),
  check ((kind = 'dissent') = (side is not null)),
  check (kind = 'dissent' or decision is null),
  check (kind = 'decision' or principle is null)
);

-- Every writing of a field; the last one counts, the others are its history.
create table steering_groups.entry_edit (
  company uuid not null,
  edit uuid not null,
  number bigint generated always as identity,
  minutes uuid not null,
  entry uuid not null,
  field text not null check (field in ('title', 'text')),
  value text not null check (length(value) <= 5000),
  based_on uuid,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, edit),
  foreign key (company, minutes, entry) references steering_groups.entry (company, minutes, entry)
);
create index entry_edit_of_entry on steering_groups.entry_edit (company, entry, field, number);

-- Who does what was promised, and by which day.
create table steering_groups.entry_term (
  company uuid not null,
  term uuid not null,
  number bigint generated always as identity,
  minutes uuid not null,
  entry uuid not null,
  -- Null for somebody without an account, who is still named.
  owner uuid,
  owner_name text not null check (length(owner_name) between 1 and 200),
  owner_side text not null check (owner_side in ('employer', 'employees', 'adviser')),
  due date not null,
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (company, term),
  foreign key (company, minutes, entry) references steering_groups.entry (company, minutes, entry)
);

create table steering_groups.striking (
  company uuid not null,
  striking uuid not null,
  number bigint generated always as identity,
  minutes uuid not null,
  entry uuid not null,
  struck boolean not null,
  struck_by uuid not null,
  struck_by_name text not null,
  struck_at timestamptz not null,
  primary key (company, striking),
  foreign key (company, minutes, entry) references steering_groups.entry (company, minutes, entry)
);

-- A dissent comes back until its side says otherwise; the last word counts.
create table steering_groups.dissent_word (
  company uuid not null,
  word uuid not null,
  number bigint generated always as identity,
  entry uuid not null,
  kind text not null check (kind in ('settled', 'on-record', 'raised')),
  note text not null default '',
  side text not null check (side in ('employer', 'employees')),
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, word),
  foreign key (company, entry) references steering_groups.entry (company, entry)
);

alter table steering_groups.minutes enable row level security;
alter table steering_groups.minutes force row level security;
alter table steering_groups.attendance enable row level security;
alter table steering_groups.attendance force row level security;
alter table steering_groups.entry enable row level security;
alter table steering_groups.entry force row level security;
alter table steering_groups.entry_edit enable row level security;
alter table steering_groups.entry_edit force row level security;
alter table steering_groups.entry_term enable row level security;
alter table steering_groups.entry_term force row level security;
alter table steering_groups.striking enable row level security;
alter table steering_groups.striking force row level security;
alter table steering_groups.dissent_word enable row level security;
alter table steering_groups.dissent_word force row level security;

create policy readable on steering_groups.minutes for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on steering_groups.attendance for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on steering_groups.entry for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on steering_groups.entry_edit for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on steering_groups.entry_term for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on steering_groups.striking for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on steering_groups.dissent_word for select
  using (company = any ((select platform.companies())::uuid[]));

create policy written on steering_groups.minutes for insert
  with check (company = any ((select platform.companies())::uuid[])
    and begun_by = (select platform.person()));
create policy written on steering_groups.dissent_word for insert
  with check (company = any ((select platform.companies())::uuid[])
    and said_by = (select platform.person()));

grant select, insert on steering_groups.minutes,
  steering_groups.attendance,
  steering_groups.entry,
  steering_groups.entry_edit,
  steering_groups.entry_term,
  steering_groups.striking,
  steering_groups.dissent_word to :app;
