-- A link whose address the board itself shows, to whoever stands before it. It must be read again, and so its secret
-- is kept too: sealed by a key that lies outside the database, since a copy of the database is to open nothing.
-- Whoever reads the board can read the secret; it lets them add a card and no more.

create table pulse_boards.post_secret_shown (
  company uuid not null,
  secret uuid not null,
  sealed bytea not null check (length(sealed) <= 200),
  primary key (company, secret),
  foreign key (company, secret) references pulse_boards.post_secret (company, secret)
);

alter table pulse_boards.post_secret_shown enable row level security;
alter table pulse_boards.post_secret_shown force row level security;

create policy readable on pulse_boards.post_secret_shown for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on pulse_boards.post_secret_shown for insert
  with check (company = any ((select platform.companies())::uuid[]));
create policy made_again on pulse_boards.post_secret_shown for update
  using (company = any ((select platform.companies())::uuid[]))
  with check (company = any ((select platform.companies())::uuid[]));

grant select, insert on pulse_boards.post_secret_shown to :app;
grant update (sealed) on pulse_boards.post_secret_shown to :app;
