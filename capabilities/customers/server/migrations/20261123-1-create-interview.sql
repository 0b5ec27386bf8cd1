-- What customers need and what they get: the company's own register of customers, cards from talks with them, and the
-- named needs their words are gathered under. Nothing is written over: a correction is a version of its own.

create table customers.customer (
  company uuid not null references companies.company,
  customer uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (company, customer)
);

create table customers.customer_version (
  company uuid not null,
  customer uuid not null,
  revision integer not null check (revision > 0),
  name text not null check (length(name) between 1 and 120),
  trade text not null default '' check (length(trade) <= 120),
  -- Share of the company's turnover in per cent, as it was said; null where nobody said.
  turnover_share integer check (turnover_share between 0 and 100),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, customer, revision),
  foreign key (company, customer) references customers.customer (company, customer)
);

create table customers.interview (
  company uuid not null references companies.company,
  interview uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (company, interview)
);

create table customers.interview_version (
  company uuid not null,
  interview uuid not null,
  revision integer not null check (revision > 0),
  customer uuid not null,
  -- What the person does at the customer; the name only where the person said yes to it.
  role text not null check (length(role) between 1 and 120),
  person_name text check (length(person_name) between 1 and 120),
  held_on date not null,
  held_by text not null check (length(held_by) between 1 and 200),
  employer_there boolean not null,
  employees_there boolean not null,
  finished boolean not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, interview, revision),
  foreign key (company, interview) references customers.interview (company, interview),
  foreign key (company, customer) references customers.customer (company, customer)
);

-- What the customer said of one need. The same id in every version of the card it stands in.
create table customers.statement (
  company uuid not null,
  interview uuid not null,
  revision integer not null,
  statement uuid not null,
  position integer not null,
  wants text not null check (length(wants) between 1 and 500),
  gets text not null check (length(gets) <= 500),
  quote text not null check (length(quote) <= 500),
  quote_use text not null check (quote_use in ('none', 'inside', 'outside')),
  importance integer check (importance between 1 and 5),
  performance integer check (performance between 1 and 5),
  primary key (company, interview, revision, statement),
  foreign key (company, interview, revision)
    references customers.interview_version (company, interview, revision)
);

-- A card or an answer that does not count, and why; the last word counts.
create table customers.removal (
  company uuid not null references companies.company,
  removal uuid not null,
  number bigint generated always as identity,
  kind text not null check (kind in ('interview', 'answer')),
  subject uuid not null,
  removed boolean not null,
  reason text not null check (length(reason) <= 500),
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, removal),
  check (not removed or reason <> '')
);
create index removal_of_subject on customers.removal (company, subject, number);

create table customers.need (
  company uuid not null references companies.company,
  need uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (company, need)
);

create table customers.need_version (
  company uuid not null,
  need uuid not null,
  revision integer not null check (revision > 0),
  name text not null check (length(name) between 1 and 60),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, need, revision),
  foreign key (company, need) references customers.need (company, need)
);

-- Which need a statement is gathered under; null takes it out again. The last one counts.
create table customers.placement (
  company uuid not null,
  placement uuid not null,
  number bigint generated always as identity,
  statement uuid not null,
  need uuid,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, placement),
  foreign key (company, need) references customers.need (company, need)
);
create index placement_of_statement on customers.placement (company, statement, number);

-- A need that turned out to be another one; null makes it its own again. The last one counts.
create table customers.merging (
  company uuid not null,
  merging uuid not null,
  number bigint generated always as identity,
  need uuid not null,
  into_need uuid,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, merging),
  foreign key (company, need) references customers.need (company, need),
  foreign key (company, into_need) references customers.need (company, need),
  check (need <> into_need)
);

alter table customers.customer enable row level security;
alter table customers.customer force row level security;
alter table customers.customer_version enable row level security;
alter table customers.customer_version force row level security;
alter table customers.interview enable row level security;
alter table customers.interview force row level security;
alter table customers.interview_version enable row level security;
alter table customers.interview_version force row level security;
alter table customers.statement enable row level security;
alter table customers.statement force row level security;
alter table customers.removal enable row level security;
alter table customers.removal force row level security;
alter table customers.need enable row level security;
alter table customers.need force row level security;
alter table customers.need_version enable row level security;
alter table customers.need_version force row level security;
alter table customers.placement enable row level security;
alter table customers.placement force row level security;
alter table customers.merging enable row level security;
alter table customers.merging force row level security;

create policy readable on customers.customer for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.customer for insert
  with check (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));
create policy readable on customers.customer_version for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.customer_version for insert
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));
create policy readable on customers.interview for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.interview for insert
  with check (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));
create policy readable on customers.interview_version for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.interview_version for insert
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));
create policy readable on customers.statement for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.statement for insert
  with check (company = any ((select platform.companies())::uuid[]));
create policy readable on customers.removal for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.removal for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));
create policy readable on customers.need for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.need for insert
  with check (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));
create policy readable on customers.need_version for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.need_version for insert
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));
create policy readable on customers.placement for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.placement for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));
create policy readable on customers.merging for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.merging for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));

grant select, insert on customers.customer, customers.customer_version, customers.interview,
  customers.interview_version, customers.statement, customers.removal, customers.need, customers.need_version,
  customers.placement, customers.merging to :app;
