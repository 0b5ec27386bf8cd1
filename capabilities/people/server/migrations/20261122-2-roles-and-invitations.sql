-- Whom people act on behalf of, roles that end, the way in by invitation, and sessions their owner can tell apart.

-- Regions and organisations are data: a programme has its own.
create table people.region (
  programme text not null,
  region text not null check (region ~ '^[a-z0-9-]{1,40}$'),
  name text not null check (length(name) between 1 and 200),
  primary key (programme, region)
);

create table people.organisation (
  organisation uuid primary key,
  programme text not null,
  kind text not null check (kind in
    ('adviser-organisation', 'union', 'employer-association', 'partner', 'funder', 'research', 'education')),
  name text not null check (length(name) between 1 and 200),
  region text,
  made_at timestamptz not null default now(),
  made_by uuid not null,
  ended_on date,
  foreign key (programme, region) references people.region
);
create unique index organisation_name on people.organisation (programme, kind, lower(name)) where ended_on is null;

alter table people.person
  add column email text check (email ~ '^[^\s@]+@[^\s@]+$' and length(email) <= 254),
  -- A closed account signs in nowhere; its name stands in what it signed.
  add column closed_at timestamptz;
-- Only whoever is invited by the address, or proves to own it, meets this index: it tells nobody who is known.
create unique index person_email on people.person (lower(email));

-- A role is held in a company, over a programme, or in an organisation.
alter table people.membership drop constraint membership_check;
alter table people.membership
  add column organisation uuid references people.organisation,
  -- The programme a role in an organisation stands under; null for other roles.
  add column under_programme text,
  add column given_by uuid,
  add column given_by_name text,
  add column given_at timestamptz not null default now(),
  add column ended_at timestamptz,
  add column ended_by uuid,
  add column ended_by_name text,
  add constraint membership_home check (
    num_nonnulls(company, programme, under_programme) = 1
    and (under_programme is null or (organisation is not null and role = 'adviser-coordinator')));
create index membership_organisation on people.membership (organisation);

create table people.invitation (
  invitation uuid primary key,
  company uuid,
  programme text,
  organisation uuid references people.organisation,
  under_programme text,
  role text not null,
  place text not null,
  name text not null check (length(name) between 1 and 200),
  -- Null for a slip of paper.
  email text check (email ~ '^[^\s@]+@[^\s@]+$' and length(email) <= 254),
  language text not null check (language in ('nb', 'nn', 'en', 'sv', 'pl')),
  to_date date not null,
  -- sha256 of the secret in the link or in the slip's square.
  token_hash bytea unique,
  -- A slip's typed code: sha256 of its first half finds the row, the scrypt hash of its second half opens it.
  slip_hash bytea unique,
  code_hash text,
  code_tries integer not null default 0,
  invited_by uuid not null,
  invited_by_name text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  mail_due_at timestamptz,
  mail_tries integer not null default 0,
  mailed_at timestamptz,
  accepted_at timestamptz,
  accepted_by uuid,
  withdrawn_at timestamptz,
  check (num_nonnulls(company, programme, under_programme) = 1
    and (under_programme is null or organisation is not null))
);
create index invitation_company on people.invitation (company);
create index invitation_mail_due on people.invitation (mail_due_at) where mail_due_at is not null;

alter table people.session
  add column session uuid not null default gen_random_uuid() unique,
  -- 1: one factor, 2: two. Sessions from before this release stay as they were.
  add column level integer not null default 2 check (level in (1, 2)),
  add column method text not null default 'demo'
    check (method in ('demo', 'link', 'invitation', 'slip', 'passkey', 'oidc', 'pin', 'badge')),
  -- Browser and system in words, such as `Firefox, Windows`.
  add column label text not null default '',
  -- The shared screen it was begun at, and that screen's company: the only one it opens.
  add column screen uuid,
  add column company uuid,
  add column seen_on date;
alter table people.session alter column level drop default, alter column method drop default;

alter table people.region enable row level security;
alter table people.region force row level security;
alter table people.organisation enable row level security;
alter table people.organisation force row level security;
alter table people.invitation enable row level security;
alter table people.invitation force row level security;

create policy of_programme on people.region
  using (programme = (select platform.programme())) with check (programme = (select platform.programme()));
create policy of_programme on people.organisation
  using (programme = (select platform.programme())) with check (programme = (select platform.programme()));
create policy named_in_a_role on people.organisation for select using (
  organisation = (select platform.organisation())
  or exists (select from people.membership m where m.organisation = organisation.organisation)
  or exists (select from people.invitation i where i.organisation = organisation.organisation)
);

drop policy readable on people.membership;
create policy readable on people.membership for select using (
  person = (select platform.person())
  or company = any ((select platform.companies())::uuid[])
  or programme = (select platform.programme())
  or under_programme = (select platform.programme())
  or organisation = (select platform.organisation())
  or (demo and (select platform.demo()))
);
-- Which role may give which is asked at the edge (rules.ts); here a role is given only where one's own reach is.
drop policy written_by_office on people.membership;
create policy given on people.membership for insert with check (
  (company is null or company = any ((select platform.companies())::uuid[]))
  and (programme is null or programme = (select platform.programme()))
  and (under_programme is null or under_programme = (select platform.programme()))
);
create policy ended on people.membership for update
  using (
    company = any ((select platform.companies())::uuid[])
    or programme = (select platform.programme())
    or under_programme = (select platform.programme())
  );
grant update (to_date, ended_at, ended_by, ended_by_name) on people.membership to :app;

drop policy readable on people.person;
create policy readable on people.person for select using (
  person = (select platform.person())
  or lower(email) = lower((select platform.email()))
  or (demo and (select platform.demo()))
  -- Whoever is a member of something in scope; the membership's own policy decides which rows exist.
  or exists (select from people.membership m where m.person = person.person)
);
drop policy written_by_office on people.person;
create policy taken_in on people.person for insert
  with check ((select platform.programme()) is not null or (select platform.companies()) is not null);
create policy closed_by_office on people.person for update using (
  (select platform.programme()) is not null
  and exists (select from people.membership m where m.person = person.person)
);
grant update (name, email, closed_at) on people.person to :app;

create policy of_place on people.invitation for select using (
  company = any ((select platform.companies())::uuid[])
  or programme = (select platform.programme())
  or under_programme = (select platform.programme())
  or token_hash = (select platform.secret())
  or slip_hash = (select platform.secret())
  -- A row that is changed must be in sight as it becomes too: a letter that has gone is due no more.
  or ((select platform.errand()) = 'people.letters' and email is not null)
);
create policy sent on people.invitation for insert with check (
  (company is null or company = any ((select platform.companies())::uuid[]))
  and (programme is null or programme = (select platform.programme()))
  and (under_programme is null or under_programme = (select platform.programme()))
);
create policy went_on on people.invitation for update using (
  company = any ((select platform.companies())::uuid[])
  or programme = (select platform.programme())
  or under_programme = (select platform.programme())
  or token_hash = (select platform.secret())
  or slip_hash = (select platform.secret())
  or ((select platform.errand()) = 'people.letters' and mail_due_at is not null)
) with check (
  company = any ((select platform.companies())::uuid[])
  or programme = (select platform.programme())
  or under_programme = (select platform.programme())
  or token_hash = (select platform.secret())
  or slip_hash = (select platform.secret())
  or (select platform.errand()) = 'people.letters'
);
create policy forgotten on people.invitation for delete using (
  (select platform.errand()) = 'people.deletion' and expires_at < now()
);
create policy seen_by_deletion on people.invitation for select using ((select platform.errand()) = 'people.deletion');

create policy seen_by_deletion on people.session for select using ((select platform.errand()) = 'people.deletion');
create policy forgotten on people.session for delete using ((select platform.errand()) = 'people.deletion');
-- What was begun at a company's screen, the company may end with the screen.
create policy of_screen on people.session for select
  using (company = any ((select platform.companies())::uuid[]));
create policy ended_with_screen on people.session for update
  using (company = any ((select platform.companies())::uuid[]));

grant select, insert, update, delete on people.region to :app;
grant select, insert on people.organisation to :app;
grant update (name, region, ended_on) on people.organisation to :app;
grant select, insert, delete on people.invitation to :app;
grant update (token_hash, slip_hash, code_hash, code_tries, expires_at, mail_due_at, mail_tries, mailed_at,
  accepted_at, accepted_by, withdrawn_at) on people.invitation to :app;
grant update (level, seen_on, expires_at) on people.session to :app;
grant delete on people.session to :app;
