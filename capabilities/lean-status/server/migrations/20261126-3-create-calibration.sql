-- Cases advisers practise on, as they were published, and what each adviser gave. No company is in it.
create table lean_status.calibration_set (
  programme text not null,
  version text not null check (length(version) between 1 and 20),
  number bigint generated always as identity,
  source text not null,
  body jsonb not null,
  hash text not null,
  published_at timestamptz not null default now(),
  primary key (programme, version)
);

-- An adviser's levels for a case. Every time counts, so that one can see whether somebody still rates as before.
create table lean_status.calibration_answer (
  answer uuid primary key,
  number bigint generated always as identity,
  programme text not null,
  set_programme text not null,
  version text not null,
  case_key text not null,
  levels jsonb not null,
  answered_by uuid not null,
  answered_by_name text not null,
  answered_at timestamptz not null,
  foreign key (set_programme, version) references lean_status.calibration_set (programme, version)
);
create index calibration_answer_of_programme on lean_status.calibration_answer (programme, number);
create index calibration_answer_of_person on lean_status.calibration_answer (answered_by, number);

alter table lean_status.calibration_set enable row level security;
alter table lean_status.calibration_set force row level security;
alter table lean_status.calibration_answer enable row level security;
alter table lean_status.calibration_answer force row level security;

create policy readable on lean_status.calibration_set for select using (true);
create policy published on lean_status.calibration_set for insert
  with check (programme = (select platform.programme()));
-- One's own, and the programme office those of its programme. Nobody in a company.
create policy own_or_office on lean_status.calibration_answer for select
  using (answered_by = (select platform.person()) or programme = (select platform.programme()));
create policy own on lean_status.calibration_answer for insert
  with check (answered_by = (select platform.person()));

grant select, insert on lean_status.calibration_set, lean_status.calibration_answer to :app;
