-- Instruments: what is asked, as files with versions. A published version never changes; what an office is writing
-- lies beside as one draft for each instrument.

create table surveys.instrument (
  key text not null check (length(key) between 1 and 60),
  version text not null check (version ~ '^\d{4}\.[1-9]\d{0,3}$'),
  -- The programme whose office wrote it; 'installation' for those that come with the house.
  programme text not null,
  -- The file as it was handed in or written out, and what was read from it.
  source text not null,
  body jsonb not null,
  hash text not null,
  -- Made by whoever publishes, so that a retry is the same act; null for the installation's own.
  publication uuid,
  published_by uuid,
  published_by_name text,
  published_at timestamptz not null default now(),
  primary key (key, version)
);

-- One draft at a time. It is written over: what counts is kept as versions, and nobody is judged by a draft.
create table surveys.instrument_draft (
  programme text not null,
  key text not null check (length(key) between 1 and 60),
  body jsonb not null,
  -- Counts the writings, so that one made on an older one is told so.
  revision integer not null check (revision > 0),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (programme, key)
);

alter table surveys.instrument enable row level security;
alter table surveys.instrument force row level security;
alter table surveys.instrument_draft enable row level security;
alter table surveys.instrument_draft force row level security;

-- What is asked is no secret to whoever is asked, who may be nobody signed in.
create policy readable on surveys.instrument for select using (true);
create policy published on surveys.instrument for insert
  with check (programme = (select platform.programme()));

create policy of_office on surveys.instrument_draft for select
  using (programme = (select platform.programme()));
create policy begun on surveys.instrument_draft for insert
  with check (programme = (select platform.programme()));
create policy written on surveys.instrument_draft for update
  using (programme = (select platform.programme()))
  with check (programme = (select platform.programme()));
create policy ended on surveys.instrument_draft for delete
  using (programme = (select platform.programme()));

grant select, insert on surveys.instrument to :app;
grant select, insert, update, delete on surveys.instrument_draft to :app;
