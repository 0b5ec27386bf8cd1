-- Screens on the wall and shared terminals: each is a browser that holds a key it cannot give away.

create table screens.screen (
  company uuid not null,
  screen uuid not null unique,
  name text not null check (length(name) between 1 and 80),
  kind text not null check (kind in ('wall-screen', 'shared-terminal')),
  -- A board or a playlist; what there is to show is asked at the edge (rules.ts).
  shows text not null check (shows ~ '^[a-z0-9:-]{1,80}$'),
  language text not null check (language in ('nb', 'nn', 'en', 'sv', 'pl')),
  -- The public half of its P-256 key, as JSON Web Key. The other half has never left the browser.
  public_key text not null check (length(public_key) <= 300),
  pairing uuid not null,
  paired_by uuid not null,
  paired_by_name text not null,
  paired_at timestamptz not null,
  seen_on date,
  revoked_at timestamptz,
  revoked_by uuid,
  revoked_by_name text,
  -- sha256 of the one token in force. A new one takes its place.
  token_hash bytea unique,
  token_expires_at timestamptz,
  primary key (company, screen),
  check ((token_hash is null) = (token_expires_at is null)),
  check (revoked_at is null or token_hash is null)
);

-- A browser that waits on the wall until somebody types its code.
create table screens.pairing (
  pairing uuid primary key,
  key_hash bytea not null,
  public_key text not null check (length(public_key) <= 300),
  -- sha256 of the code in force.
  code_hash bytea not null unique,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  company uuid,
  screen uuid,
  used_at timestamptz,
  check ((used_at is null) = (screen is null)),
  check ((used_at is null) = (company is null))
);

-- What a screen is asked to sign, once and soon.
create table screens.challenge (
  challenge_hash bytea primary key,
  screen uuid not null,
  expires_at timestamptz not null
);

alter table screens.screen enable row level security;
alter table screens.screen force row level security;
alter table screens.pairing enable row level security;
alter table screens.pairing force row level security;
alter table screens.challenge enable row level security;
alter table screens.challenge force row level security;

-- Its company sees it; it sees itself, by its id where it has proved its key and by the token it holds.
create policy readable on screens.screen for select using (
  company = any ((select platform.companies())::uuid[])
  or screen = (select platform.person())
  or token_hash = (select platform.secret())
  or ((select platform.errand()) = 'screens.deletion' and revoked_at is not null)
);
create policy paired on screens.screen for insert
  with check (company = any ((select platform.companies())::uuid[]));
create policy revoked_or_renewed on screens.screen for update
  using (company = any ((select platform.companies())::uuid[]) or screen = (select platform.person()))
  with check (company = any ((select platform.companies())::uuid[]) or screen = (select platform.person()));
create policy forgotten on screens.screen for delete using (
  (select platform.errand()) = 'screens.deletion' and revoked_at is not null
);

-- Whoever holds the key, or has been shown the code.
create policy held on screens.pairing for select using (
  key_hash = (select platform.secret())
  or code_hash = (select platform.secret())
  or (select platform.errand()) = 'screens.deletion'
);
create policy asked on screens.pairing for insert
  with check (key_hash = (select platform.secret()) and screen is null);
create policy went_on on screens.pairing for update
  using (key_hash = (select platform.secret()) or code_hash = (select platform.secret()))
  with check (
    key_hash = (select platform.secret())
    or company = any ((select platform.companies())::uuid[])
  );
create policy forgotten on screens.pairing for delete using ((select platform.errand()) = 'screens.deletion');

create policy held on screens.challenge for select using (
  challenge_hash = (select platform.secret()) or (select platform.errand()) = 'screens.deletion'
);
create policy made on screens.challenge for insert with check (challenge_hash = (select platform.secret()));
create policy used on screens.challenge for delete using (
  challenge_hash = (select platform.secret()) or (select platform.errand()) = 'screens.deletion'
);

grant select, insert, delete on screens.screen, screens.pairing, screens.challenge to :app;
grant update (seen_on, revoked_at, revoked_by, revoked_by_name, token_hash, token_expires_at)
  on screens.screen to :app;
grant update (code_hash, expires_at, company, screen, used_at) on screens.pairing to :app;
