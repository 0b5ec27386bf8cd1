-- How a company comes into the programme: what it applies with, what each party answers and says yes to, and where
-- it is anchored. Everything the parties do is history: rows are added, none is changed or taken away, and what
-- holds today is folded from them. A row's author is the person of the transaction: nobody writes in another's name.

create table parties.application (
  company uuid not null references companies.company,
  application uuid not null,
  -- Dense from 1; the latest counts.
  revision integer not null check (revision > 0),
  motivation text not null,
  products text not null,
  employees integer not null check (employees between 1 and 100000),
  unions text not null,
  agreement text not null,
  contact_name text not null,
  contact_reach text not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, application),
  unique (company, revision)
);

-- One whole sheet of answers by one party; the latest of each party counts.
create table parties.readiness (
  company uuid not null references companies.company,
  readiness uuid not null,
  number bigint generated always as identity,
  side text not null check (side in ('employer', 'employees')),
  instrument text not null,
  answers jsonb not null,
  note text not null default '',
  answered_by uuid not null,
  answered_by_name text not null,
  answered_at timestamptz not null,
  primary key (company, readiness)
);

-- A party's yes to the programme or to the agreement, or that it is taken back; the latest word of each party counts.
create table parties.assent (
  company uuid not null references companies.company,
  assent uuid not null,
  number bigint generated always as identity,
  subject text not null check (subject in ('programme', 'agreement')),
  -- The version of the agreement's text; null for the programme.
  text_version text check ((subject = 'agreement') = (text_version is not null)),
  side text not null check (side in ('employer', 'employees')),
  given boolean not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, assent)
);

create table parties.anchoring (
  company uuid not null references companies.company,
  anchoring uuid not null,
  number bigint generated always as identity,
  body text not null check (body in ('board', 'works-council', 'working-environment-committee')),
  held_on date not null,
  case_number text not null,
  note text not null default '',
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  primary key (company, anchoring),
  check (body <> 'board' or case_number <> '')
);

-- The intake is over: from here no party's yes is taken back.
create table parties.admission (
  company uuid primary key references companies.company,
  admitted_by uuid not null,
  admitted_by_name text not null,
  admitted_at timestamptz not null
);

alter table parties.application enable row level security;
alter table parties.application force row level security;
alter table parties.readiness enable row level security;
alter table parties.readiness force row level security;
alter table parties.assent enable row level security;
alter table parties.assent force row level security;
alter table parties.anchoring enable row level security;
alter table parties.anchoring force row level security;
alter table parties.admission enable row level security;
alter table parties.admission force row level security;

create policy readable on parties.application for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.application for insert
  with check (company = any ((select platform.companies())::uuid[])
    and written_by = (select platform.person()));
create policy readable on parties.readiness for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.readiness for insert
  with check (company = any ((select platform.companies())::uuid[])
    and answered_by = (select platform.person()));
create policy readable on parties.assent for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.assent for insert
  with check (company = any ((select platform.companies())::uuid[])
    and said_by = (select platform.person()));
create policy readable on parties.anchoring for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.anchoring for insert
  with check (company = any ((select platform.companies())::uuid[])
    and recorded_by = (select platform.person()));
create policy readable on parties.admission for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.admission for insert
  with check (company = any ((select platform.companies())::uuid[])
    and admitted_by = (select platform.person()));

grant select, insert on parties.application, parties.readiness, parties.assent, parties.anchoring,
  parties.admission to :app;
