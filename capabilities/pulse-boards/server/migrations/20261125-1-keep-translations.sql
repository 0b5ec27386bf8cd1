-- What a machine made of words on a company's boards: asked for once, and kept by the words themselves, so that words
-- written anew are translated anew.

create table pulse_boards.translation (
  company uuid not null,
  -- sha256 of the words.
  words_hash bytea not null check (length(words_hash) = 32),
  from_language text not null check (from_language in ('nb', 'nn', 'en', 'sv', 'pl')),
  to_language text not null check (to_language in ('nb', 'nn', 'en', 'sv', 'pl')),
  text text not null check (length(text) between 1 and 10000),
  made_at timestamptz not null,
  primary key (company, words_hash, from_language, to_language)
);

alter table pulse_boards.translation enable row level security;
alter table pulse_boards.translation force row level security;

create policy readable on pulse_boards.translation for select
  using (company = any ((select platform.companies())::uuid[]));
create policy kept on pulse_boards.translation for insert
  with check (company = any ((select platform.companies())::uuid[]));

grant select, insert on pulse_boards.translation to :app;
