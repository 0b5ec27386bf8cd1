-- Templates, cohorts, and each company's way through the programme.
-- What happens to a journey is a row of its own and nothing is overwritten: the journey is computed from
-- the enrolment and its changes, in the order of their numbers.

create table programme.template_version (
  programme text not null,
  version text not null,
  -- The file as it was handed in, and what was read from it.
  source text not null,
  body jsonb not null,
  hash text not null,
  published_at timestamptz not null default now(),
  published_by uuid,
  primary key (programme, version)
);

create table programme.cohort (
  cohort uuid primary key,
  -- The office's programme, and the template its companies follow.
  programme text not null,
  template text not null,
  name text not null check (length(name) between 1 and 200),
  made_at timestamptz not null default now(),
  made_by uuid not null
);

create table programme.enrolment (
  company uuid not null references companies.company,
  enrolment uuid not null,
  cohort uuid not null references programme.cohort,
  template text not null,
  version text not null,
  calendar text not null check (calendar in ('no', 'se')),
  start date not null,
  visit_weekday integer not null check (visit_weekday between 1 and 5),
  close text[] not null default '{}',
  open text[] not null default '{}',
  enrolled_by uuid not null,
  enrolled_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (company, enrolment),
  foreign key (template, version) references programme.template_version (programme, version)
);
-- A company goes one way at a time.
create unique index enrolment_one_at_a_time on programme.enrolment (company) where ended_at is null;

create table programme.change (
  company uuid not null,
  change uuid not null,
  enrolment uuid not null,
  -- Dense from 1 within the enrolment: the journey's revision.
  revision integer not null check (revision > 0),
  kind text not null check (kind in ('start-moved', 'weeks-moved', 'paused', 'resumed', 'weeks-closed', 'version-adopted', 'undone')),
  detail jsonb not null,
  reason text not null default '',
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (company, change),
  foreign key (company, enrolment) references programme.enrolment (company, enrolment),
  unique (company, enrolment, revision)
);

-- A word about one thing on the journey: a deliverable is ready, a visit was held, a party signs a gate.
-- The last row about a thing counts; the ones before it are its history.
create table programme.mark (
  company uuid not null,
  mark uuid not null,
  enrolment uuid not null,
  number bigint generated always as identity,
  subject text not null check (subject in ('deliverable', 'commitment', 'visit', 'meeting', 'gathering', 'gate')),
  key text not null,
  side text check (side in ('employer', 'employees')),
  state text not null check (state in ('done', 'missed', 'open')),
  note text not null default '',
  marked_by uuid not null,
  marked_by_name text not null,
  marked_at timestamptz not null,
  primary key (company, mark),
  foreign key (company, enrolment) references programme.enrolment (company, enrolment)
);
create index mark_of_thing on programme.mark (company, enrolment, subject, key, number);

-- A calendar address: whoever holds the secret reads the dates, so only its hash is stored.
create table programme.calendar_feed (
  feed uuid primary key,
  token_hash bytea not null unique,
  person uuid not null,
  -- Null: all companies the person has to do with.
  company uuid,
  language text not null,
  made_at timestamptz not null default now(),
  ended_at timestamptz
);

alter table programme.template_version enable row level security;
alter table programme.template_version force row level security;
alter table programme.cohort enable row level security;
alter table programme.cohort force row level security;
alter table programme.enrolment enable row level security;
alter table programme.enrolment force row level security;
alter table programme.change enable row level security;
alter table programme.change force row level security;
alter table programme.mark enable row level security;
alter table programme.mark force row level security;
alter table programme.calendar_feed enable row level security;
alter table programme.calendar_feed force row level security;

-- Templates and cohorts hold no company's data.
create policy readable on programme.template_version for select using (true);
create policy published on programme.template_version for insert
  with check ((select platform.programme()) is not null);
create policy readable on programme.cohort for select using (true);
create policy made on programme.cohort for insert
  with check (programme = (select platform.programme()));

create policy readable on programme.enrolment for select
  using (company = any ((select platform.companies())::uuid[]));
create policy enrolled_by_office on programme.enrolment for insert
  with check (company = any ((select platform.companies())::uuid[]) and (select platform.programme()) is not null);

create policy readable on programme.change for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on programme.change for insert
  with check (company = any ((select platform.companies())::uuid[]));

create policy readable on programme.mark for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on programme.mark for insert
  with check (company = any ((select platform.companies())::uuid[]));

create policy own_or_held on programme.calendar_feed for select
  using (person = (select platform.person()) or token_hash = (select platform.secret()));
create policy own on programme.calendar_feed for insert with check (person = (select platform.person()));
create policy ended on programme.calendar_feed for update
  using (person = (select platform.person())) with check (person = (select platform.person()));

grant select, insert on programme.template_version, programme.cohort, programme.enrolment, programme.change,
  programme.mark, programme.calendar_feed to :app;
grant update (token_hash, ended_at) on programme.calendar_feed to :app;
