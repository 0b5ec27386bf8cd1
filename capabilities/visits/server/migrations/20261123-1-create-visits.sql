-- What is said and agreed at a visit. The dates themselves are the journey's; a visit is known by its key there.

-- Everything done with a note, in the order it came in: nothing is changed afterwards, and the note is what follows.
create table visits.note_act (
  company uuid not null references companies.company,
  act uuid not null,
  number bigint generated always as identity,
  visit text not null check (length(visit) between 1 and 40),
  kind text not null check (kind in
    ('wrote', 'promised', 'withdrew', 'added', 'answered', 'disowned', 'closed-without')),
  detail jsonb not null,
  said_by uuid not null,
  said_by_name text not null,
  said_as text not null check (said_as in ('employer', 'employees', 'adviser', 'company')),
  -- When it was done, which without coverage is well before it came in.
  said_at timestamptz not null,
  received_at timestamptz not null,
  primary key (company, act),
  check (said_at <= received_at)
);
create index note_act_of_visit on visits.note_act (company, visit, number);

-- Hours the company gives: the latest writing of an entry counts. Nobody who worked is named.
create table visits.hours (
  company uuid not null references companies.company,
  writing uuid not null,
  number bigint generated always as identity,
  entry uuid not null,
  on_day date not null,
  kind text not null check (kind in ('steering-group', 'pilot-group', 'training', 'visit', 'other')),
  -- Null where only the sum is known.
  people integer check (people between 1 and 500),
  -- All together.
  minutes integer not null check (minutes between 1 and 300000),
  withdrawn boolean not null default false,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, writing)
);
create index hours_of_entry on visits.hours (company, entry, number);

-- What an adviser writes for nobody else. No company's scope opens it, only its author's.
create table visits.own_note (
  person uuid not null,
  edit uuid not null,
  number bigint generated always as identity,
  company uuid not null,
  visit text not null check (length(visit) between 1 and 40),
  value text not null check (length(value) <= 8000),
  based_on uuid,
  written_at timestamptz not null,
  primary key (person, edit)
);
create index own_note_of_visit on visits.own_note (person, company, visit, number);

alter table visits.note_act enable row level security;
alter table visits.note_act force row level security;
alter table visits.hours enable row level security;
alter table visits.hours force row level security;
alter table visits.own_note enable row level security;
alter table visits.own_note force row level security;

create policy readable on visits.note_act for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on visits.note_act for insert
  with check (company = any ((select platform.companies())::uuid[])
    and said_by = (select platform.person()));
create policy readable on visits.hours for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on visits.hours for insert
  with check (company = any ((select platform.companies())::uuid[])
    and said_by = (select platform.person()));
create policy own on visits.own_note for select
  using (person = (select platform.person()));
create policy written on visits.own_note for insert
  with check (person = (select platform.person()));

grant select, insert on visits.note_act, visits.hours, visits.own_note to :app;
