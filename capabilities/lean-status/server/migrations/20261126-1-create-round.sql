-- Where a company stands in its lean work, by voices that rate apart until they are laid on the table together.

-- What is asked, as it was published: a running round keeps its version. `installation` holds those that come along.
create table lean_status.instrument (
  programme text not null,
  version text not null check (length(version) between 1 and 20),
  number bigint generated always as identity,
  source text not null,
  body jsonb not null,
  hash text not null,
  published_by uuid,
  published_at timestamptz not null default now(),
  primary key (programme, version)
);

create table lean_status.round (
  company uuid not null references companies.company,
  round uuid not null,
  number bigint generated always as identity,
  occasion text not null check (occasion in ('week-10', 'week-42', 'week-68', 'plus-12-months', 'own')),
  -- What the company calls it where it is its own; empty for the programme's.
  title text not null check (length(title) <= 120 and (occasion = 'own') = (title <> '')),
  programme text not null,
  version text not null,
  opens_on date not null,
  started_by uuid not null,
  started_by_name text not null,
  started_at timestamptz not null,
  primary key (company, round),
  foreign key (programme, version) references lean_status.instrument (programme, version)
);

-- The last day, anew each time it is moved. The last row counts.
create table lean_status.round_day (
  company uuid not null,
  round_day uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  closes_on date not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, round_day),
  foreign key (company, round) references lean_status.round (company, round)
);
create index round_day_of_round on lean_status.round_day (company, round, number);

-- Laid on the table: by both parties' word, or because the last day was over. Once, and never taken back.
create table lean_status.laying (
  company uuid not null,
  round uuid not null,
  cause text not null check (cause in ('parties', 'last-day')),
  laid_at timestamptz not null,
  primary key (company, round),
  foreign key (company, round) references lean_status.round (company, round)
);

-- A party's word that the voices may be laid on the table, or that word taken back. The last of each party counts.
create table lean_status.laying_word (
  company uuid not null,
  word uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  side text not null check (side in ('employer', 'employees')),
  given boolean not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, word),
  foreign key (company, round) references lean_status.round (company, round)
);
create index laying_word_of_round on lean_status.laying_word (company, round, number);

-- Somebody hands in what they have rated, or takes it back to rate on. The last of each person counts.
create table lean_status.handing (
  company uuid not null,
  handing uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  voice text not null check (voice in ('management', 'employees', 'adviser')),
  given boolean not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (company, handing),
  foreign key (company, round) references lean_status.round (company, round)
);
create index handing_of_round on lean_status.handing (company, round, number);

-- One person's rating of one dimension with what was seen; the last of each person counts. Null levels: cannot say.
create table lean_status.rating (
  company uuid not null,
  rating uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  voice text not null check (voice in ('management', 'employees', 'adviser')),
  dimension text not null,
  now_level integer check (now_level between 1 and 5),
  target_level integer check (target_level between 1 and 5),
  observation text not null check (length(observation) <= 1000),
  photo uuid,
  rated_by uuid not null,
  rated_by_name text not null,
  rated_at timestamptz not null,
  primary key (company, rating),
  foreign key (company, round) references lean_status.round (company, round)
);
create index rating_of_round on lean_status.rating (company, round, number);
create index rating_with_photo on lean_status.rating (company, photo) where photo is not null;

-- Cleaned of all but the picture before it comes here.
create table lean_status.photo (
  company uuid not null,
  photo uuid not null,
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
  content bytea not null check (length(content) between 1 and 8388608),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (company, photo)
);

-- That operators were asked, and what came of it where they were enough: once for a round. No answer is here, and
-- nobody's: these are sums that were suppressed where they came from.
create table lean_status.operator_result (
  company uuid not null,
  round uuid not null,
  recorded_at timestamptz not null,
  primary key (company, round),
  foreign key (company, round) references lean_status.round (company, round)
);
create table lean_status.operator_row (
  company uuid not null,
  round uuid not null,
  dimension text not null,
  -- The floor under which nothing is told: privacy.ts holds the same number.
  answers integer not null check (answers >= 5),
  median double precision not null check (median between 1 and 5 and median * 2 = floor(median * 2)),
  -- How many said 1, 2, 3, 4 and 5, where they were enough for that.
  counts jsonb check (jsonb_array_length(counts) = 5),
  primary key (company, round, dimension),
  foreign key (company, round) references lean_status.operator_result (company, round)
);

alter table lean_status.instrument enable row level security;
alter table lean_status.instrument force row level security;
alter table lean_status.round enable row level security;
alter table lean_status.round force row level security;
alter table lean_status.round_day enable row level security;
alter table lean_status.round_day force row level security;
alter table lean_status.laying enable row level security;
alter table lean_status.laying force row level security;
alter table lean_status.laying_word enable row level security;
alter table lean_status.laying_word force row level security;
alter table lean_status.handing enable row level security;
alter table lean_status.handing force row level security;
alter table lean_status.rating enable row level security;
alter table lean_status.rating force row level security;
alter table lean_status.photo enable row level security;
alter table lean_status.photo force row level security;
alter table lean_status.operator_result enable row level security;
alter table lean_status.operator_result force row level security;
alter table lean_status.operator_row enable row level security;
alter table lean_status.operator_row force row level security;

create policy readable on lean_status.instrument for select using (true);
create policy published on lean_status.instrument for insert
  with check (programme = (select platform.programme()));
create policy readable on lean_status.round for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on lean_status.round for insert
  with check (company = any ((select platform.companies())::uuid[]) and started_by = (select platform.person()));
create policy readable on lean_status.round_day for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on lean_status.round_day for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));
create policy readable on lean_status.laying for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on lean_status.laying for insert
  with check (company = any ((select platform.companies())::uuid[]));
create policy readable on lean_status.laying_word for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on lean_status.laying_word for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));
create policy readable on lean_status.handing for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on lean_status.handing for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));
-- One's own, and the others' from when the round is laid on the table: only what they had handed in by then.
create policy own_or_laid on lean_status.rating for select
  using (company = any ((select platform.companies())::uuid[])
    and (rated_by = (select platform.person())
      or (exists (select from lean_status.laying l where l.company = rating.company and l.round = rating.round)
        and coalesce((select h.given from lean_status.handing h
          where h.company = rating.company and h.round = rating.round and h.said_by = rating.rated_by
          order by h.number desc limit 1), false))));
create policy written on lean_status.rating for insert
  with check (company = any ((select platform.companies())::uuid[]) and rated_by = (select platform.person()));
-- A photo is seen with a rating it stands in, and by whoever took it.
create policy own_or_laid on lean_status.photo for select
  using (company = any ((select platform.companies())::uuid[])
    and (added_by = (select platform.person())
      or exists (select from lean_status.rating r where r.company = photo.company and r.photo = photo.photo)));
create policy written on lean_status.photo for insert
  with check (company = any ((select platform.companies())::uuid[]) and added_by = (select platform.person()));
create policy readable on lean_status.operator_result for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on lean_status.operator_result for insert
  with check (company = any ((select platform.companies())::uuid[]));
create policy readable on lean_status.operator_row for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on lean_status.operator_row for insert
  with check (company = any ((select platform.companies())::uuid[]));

grant select, insert on lean_status.instrument, lean_status.round, lean_status.round_day, lean_status.laying,
  lean_status.laying_word, lean_status.handing, lean_status.rating, lean_status.photo,
  lean_status.operator_result, lean_status.operator_row to :app;
