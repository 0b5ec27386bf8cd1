-- The measurement register: what is measured, what was said about it, and when it was looked at again.

create table parties.measure (
  company uuid not null references companies.company,
  measure uuid not null,
  -- The board or figure it concerns, as its room names it; null for a measure that lives outside this house.
  subject text,
  registered_by uuid not null,
  registered_by_name text not null,
  registered_at timestamptz not null,
  primary key (company, measure)
);

create table parties.measure_version (
  company uuid not null,
  measure uuid not null,
  revision integer not null check (revision > 0),
  title text not null,
  purpose text not null,
  points_at_people boolean not null,
  seen_by text not null,
  consequences text not null,
  from_date date not null,
  to_date date check (to_date >= from_date),
  review_by date not null check (review_by > from_date),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, measure, revision),
  unique (company, measure, revision, points_at_people),
  foreign key (company, measure) references parties.measure (company, measure)
);

create table parties.discussion (
  company uuid not null,
  discussion uuid not null,
  measure uuid not null,
  -- What was discussed: a later version is not discussed by it.
  revision integer not null,
  held_on date not null,
  with_whom text not null check (with_whom <> ''),
  views text not null,
  disagreement text not null default '',
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  primary key (company, discussion),
  unique (company, measure, revision, discussion),
  foreign key (company, measure, revision) references parties.measure_version (company, measure, revision)
);

-- A measure goes live. One that can point at people does so on a discussion of this very version and both keys.
create table parties.opening (
  company uuid not null,
  measure uuid not null,
  revision integer not null,
  points_at_people boolean not null,
  discussion uuid,
  act uuid,
  opened_by uuid not null,
  opened_by_name text not null,
  opened_at timestamptz not null,
  primary key (company, measure),
  check (not points_at_people or (discussion is not null and act is not null)),
  foreign key (company, measure, revision, points_at_people)
    references parties.measure_version (company, measure, revision, points_at_people),
  foreign key (company, measure, revision, discussion)
    references parties.discussion (company, measure, revision, discussion),
  foreign key (company, act) references parties.effect (company, act)
);

create table parties.review (
  company uuid not null,
  review uuid not null,
  number bigint generated always as identity,
  measure uuid not null,
  held_on date not null,
  with_whom text not null check (with_whom <> ''),
  finding text not null,
  verdict text not null check (verdict in ('keep', 'end')),
  next_review date check ((verdict = 'keep') = (next_review is not null)),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  primary key (company, review),
  foreign key (company, measure) references parties.measure (company, measure)
);

create table parties.ending (
  company uuid not null,
  measure uuid not null,
  reason text not null,
  ended_by uuid not null,
  ended_by_name text not null,
  ended_at timestamptz not null,
  primary key (company, measure),
  foreign key (company, measure) references parties.measure (company, measure)
);

alter table parties.measure enable row level security;
alter table parties.measure force row level security;
alter table parties.measure_version enable row level security;
alter table parties.measure_version force row level security;
alter table parties.discussion enable row level security;
alter table parties.discussion force row level security;
alter table parties.opening enable row level security;
alter table parties.opening force row level security;
alter table parties.review enable row level security;
alter table parties.review force row level security;
alter table parties.ending enable row level security;
alter table parties.ending force row level security;

create policy readable on parties.measure for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.measure for insert
  with check (company = any ((select platform.companies())::uuid[])
    and registered_by = (select platform.person()));
create policy readable on parties.measure_version for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.measure_version for insert
  with check (company = any ((select platform.companies())::uuid[])
    and written_by = (select platform.person()));
create policy readable on parties.discussion for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.discussion for insert
  with check (company = any ((select platform.companies())::uuid[])
    and recorded_by = (select platform.person()));
create policy readable on parties.opening for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.opening for insert with check (
  company = any ((select platform.companies())::uuid[])
  and opened_by = (select platform.person())
  and (act is null or exists (select from parties.joint_act j
    where j.company = opening.company and j.act = opening.act and j.kind = 'open-measure'
      and j.key = opening.measure::text))
);
create policy readable on parties.review for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.review for insert
  with check (company = any ((select platform.companies())::uuid[])
    and recorded_by = (select platform.person()));
create policy readable on parties.ending for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.ending for insert
  with check (company = any ((select platform.companies())::uuid[])
    and ended_by = (select platform.person()));

grant select, insert on parties.measure, parties.measure_version, parties.discussion, parties.opening,
  parties.review, parties.ending to :app;
