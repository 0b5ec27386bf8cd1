-- The steering group of a company: who sits in it and for whom, what it is for, and what both parties signed.

-- Somebody's time in the group. Nobody is taken out of it: what ends a time is a word of its own.
create table steering_groups.member (
  company uuid not null references companies.company,
  member uuid not null,
  number bigint generated always as identity,
  -- The party somebody sits for; those with key competence sit for none, and the adviser has no vote.
  seat text not null check (seat in ('employer', 'employees', 'other', 'adviser')),
  -- Null for somebody without an account, who is still named.
  person uuid,
  name text not null check (length(name) between 1 and 200),
  title text not null default '' check (length(title) <= 200),
  from_date date not null,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  primary key (company, member)
);

-- The last word about a time counts: it ends on a day, goes on after all, or was never meant.
create table steering_groups.member_word (
  company uuid not null,
  word uuid not null,
  number bigint generated always as identity,
  member uuid not null,
  kind text not null check (kind in ('ended', 'resumed', 'mistaken')),
  to_date date check ((kind = 'ended') = (to_date is not null)),
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, word),
  foreign key (company, member) references steering_groups.member (company, member)
);

-- Who leads the group, and who leads it when they are away; the last choice of each counts, none is a choice too.
create table steering_groups.chair (
  company uuid not null,
  choice uuid not null,
  number bigint generated always as identity,
  post text not null check (post in ('chair', 'deputy')),
  member uuid,
  chosen_by uuid not null,
  chosen_by_name text not null,
  chosen_at timestamptz not null,
  primary key (company, choice),
  foreign key (company, member) references steering_groups.member (company, member)
);

-- Every writing of a part of the mandate, for a text that both parties write at once.
create table steering_groups.mandate_edit (
  company uuid not null references companies.company,
  edit uuid not null,
  number bigint generated always as identity,
  part text not null check (part in ('purpose', 'decides', 'meets', 'disagreement', 'resources')),
  value text not null check (length(value) <= 4000),
  based_on uuid,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, edit)
);

-- The exact text and composition somebody signed; it is made with its first signature and never changed.
create table steering_groups.mandate_version (
  company uuid not null references companies.company,
  version int not null check (version > 0),
  body jsonb not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (company, version)
);

-- One signature for each party, by two persons.
create table steering_groups.signature (
  company uuid not null,
  version int not null,
  side text not null check (side in ('employer', 'employees')),
  signature uuid not null,
  signed_by uuid not null,
  signed_by_name text not null,
  signed_at timestamptz not null,
  primary key (company, version, side),
  unique (company, version, signed_by),
  foreign key (company, version) references steering_groups.mandate_version (company, version)
);

alter table steering_groups.member enable row level security;
alter table steering_groups.member force row level security;
alter table steering_groups.member_word enable row level security;
alter table steering_groups.member_word force row level security;
alter table steering_groups.chair enable row level security;
alter table steering_groups.chair force row level security;
alter table steering_groups.mandate_edit enable row level security;
alter table steering_groups.mandate_edit force row level security;
alter table steering_groups.mandate_version enable row level security;
alter table steering_groups.mandate_version force row level security;
alter table steering_groups.signature enable row level security;
alter table steering_groups.signature force row level security;

create policy readable on steering_groups.member for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on steering_groups.member for insert
  with check (company = any ((select platform.companies())::uuid[])
    and added_by = (select platform.person()));
create policy readable on steering_groups.member_word for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on steering_groups.member_word for insert
  with check (company = any ((select platform.companies())::uuid[])
    and said_by = (select platform.person()));
create policy readable on steering_groups.chair for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on steering_groups.chair for insert
  with check (company = any ((select platform.companies())::uuid[])
    and chosen_by = (select platform.person()));
create policy readable on steering_groups.mandate_edit for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on steering_groups.mandate_edit for insert
  with check (company = any ((select platform.companies())::uuid[])
    and written_by = (select platform.person()));
create policy readable on steering_groups.mandate_version for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on steering_groups.mandate_version for insert
  with check (company = any ((select platform.companies())::uuid[])
    and made_by = (select platform.person()));
create policy readable on steering_groups.signature for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on steering_groups.signature for insert
  with check (company = any ((select platform.companies())::uuid[])
    and signed_by = (select platform.person()));

grant select, insert on steering_groups.member, steering_groups.member_word, steering_groups.chair,
  steering_groups.mandate_edit, steering_groups.mandate_version, steering_groups.signature to :app;
