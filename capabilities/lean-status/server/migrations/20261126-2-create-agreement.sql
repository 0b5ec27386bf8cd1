-- What the parties agree a dimension is, now and as the aim, with their note; the last writing counts.
create table lean_status.agreed_edit (
  company uuid not null,
  edit uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  dimension text not null,
  now_level integer not null check (now_level between 1 and 5),
  target_level integer not null check (target_level between now_level and 5),
  note text not null check (length(note) <= 1000),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, edit),
  foreign key (company, round) references lean_status.round (company, round)
);
create index agreed_edit_of_round on lean_status.agreed_edit (company, round, number);

-- A party's yes to one dimension as it stood, or the yes taken back. The last of each party counts.
create table lean_status.assent (
  company uuid not null,
  assent uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  dimension text not null,
  side text not null check (side in ('employer', 'employees')),
  given boolean not null,
  digest text not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, assent),
  foreign key (company, round) references lean_status.round (company, round)
);
create index assent_of_round on lean_status.assent (company, round, number);

alter table lean_status.agreed_edit enable row level security;
alter table lean_status.agreed_edit force row level security;
alter table lean_status.assent enable row level security;
alter table lean_status.assent force row level security;

create policy readable on lean_status.agreed_edit for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on lean_status.agreed_edit for insert
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));
create policy readable on lean_status.assent for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on lean_status.assent for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));

grant select, insert on lean_status.agreed_edit, lean_status.assent to :app;
