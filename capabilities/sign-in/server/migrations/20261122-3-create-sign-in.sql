-- The ways in: letters with a link, second factors, passkeys, other services, tokens for programs, PINs and badges.
-- No secret stands here as it is: what is compared is hashed, and what must be read again is sealed with a key
-- that lies outside the database.

-- A letter somebody asked for. Written for every address alike; the errand drops those nobody owns.
create table sign_in.letter (
  letter uuid primary key,
  email text not null check (length(email) <= 254),
  asked_at timestamptz not null,
  -- Null until it is sent: the link's time runs from then.
  expires_at timestamptz,
  due_at timestamptz,
  tries integer not null default 0,
  token_hash bytea unique,
  person uuid references people.person,
  used_at timestamptz
);
create index letter_due on sign_in.letter (due_at) where due_at is not null;

-- One-time codes from an authenticator app.
create table sign_in.code (
  person uuid primary key references people.person,
  -- AES-256-GCM, bound to the person.
  sealed bytea not null,
  made_at timestamptz not null,
  -- Null until the first code has been shown to be right.
  confirmed_at timestamptz,
  -- The latest step of thirty seconds a code was accepted for; it is not accepted again.
  last_step bigint not null default 0,
  tries integer not null default 0,
  locked_until timestamptz
);

create table sign_in.passkey (
  passkey uuid primary key,
  person uuid not null references people.person,
  credential text not null unique,
  -- sha256 of the credential's id: finds the row before anybody is signed in.
  credential_hash bytea not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  -- Lies in several devices, or may be copied to them.
  multi_device boolean not null,
  backed_up boolean not null,
  label text not null check (length(label) between 1 and 100),
  made_at timestamptz not null,
  seen_on date
);
create index passkey_person on sign_in.passkey (person);

-- A sign-in that has begun in a browser: its secret lies in a cookie there, and everything else derives from it.
create table sign_in.attempt (
  attempt_hash bytea primary key,
  kind text not null check (kind in ('passkey', 'passkey-addition', 'service')),
  service text,
  -- Set when somebody signed in adds a way of theirs.
  person uuid references people.person,
  expires_at timestamptz not null
);

-- Who somebody is at another service, by issuer and subject and never by address.
create table sign_in.identity (
  identity uuid primary key,
  person uuid not null references people.person,
  service text not null,
  issuer text not null,
  subject text not null,
  subject_hash bytea not null unique,
  made_at timestamptz not null,
  seen_on date,
  unique (issuer, subject)
);
create index identity_person on sign_in.identity (person);

create table sign_in.personal_token (
  token uuid primary key,
  person uuid not null references people.person,
  token_hash bytea not null unique,
  name text not null check (length(name) between 1 and 100),
  scopes text[] not null,
  -- How many factors it was made with: at 1 the roles that need two sleep for it too.
  level integer not null check (level in (1, 2)),
  made_at timestamptz not null,
  expires_on date not null,
  seen_on date,
  ended_at timestamptz
);
create index personal_token_person on sign_in.personal_token (person);

create table sign_in.company_token (
  company uuid not null,
  token uuid not null,
  token_hash bytea not null unique,
  name text not null check (length(name) between 1 and 100),
  scopes text[] not null,
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  expires_on date not null,
  seen_on date,
  ended_at timestamptz,
  ended_by_name text,
  primary key (company, token)
);

-- For shared screens in a company: a short secret of one's own.
create table sign_in.pin (
  company uuid not null,
  person uuid not null references people.person,
  slow_hash text not null,
  tries integer not null default 0,
  locked_until timestamptz,
  made_at timestamptz not null,
  primary key (company, person)
);
create index pin_person on sign_in.pin (person);

create table sign_in.badge (
  company uuid not null,
  badge uuid not null,
  person uuid not null references people.person,
  badge_hash bytea not null unique,
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  ended_at timestamptz,
  primary key (company, badge)
);
create index badge_person on sign_in.badge (person);
-- One badge opens at a time: whoever loses theirs gets another, and the lost one is paper.
create unique index badge_in_force on sign_in.badge (company, person) where ended_at is null;

alter table sign_in.letter enable row level security;
alter table sign_in.letter force row level security;
alter table sign_in.code enable row level security;
alter table sign_in.code force row level security;
alter table sign_in.passkey enable row level security;
alter table sign_in.passkey force row level security;
alter table sign_in.attempt enable row level security;
alter table sign_in.attempt force row level security;
alter table sign_in.identity enable row level security;
alter table sign_in.identity force row level security;
alter table sign_in.personal_token enable row level security;
alter table sign_in.personal_token force row level security;
alter table sign_in.company_token enable row level security;
alter table sign_in.company_token force row level security;
alter table sign_in.pin enable row level security;
alter table sign_in.pin force row level security;
alter table sign_in.badge enable row level security;
alter table sign_in.badge force row level security;

create policy asked on sign_in.letter for insert with check (lower(email) = lower((select platform.email())));
create policy seen on sign_in.letter for select using (
  token_hash = (select platform.secret())
  or person = (select platform.person())
  or (select platform.errand()) in ('sign-in.letters', 'sign-in.deletion')
);
create policy went_on on sign_in.letter for update using (
  token_hash = (select platform.secret()) or (select platform.errand()) = 'sign-in.letters'
);
create policy forgotten on sign_in.letter for delete using (
  (select platform.errand()) in ('sign-in.letters', 'sign-in.deletion')
);

create policy own on sign_in.code
  using (person = (select platform.person())) with check (person = (select platform.person()));
create policy seen_by_deletion on sign_in.code for select using ((select platform.errand()) = 'sign-in.deletion');

create policy own on sign_in.passkey
  using (person = (select platform.person())) with check (person = (select platform.person()));
create policy held on sign_in.passkey for select using (
  credential_hash = (select platform.secret()) or (select platform.errand()) = 'sign-in.deletion'
);

create policy begun on sign_in.attempt for insert with check (attempt_hash = (select platform.secret()));
create policy seen on sign_in.attempt for select using (
  attempt_hash = (select platform.secret()) or (select platform.errand()) = 'sign-in.deletion'
);
create policy used on sign_in.attempt for delete using (
  attempt_hash = (select platform.secret()) or (select platform.errand()) = 'sign-in.deletion'
);

create policy own on sign_in.identity
  using (person = (select platform.person())) with check (person = (select platform.person()));
create policy held on sign_in.identity for select using (
  subject_hash = (select platform.secret()) or (select platform.errand()) = 'sign-in.deletion'
);

create policy own on sign_in.personal_token
  using (person = (select platform.person())) with check (person = (select platform.person()));
create policy held on sign_in.personal_token for select using (
  token_hash = (select platform.secret()) or (select platform.errand()) = 'sign-in.deletion'
);
create policy noted on sign_in.personal_token for update using (token_hash = (select platform.secret()));
create policy forgotten on sign_in.personal_token for delete using ((select platform.errand()) = 'sign-in.deletion');

create policy of_company on sign_in.company_token
  using (company = any ((select platform.companies())::uuid[]))
  with check (company = any ((select platform.companies())::uuid[]));
create policy held on sign_in.company_token for select using (
  token_hash = (select platform.secret()) or (select platform.errand()) = 'sign-in.deletion'
);
create policy noted on sign_in.company_token for update using (token_hash = (select platform.secret()));
create policy forgotten on sign_in.company_token for delete using ((select platform.errand()) = 'sign-in.deletion');

create policy of_company on sign_in.pin for select using (
  company = any ((select platform.companies())::uuid[]) or person = (select platform.person())
  or (select platform.errand()) = 'sign-in.deletion'
);
create policy chosen on sign_in.pin for insert with check (
  person = (select platform.person()) and company = any ((select platform.companies())::uuid[])
);
create policy tried on sign_in.pin for update using (
  company = any ((select platform.companies())::uuid[]) or person = (select platform.person())
);
create policy removed on sign_in.pin for delete using (person = (select platform.person()));

create policy of_company on sign_in.badge for select using (
  company = any ((select platform.companies())::uuid[]) or person = (select platform.person())
  or badge_hash = (select platform.secret()) or (select platform.errand()) = 'sign-in.deletion'
);
create policy made on sign_in.badge for insert with check (company = any ((select platform.companies())::uuid[]));
create policy ended on sign_in.badge for update using (
  company = any ((select platform.companies())::uuid[]) or person = (select platform.person())
);
create policy forgotten on sign_in.badge for delete using ((select platform.errand()) = 'sign-in.deletion');

grant select, insert, delete on sign_in.letter, sign_in.code, sign_in.passkey, sign_in.attempt, sign_in.identity,
  sign_in.personal_token, sign_in.company_token, sign_in.pin, sign_in.badge to :app;
grant update (expires_at, due_at, tries, token_hash, person, used_at) on sign_in.letter to :app;
grant update (sealed, made_at, confirmed_at, last_step, tries, locked_until) on sign_in.code to :app;
grant update (counter, backed_up, seen_on) on sign_in.passkey to :app;
grant update (seen_on) on sign_in.identity to :app;
grant update (seen_on, ended_at) on sign_in.personal_token to :app;
grant update (seen_on, ended_at, ended_by_name) on sign_in.company_token to :app;
grant update (slow_hash, tries, locked_until, made_at) on sign_in.pin to :app;
grant update (ended_at) on sign_in.badge to :app;
