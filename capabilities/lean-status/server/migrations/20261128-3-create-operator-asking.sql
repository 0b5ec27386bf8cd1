-- When operators are asked in a round, and the day what they answered is talked about. The last row of a round counts;
-- one that is not on says that nobody is being asked after all. What they answered is shown from shown_on.
create table lean_status.operator_asking (
  company uuid not null,
  asking uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  is_on boolean not null,
  opens_on date not null,
  closes_on date not null,
  shown_on date not null check (shown_on > closes_on),
  said_at timestamptz not null,
  primary key (company, asking),
  foreign key (company, round) references lean_status.round (company, round)
);
create index operator_asking_of_round on lean_status.operator_asking (company, round, number);

alter table lean_status.operator_asking enable row level security;
alter table lean_status.operator_asking force row level security;

create policy readable on lean_status.operator_asking for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on lean_status.operator_asking for insert
  with check (company = any ((select platform.companies())::uuid[]));

grant select, insert on lean_status.operator_asking to :app;
