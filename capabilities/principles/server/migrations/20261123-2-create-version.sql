-- The principles as they are worded, signed and adopted, and what each party says of living by them.

-- A principle in a round's set. One that is worded anew keeps its principle, and with it its number.
create table principles.draft (
  company uuid not null,
  draft uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  principle uuid not null,
  cluster uuid,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  primary key (company, draft),
  unique (company, round, principle),
  foreign key (company, round) references principles.round (company, round),
  foreign key (company, cluster) references principles.cluster (company, cluster)
);
create index draft_of_round on principles.draft (company, round, number);

-- The latest word about a draft says whether it is in the set.
create table principles.draft_word (
  company uuid not null,
  word uuid not null,
  number bigint generated always as identity,
  draft uuid not null,
  is_out boolean not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, word),
  foreign key (company, draft) references principles.draft (company, draft)
);
create index draft_word_of_draft on principles.draft_word (company, draft, number);

-- The order of a set; the latest counts.
create table principles.ordering (
  company uuid not null,
  ordering uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  drafts uuid[] not null,
  ordered_by uuid not null,
  ordered_by_name text not null,
  ordered_at timestamptz not null,
  primary key (company, ordering),
  foreign key (company, round) references principles.round (company, round)
);
create index ordering_of_round on principles.ordering (company, round, number);

-- A party's signature under a set as it stood, or taken back; the latest of a party counts, while the set stands so.
create table principles.signature (
  company uuid not null,
  signature uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  side text not null check (side in ('employer', 'employees')),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  is_given boolean not null,
  signed_by uuid not null,
  signed_by_name text not null,
  signed_at timestamptz not null,
  primary key (company, signature),
  foreign key (company, round) references principles.round (company, round)
);
create index signature_of_round on principles.signature (company, round, number);

-- What both signed: never changed, replaced by the next version.
create table principles.version (
  company uuid not null,
  version integer not null check (version > 0),
  round uuid not null,
  digest text not null,
  -- The principles in their order, each with number and texts.
  content jsonb not null,
  -- Who signed for each party, and when.
  signed jsonb not null,
  adopted_on date not null,
  adopted_at timestamptz not null,
  primary key (company, version),
  unique (company, round),
  foreign key (company, round) references principles.round (company, round)
);

-- How far a party says the company lives by a principle, at a quarter's check.
create table principles.check_answer (
  company uuid not null,
  answer uuid not null,
  number bigint generated always as identity,
  quarter integer not null check (quarter > 0),
  version integer not null,
  side text not null check (side in ('employer', 'employees')),
  principle uuid not null,
  score integer not null check (score between 1 and 5),
  example text not null check (length(example) <= 500),
  answered_by uuid not null,
  answered_by_name text not null,
  answered_at timestamptz not null,
  primary key (company, answer, principle),
  foreign key (company, version) references principles.version (company, version)
);
create index check_answer_of_quarter on principles.check_answer (company, quarter, side, number);

alter table principles.draft enable row level security;
alter table principles.draft force row level security;
alter table principles.draft_word enable row level security;
alter table principles.draft_word force row level security;
alter table principles.ordering enable row level security;
alter table principles.ordering force row level security;
alter table principles.signature enable row level security;
alter table principles.signature force row level security;
alter table principles.version enable row level security;
alter table principles.version force row level security;
alter table principles.check_answer enable row level security;
alter table principles.check_answer force row level security;

create policy readable on principles.draft for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on principles.draft_word for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on principles.ordering for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on principles.signature for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on principles.version for select
  using (company = any ((select platform.companies())::uuid[]));
create policy readable on principles.check_answer for select
  using (company = any ((select platform.companies())::uuid[]));

create policy written on principles.draft for insert with check (
  company = any ((select platform.companies())::uuid[]) and added_by = (select platform.person()));
create policy written on principles.draft_word for insert with check (
  company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));
create policy written on principles.ordering for insert with check (
  company = any ((select platform.companies())::uuid[]) and ordered_by = (select platform.person()));
create policy written on principles.signature for insert with check (
  company = any ((select platform.companies())::uuid[]) and signed_by = (select platform.person()));
-- Adopted by two signatures under the very digest, from each party its own person.
create policy signed_by_both on principles.version for insert with check (
  company = any ((select platform.companies())::uuid[])
  and exists (select from principles.signature a
    join principles.signature b on b.company = a.company and b.round = a.round and b.digest = a.digest
    where a.company = version.company and a.round = version.round and a.digest = version.digest
      and a.is_given and b.is_given and a.side = 'employer' and b.side = 'employees'
      and a.signed_by <> b.signed_by));
create policy written on principles.check_answer for insert with check (
  company = any ((select platform.companies())::uuid[]) and answered_by = (select platform.person()));

grant select, insert on principles.draft, principles.draft_word, principles.ordering, principles.signature,
  principles.version, principles.check_answer to :app;
