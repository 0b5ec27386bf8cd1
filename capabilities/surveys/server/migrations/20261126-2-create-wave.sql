-- A wave asks the people of a company once. Who held a ballot and what was answered lie apart, and nothing joins them:
-- a ballot is signed blind, an answer comes with a signed number nobody has seen before, sealed to a key that lies
-- outside the database and is destroyed when the answers have been opened together.

create table surveys.wave (
  company uuid not null references companies.company,
  wave uuid not null,
  -- What the address of the page ends with: short, since people type it.
  address text not null check (address ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  -- sha256 of it, by which whoever types it is shown this wave and no other.
  address_hash bytea not null unique,
  instrument text not null,
  instrument_version text not null,
  -- The round of lean status whose operators are asked; null for a survey of its own.
  status_round uuid,
  -- No answer is taken from this day on. Held by a lock while answers are taken: see store-answers.ts.
  ended_on date,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (company, wave)
);

-- What is asked of whom and until when, as it was last written: declared before anybody answers.
create table surveys.wave_plan (
  company uuid not null,
  plan uuid not null,
  number bigint generated always as identity,
  wave uuid not null,
  title text not null check (length(title) between 1 and 120),
  -- Why the company asks, in its own words.
  reason text not null check (length(reason) <= 1000),
  opens_on date not null,
  closes_on date not null,
  -- When the answers are talked about: told before anybody answers.
  meeting_on date not null,
  -- How many may answer, and the fewest a result is shown for.
  people integer not null check (people between 1 and 100000),
  at_least integer not null check (at_least >= 5),
  -- The groups results are shown for: one list of places or shifts, never crossed.
  groups jsonb not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, plan),
  foreign key (company, wave) references surveys.wave (company, wave),
  check (opens_on <= closes_on and closes_on < meeting_on)
);

-- What was said of a wave: signed by a party, moved, ended, called off. The last of each kind and side counts.
create table surveys.wave_mark (
  company uuid not null,
  mark uuid not null,
  number bigint generated always as identity,
  wave uuid not null,
  kind text not null check (kind in ('signed', 'withdrawn', 'moved', 'ended', 'called-off')),
  side text check (side in ('employer', 'employees')),
  closes_on date check ((kind = 'moved') = (closes_on is not null)),
  -- Of the plan as it was read.
  digest text not null default '',
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, mark),
  foreign key (company, wave) references surveys.wave (company, wave)
);

-- The public halves; the private ones lie in the data folder. The row goes when both have been destroyed.
create table surveys.wave_key (
  company uuid not null,
  wave uuid not null,
  ballot_key bytea not null,
  seal_key bytea not null,
  primary key (company, wave),
  foreign key (company, wave) references surveys.wave (company, wave)
);

-- A right to one ballot. Of paper nobody knows who drew it; one's own is known to be fetched, and no more.
create table surveys.slip (
  company uuid not null,
  slip uuid not null,
  wave uuid not null,
  batch uuid,
  person uuid,
  token_hash bytea not null,
  primary key (company, slip),
  foreign key (company, wave) references surveys.wave (company, wave),
  unique (company, wave, token_hash),
  unique (company, wave, person),
  check ((batch is null) <> (person is null))
);

-- One blind signature for each slip. What was signed tells nothing of the ballot it becomes.
create table surveys.ballot (
  company uuid not null,
  slip uuid not null,
  blinded_hash bytea not null,
  primary key (company, slip),
  foreign key (company, slip) references surveys.slip (company, slip)
);

-- Answers as they come, all of one length, until they are opened together. No moment, no address, no slip.
create table surveys.sealed_answer (
  company uuid not null,
  wave uuid not null,
  ballot bytea not null check (length(ballot) = 32),
  sealed bytea not null check (length(sealed) = 1873),
  primary key (company, wave, ballot),
  foreign key (company, wave) references surveys.wave (company, wave)
);

-- Answers as they were opened: in an order drawn by lot, under numbers drawn by lot, all in one statement.
create table surveys.answer (
  company uuid not null,
  wave uuid not null,
  answer uuid not null,
  marks jsonb not null,
  groups jsonb not null,
  primary key (company, wave, answer),
  foreign key (company, wave) references surveys.wave (company, wave)
);

-- What was written in words: shuffled for each question, and tied to no answer.
create table surveys.comment (
  company uuid not null,
  wave uuid not null,
  comment uuid not null,
  item text not null,
  words text not null check (length(words) between 1 and 2000),
  primary key (company, wave, comment),
  foreign key (company, wave) references surveys.wave (company, wave)
);

-- The tables of a wave: made once, when it was opened, and never again.
create table surveys.wave_result (
  company uuid not null,
  wave uuid not null,
  answers integer not null,
  -- Sealed answers nothing could be read of, such as one made by hand.
  unreadable integer not null,
  tables jsonb not null,
  made_on date not null,
  primary key (company, wave),
  foreign key (company, wave) references surveys.wave (company, wave)
);

alter table surveys.wave enable row level security;
alter table surveys.wave force row level security;
alter table surveys.wave_plan enable row level security;
alter table surveys.wave_plan force row level security;
alter table surveys.wave_mark enable row level security;
alter table surveys.wave_mark force row level security;
alter table surveys.wave_key enable row level security;
alter table surveys.wave_key force row level security;
alter table surveys.slip enable row level security;
alter table surveys.slip force row level security;
alter table surveys.ballot enable row level security;
alter table surveys.ballot force row level security;
alter table surveys.sealed_answer enable row level security;
alter table surveys.sealed_answer force row level security;
alter table surveys.answer enable row level security;
alter table surveys.answer force row level security;
alter table surveys.comment enable row level security;
alter table surveys.comment force row level security;
alter table surveys.wave_result enable row level security;
alter table surveys.wave_result force row level security;

-- Whoever knows the address of a wave sees that one wave, and so which company asks. The errand sees what is to be opened.
create policy readable_or_addressed on surveys.wave for select
  using (company = any ((select platform.companies())::uuid[])
    or address_hash = (select platform.secret())
    or (select platform.errand()) = 'open-surveys');
create policy written on surveys.wave for insert
  with check (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));
create policy ended on surveys.wave for update
  using (company = any ((select platform.companies())::uuid[]) or (select platform.errand()) = 'open-surveys')
  with check (company = any ((select platform.companies())::uuid[]) or (select platform.errand()) = 'open-surveys');

create policy readable on surveys.wave_plan for select
  using (company = any ((select platform.companies())::uuid[]) or (select platform.errand()) = 'open-surveys');
create policy written on surveys.wave_plan for insert
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));
create policy readable on surveys.wave_mark for select
  using (company = any ((select platform.companies())::uuid[]) or (select platform.errand()) = 'open-surveys');
create policy written on surveys.wave_mark for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));

create policy of_company on surveys.wave_key for select
  using (company = any ((select platform.companies())::uuid[]) or (select platform.errand()) = 'open-surveys');
create policy destroyed on surveys.wave_key for delete
  using ((select platform.errand()) = 'open-surveys');
create policy written on surveys.wave_key for insert
  with check (company = any ((select platform.companies())::uuid[]));
create policy of_company on surveys.slip for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on surveys.slip for insert
  with check (company = any ((select platform.companies())::uuid[]));
create policy made_again on surveys.slip for update
  using (company = any ((select platform.companies())::uuid[]) and person = (select platform.person()))
  with check (company = any ((select platform.companies())::uuid[]) and person = (select platform.person()));
create policy of_company on surveys.ballot for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on surveys.ballot for insert
  with check (company = any ((select platform.companies())::uuid[]));

-- Nobody who works in the company reads an answer, sealed or opened: the errand alone does, to reckon the tables.
create policy counted on surveys.sealed_answer for select
  using ((select platform.errand()) = 'open-surveys');
create policy taken on surveys.sealed_answer for insert
  with check (company = any ((select platform.companies())::uuid[]));
create policy opened on surveys.sealed_answer for delete
  using ((select platform.errand()) = 'open-surveys');
create policy opened on surveys.answer for insert
  with check ((select platform.errand()) = 'open-surveys');
create policy reckoned on surveys.answer for select
  using ((select platform.errand()) = 'open-surveys');
create policy opened on surveys.comment for insert
  with check ((select platform.errand()) = 'open-surveys');
create policy of_company on surveys.comment for select
  using (company = any ((select platform.companies())::uuid[]) or (select platform.errand()) = 'open-surveys');
create policy opened on surveys.wave_result for insert
  with check ((select platform.errand()) = 'open-surveys');
create policy of_company on surveys.wave_result for select
  using (company = any ((select platform.companies())::uuid[]) or (select platform.errand()) = 'open-surveys');

grant select, insert on surveys.wave, surveys.wave_plan, surveys.wave_mark, surveys.wave_key, surveys.slip,
  surveys.ballot, surveys.sealed_answer, surveys.answer, surveys.comment, surveys.wave_result to :app;
grant update (ended_on) on surveys.wave to :app;
grant update (token_hash) on surveys.slip to :app;
grant delete on surveys.sealed_answer, surveys.wave_key to :app;
