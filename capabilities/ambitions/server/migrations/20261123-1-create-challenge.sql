-- Challenges as each party sees them, one wording of them together, ambitions, driving forces, and the picture both sign.
-- Everything is history: rows are added, none is changed or taken away, and what holds today is folded from them. A
-- row's author is the person of the transaction.

-- A challenge as one party sees it. Its words are writings.
create table ambitions.challenge (
  company uuid not null references companies.company,
  challenge uuid not null,
  number bigint generated always as identity,
  side text not null check (side in ('employer', 'employees')),
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (company, challenge)
);

-- A party has said its own, or is writing again; its last word counts.
create table ambitions.finish (
  company uuid not null references companies.company,
  finish uuid not null,
  number bigint generated always as identity,
  side text not null check (side in ('employer', 'employees')),
  finished boolean not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, finish)
);

-- Which others a challenge lies with: those with the same topic are about the same thing. Without a row its topic is
-- the challenge itself.
create table ambitions.sorting (
  company uuid not null,
  sorting uuid not null,
  number bigint generated always as identity,
  challenge uuid not null,
  topic uuid not null,
  sorted_by uuid not null,
  sorted_by_name text not null,
  sorted_at timestamptz not null,
  primary key (company, sorting),
  foreign key (company, challenge) references ambitions.challenge (company, challenge)
);

-- A challenge in words of both parties, about one topic.
create table ambitions.joint_challenge (
  company uuid not null references companies.company,
  joint uuid not null,
  number bigint generated always as identity,
  topic uuid not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (company, joint)
);

create table ambitions.ambition (
  company uuid not null references companies.company,
  ambition uuid not null,
  number bigint generated always as identity,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (company, ambition)
);

-- What an ambition says; the latest counts.
create table ambitions.content (
  company uuid not null,
  content uuid not null,
  number bigint generated always as identity,
  ambition uuid not null,
  statement text not null check (statement <> ''),
  figure text not null check (figure in ('indicator', 'own', 'none')),
  -- The key figure, and its name and unit as they were when it was chosen.
  indicator uuid check ((figure = 'indicator') = (indicator is not null)),
  words text not null check ((figure = 'none') = (words = '')),
  unit text not null default '',
  decimals integer not null default 0 check (decimals between 0 and 6),
  baseline double precision,
  target double precision,
  by_date date,
  -- Why there is no figure, or why its baseline or its target is missing.
  reason text not null default '',
  answers uuid[] not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, content),
  foreign key (company, ambition) references ambitions.ambition (company, ambition),
  check ((target is null) = (by_date is null)),
  check (reason <> '' or (figure <> 'none' and baseline is not null and target is not null))
);

-- One writing of one field: of a challenge, of a wording of both, or of a driving force, which is no row elsewhere.
create table ambitions.edit (
  company uuid not null references companies.company,
  edit uuid not null,
  number bigint generated always as identity,
  -- Whose challenge it is of; null for what both parties write. It is what keeps a party's words apart.
  side text check (side in ('employer', 'employees')),
  thing uuid,
  field text not null,
  value text not null,
  based_on uuid,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, edit)
);
create index edit_of_thing on ambitions.edit (company, side, number);

-- Taken away, or put back again: a challenge, a wording of both or an ambition; the last word counts.
create table ambitions.standing (
  company uuid not null references companies.company,
  standing uuid not null,
  number bigint generated always as identity,
  thing uuid not null,
  stands boolean not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, standing)
);

-- A party's yes to an exact text, its no with the reason, or neither any more; each party's last word counts.
create table ambitions.assent (
  company uuid not null references companies.company,
  assent uuid not null,
  number bigint generated always as identity,
  about text not null check (about in ('joint', 'ambition', 'picture')),
  thing uuid check ((about = 'picture') = (thing is null)),
  side text not null check (side in ('employer', 'employees')),
  word text not null check (word in ('yes', 'no', 'none') and (about <> 'picture' or word <> 'no')),
  -- The writing, the content or the digest it was said of.
  said_of text not null,
  note text not null default '' check (word <> 'no' or note <> ''),
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, assent)
);

-- The picture as both parties signed it, whole, so that it can be read for ever.
create table ambitions.version (
  company uuid not null references companies.company,
  version uuid not null,
  number bigint generated always as identity,
  digest text not null,
  content jsonb not null,
  -- Who signed for each party, and when.
  signatures jsonb not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (company, version)
);

alter table ambitions.challenge enable row level security;
alter table ambitions.challenge force row level security;
create policy readable on ambitions.challenge for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on ambitions.challenge for insert
  with check (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));

alter table ambitions.finish enable row level security;
alter table ambitions.finish force row level security;
create policy readable on ambitions.finish for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on ambitions.finish for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));

alter table ambitions.sorting enable row level security;
alter table ambitions.sorting force row level security;
create policy readable on ambitions.sorting for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on ambitions.sorting for insert
  with check (company = any ((select platform.companies())::uuid[]) and sorted_by = (select platform.person()));

alter table ambitions.joint_challenge enable row level security;
alter table ambitions.joint_challenge force row level security;
create policy readable on ambitions.joint_challenge for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on ambitions.joint_challenge for insert
  with check (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));

alter table ambitions.ambition enable row level security;
alter table ambitions.ambition force row level security;
create policy readable on ambitions.ambition for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on ambitions.ambition for insert
  with check (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));

alter table ambitions.content enable row level security;
alter table ambitions.content force row level security;
create policy readable on ambitions.content for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on ambitions.content for insert
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));

alter table ambitions.edit enable row level security;
alter table ambitions.edit force row level security;
create policy readable on ambitions.edit for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on ambitions.edit for insert
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));

alter table ambitions.standing enable row level security;
alter table ambitions.standing force row level security;
create policy readable on ambitions.standing for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on ambitions.standing for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));

alter table ambitions.assent enable row level security;
alter table ambitions.assent force row level security;
create policy readable on ambitions.assent for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on ambitions.assent for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));

alter table ambitions.version enable row level security;
alter table ambitions.version force row level security;
create policy readable on ambitions.version for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on ambitions.version for insert
  with check (company = any ((select platform.companies())::uuid[]) and signed_by = (select platform.person()));

grant select, insert on ambitions.challenge, ambitions.finish, ambitions.sorting, ambitions.joint_challenge,
  ambitions.ambition, ambitions.content, ambitions.edit, ambitions.standing, ambitions.assent, ambitions.version
  to :app;
