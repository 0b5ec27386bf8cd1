-- Decisions that take two keys, one from each party. The rules decide, and what stands here holds should they ever
-- be wrong: an effect needs both keys, a threshold the numbers that were agreed on.

create table parties.joint_act (
  company uuid not null references companies.company,
  act uuid not null,
  number bigint generated always as identity,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- What of its kind it concerns, so that one thing is not proposed twice at a time.
  key text not null,
  subject jsonb not null,
  note text not null default '',
  proposed_by uuid not null,
  proposed_by_name text not null,
  -- Null when whoever proposes speaks for neither party.
  proposed_side text check (proposed_side in ('employer', 'employees')),
  proposed_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (company, act),
  check (expires_at between proposed_at and proposed_at + interval '720 hours')
);

create table parties.approval (
  company uuid not null,
  act uuid not null,
  side text not null check (side in ('employer', 'employees')),
  person uuid not null,
  name text not null,
  approved_at timestamptz not null,
  -- One key for each party, and never both in one hand.
  primary key (company, act, side),
  unique (company, act, person),
  foreign key (company, act) references parties.joint_act (company, act)
);

-- Before it has taken effect a proposal is withdrawn; afterwards this ends what it gave, where its kind allows.
create table parties.withdrawal (
  company uuid not null,
  act uuid not null,
  side text not null check (side in ('employer', 'employees')),
  person uuid not null,
  name text not null,
  note text not null default '',
  withdrawn_at timestamptz not null,
  primary key (company, act),
  foreign key (company, act) references parties.joint_act (company, act)
);

create table parties.effect (
  company uuid not null,
  act uuid not null,
  took_at timestamptz not null,
  primary key (company, act),
  foreign key (company, act) references parties.joint_act (company, act)
);

-- The smallest group results are shown for. The floors are the same as in thresholds.ts, and nobody passes them.
create table parties.threshold (
  company uuid not null,
  act uuid not null,
  number bigint generated always as identity,
  means integer not null check (means >= 5),
  distributions integer not null check (distributions >= 10 and distributions >= means),
  primary key (company, act),
  foreign key (company, act) references parties.effect (company, act)
);

-- The one time a raw export was fetched.
create table parties.export_taking (
  company uuid not null,
  act uuid not null,
  taken_by uuid not null,
  taken_by_name text not null,
  taken_at timestamptz not null,
  primary key (company, act),
  foreign key (company, act) references parties.effect (company, act)
);

alter table parties.joint_act enable row level security;
alter table parties.joint_act force row level security;
alter table parties.approval enable row level security;
alter table parties.approval force row level security;
alter table parties.withdrawal enable row level security;
alter table parties.withdrawal force row level security;
alter table parties.effect enable row level security;
alter table parties.effect force row level security;
alter table parties.threshold enable row level security;
alter table parties.threshold force row level security;
alter table parties.export_taking enable row level security;
alter table parties.export_taking force row level security;

create policy readable on parties.joint_act for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.joint_act for insert
  with check (company = any ((select platform.companies())::uuid[])
    and proposed_by = (select platform.person()));
create policy readable on parties.approval for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.approval for insert
  with check (company = any ((select platform.companies())::uuid[])
    and person = (select platform.person()));
create policy readable on parties.withdrawal for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.withdrawal for insert
  with check (company = any ((select platform.companies())::uuid[])
    and person = (select platform.person()));
create policy readable on parties.effect for select
  using (company = any ((select platform.companies())::uuid[]));
-- Rules decide, and this holds should they ever be wrong: nothing takes effect without a key from each party,
-- turned by two persons, before the proposal ran out, nor once it is withdrawn.
create policy written on parties.effect for insert with check (
  company = any ((select platform.companies())::uuid[])
  and (select count(distinct a.side) = 2 and count(distinct a.person) = 2
    from parties.approval a where a.company = effect.company and a.act = effect.act)
  and not exists (select from parties.withdrawal w where w.company = effect.company and w.act = effect.act)
  and exists (select from parties.joint_act j
    where j.company = effect.company and j.act = effect.act and effect.took_at < j.expires_at)
);
create policy readable on parties.threshold for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.threshold for insert with check (
  company = any ((select platform.companies())::uuid[])
  and exists (select from parties.joint_act j
    where j.company = threshold.company and j.act = threshold.act and j.kind = 'change-threshold'
      and (j.subject ->> 'means')::integer = threshold.means
      and (j.subject ->> 'distributions')::integer = threshold.distributions)
);
create policy readable on parties.export_taking for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on parties.export_taking for insert with check (
  company = any ((select platform.companies())::uuid[])
  and taken_by = (select platform.person())
  and exists (select from parties.joint_act j
    where j.company = export_taking.company and j.act = export_taking.act and j.kind = 'raw-export')
);

grant select, insert on parties.joint_act, parties.approval, parties.withdrawal, parties.effect,
  parties.threshold, parties.export_taking to :app;
