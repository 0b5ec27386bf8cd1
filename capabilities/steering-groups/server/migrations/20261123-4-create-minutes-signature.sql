-- Minutes are ended, signed by both parties, and shut; after that they are corrected by additions.

create table steering_groups.ending (
  company uuid not null,
  minutes uuid not null,
  ended_by uuid not null,
  ended_by_name text not null,
  ended_at timestamptz not null,
  primary key (company, minutes),
  foreign key (company, minutes) references steering_groups.minutes (company, minutes)
);

-- A party's signature on the minutes with this digest; once they read otherwise, it has lapsed.
create table steering_groups.minutes_signature (
  company uuid not null,
  signature uuid not null,
  number bigint generated always as identity,
  minutes uuid not null,
  side text not null check (side in ('employer', 'employees')),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  signed_by uuid not null,
  signed_by_name text not null,
  signed_at timestamptz not null,
  primary key (company, signature),
  unique (company, minutes, side, digest),
  foreign key (company, minutes) references steering_groups.minutes (company, minutes)
);

-- A party that will not sign says why, and that stays.
create table steering_groups.declining (
  company uuid not null,
  declining uuid not null,
  number bigint generated always as identity,
  minutes uuid not null,
  side text not null check (side in ('employer', 'employees')),
  reason text not null check (length(reason) between 1 and 1000),
  declined_by uuid not null,
  declined_by_name text not null,
  declined_at timestamptz not null,
  primary key (company, declining),
  foreign key (company, minutes) references steering_groups.minutes (company, minutes)
);

-- Both parties have signed the same words: nothing is written in these minutes any more.
create table steering_groups.sealing (
  company uuid not null,
  minutes uuid not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  sealed_by uuid not null,
  sealed_by_name text not null,
  sealed_at timestamptz not null,
  primary key (company, minutes),
  foreign key (company, minutes) references steering_groups.ending (company, minutes)
);

create table steering_groups.correction (
  company uuid not null,
  correction uuid not null,
  number bigint generated always as identity,
  minutes uuid not null,
  -- What it corrects; null for the minutes as a whole.
  entry uuid,
  words text not null check (length(words) between 1 and 2000),
  corrected_by uuid not null,
  corrected_by_name text not null,
  corrected_at timestamptz not null,
  primary key (company, correction),
  foreign key (company, minutes) references steering_groups.sealing (company, minutes),
  foreign key (company, minutes, entry) references steering_groups.entry (company, minutes, entry)
);

alter table steering_groups.ending enable row level security;
alter table steering_groups.ending force row level security;
alter table steering_groups.minutes_signature enable row level security;
alter table steering_groups.minutes_signature force row level security;
alter table steering_groups.declining enable row level security;
alter table steering_groups.declining force row level security;
alter table steering_groups.sealing enable row level security;
alter table steering_groups.sealing force row level security;
alter table steering_groups.correction enable row level security;
alter table steering_groups.correction force row level security;

create policy readable on steering_groups.ending for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on steering_groups.minutes_signature for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on steering_groups.declining for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on steering_groups.sealing for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on steering_groups.correction for select
  using (company = any ((select platform.companies())::uuid[]));

create policy written on steering_groups.correction for insert
  with check (company = any ((select platform.companies())::uuid[])
    and corrected_by = (select platform.person()));

-- Minutes both have signed are shut in the database too.
create policy written on steering_groups.attendance for insert
  with check (company = any ((select platform.companies())::uuid[])
    and counted_by = (select platform.person())
    and not exists (select 1 from steering_groups.sealing as s
      where s.company = attendance.company and s.minutes = attendance.minutes));
create policy written on steering_groups.entry for insert
  with check (company = any ((select platform.companies())::uuid[])
    and written_by = (select platform.person())
    and not exists (select 1 from steering_groups.sealing as s
      where s.company = entry.company and s.minutes = entry.minutes));
create policy written on steering_groups.entry_edit for insert
  with check (company = any ((select platform.companies())::uuid[])
    and written_by = (select platform.person())
    and not exists (select 1 from steering_groups.sealing as s
      where s.company = entry_edit.company and s.minutes = entry_edit.minutes));
create policy written on steering_groups.entry_term for insert
  with check (company = any ((select platform.companies())::uuid[])
    and set_by = (select platform.person())
    and not exists (select 1 from steering_groups.sealing as s
      where s.company = entry_term.company and s.minutes = entry_term.minutes));
create policy written on steering_groups.striking for insert
  with check (company = any ((select platform.companies())::uuid[])
    and struck_by = (select platform.person())
    and not exists (select 1 from steering_groups.sealing as s
      where s.company = striking.company and s.minutes = striking.minutes));
create policy written on steering_groups.ending for insert
  with check (company = any ((select platform.companies())::uuid[])
    and ended_by = (select platform.person())
    and not exists (select 1 from steering_groups.sealing as s
      where s.company = ending.company and s.minutes = ending.minutes));
create policy written on steering_groups.declining for insert
  with check (company = any ((select platform.companies())::uuid[])
    and declined_by = (select platform.person())
    and not exists (select 1 from steering_groups.sealing as s
      where s.company = declining.company and s.minutes = declining.minutes));

-- A signature is put under what has ended; it takes two persons to seal it, one of each party.
create policy written on steering_groups.minutes_signature for insert
  with check (company = any ((select platform.companies())::uuid[])
    and signed_by = (select platform.person())
    and exists (select 1 from steering_groups.ending as e
      where e.company = minutes_signature.company and e.minutes = minutes_signature.minutes)
    and not exists (select 1 from steering_groups.sealing as s
      where s.company = minutes_signature.company and s.minutes = minutes_signature.minutes));
create policy written on steering_groups.sealing for insert
  with check (company = any ((select platform.companies())::uuid[])
    and sealed_by = (select platform.person())
    and exists (select 1
      from steering_groups.minutes_signature as one join steering_groups.minutes_signature as other
        on other.company = one.company and other.minutes = one.minutes
      where one.company = sealing.company and one.minutes = sealing.minutes
        and one.digest = sealing.digest and other.digest = sealing.digest
        and one.side = 'employer' and other.side = 'employees'
        and one.signed_by <> other.signed_by));

grant select, insert on steering_groups.ending,
  steering_groups.minutes_signature,
  steering_groups.declining,
  steering_groups.sealing,
  steering_groups.correction to :app;
