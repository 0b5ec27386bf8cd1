-- How somebody on the floor reaches a board without an account: a link on a sign by the machine. And the photos of
-- cards.

create table pulse_boards.post_link (
  company uuid not null,
  link uuid not null,
  board uuid not null,
  -- The category what is posted belongs to; null leaves it to whoever posts.
  category uuid,
  -- Where the sign hangs, such as «Formlinje 2, ved sandsiloen».
  spot text not null check (length(spot) <= 80),
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (company, link)
);
create index post_link_of_board on pulse_boards.post_link (company, board);

-- A link's secrets in their order: the last is the one that opens it.
create table pulse_boards.post_secret (
  company uuid not null,
  secret uuid not null,
  number bigint generated always as identity,
  link uuid not null,
  -- sha256 of the secret in the address, which is stored nowhere.
  token_hash bytea not null unique,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (company, secret),
  foreign key (company, link) references pulse_boards.post_link (company, link)
);
create index post_secret_of_link on pulse_boards.post_secret (company, link, number);

create table pulse_boards.post_link_ending (
  company uuid not null,
  link uuid not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, link),
  foreign key (company, link) references pulse_boards.post_link (company, link)
);

-- Cleaned of all but the picture. Whose it is stands on the card, if anywhere.
create table pulse_boards.photo (
  company uuid not null,
  photo uuid not null,
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
  content bytea not null check (length(content) between 1 and 8388608),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  primary key (company, photo)
);

alter table pulse_boards.post_link enable row level security;
alter table pulse_boards.post_link force row level security;
alter table pulse_boards.post_secret enable row level security;
alter table pulse_boards.post_secret force row level security;
alter table pulse_boards.post_link_ending enable row level security;
alter table pulse_boards.post_link_ending force row level security;
alter table pulse_boards.photo enable row level security;
alter table pulse_boards.photo force row level security;

create policy readable on pulse_boards.post_link for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on pulse_boards.post_link for insert
  with check (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));
-- Whoever holds a secret sees that one row, and so which company to look in.
create policy readable_or_held on pulse_boards.post_secret for select
  using (company = any ((select platform.companies())::uuid[]) or token_hash = (select platform.secret()));
create policy written on pulse_boards.post_secret for insert
  with check (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));
create policy made_again on pulse_boards.post_secret for update
  using (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()))
  with check (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));
create policy readable on pulse_boards.post_link_ending for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on pulse_boards.post_link_ending for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));
create policy readable on pulse_boards.photo for select
  using (company = any ((select platform.companies())::uuid[]));
create policy added on pulse_boards.photo for insert
  with check (company = any ((select platform.companies())::uuid[]));

grant select, insert on pulse_boards.post_link to :app;
grant select, insert on pulse_boards.post_secret to :app;
grant update (token_hash) on pulse_boards.post_secret to :app;
grant select, insert on pulse_boards.post_link_ending to :app;
grant select, insert on pulse_boards.photo to :app;
