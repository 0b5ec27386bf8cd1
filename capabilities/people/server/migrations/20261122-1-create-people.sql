-- Persons, what they are to whom and for how long, and the sessions they are signed in with.

create table people.person (
  person uuid primary key,
  name text not null check (length(name) between 1 and 200),
  language text not null default 'nb' check (language in ('nb', 'nn', 'en', 'sv', 'pl')),
  -- Invented, and may be chosen from a list without a secret while the installation is a demo.
  demo boolean not null default false,
  made_at timestamptz not null default now()
);

create table people.membership (
  membership uuid primary key,
  person uuid not null references people.person,
  role text not null,
  -- A role is held in one company or over one programme, never both.
  company uuid,
  programme text,
  -- Name of the organisation as it is shown beside the role.
  place text not null,
  from_date date not null,
  to_date date,
  demo boolean not null default false,
  check ((company is null) <> (programme is null)),
  check (to_date is null or to_date >= from_date)
);
create index membership_person on people.membership (person);
create index membership_company on people.membership (company);

create table people.session (
  token_hash bytea primary key,
  person uuid not null references people.person,
  begun_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_person on people.session (person);

alter table people.person enable row level security;
alter table people.person force row level security;
alter table people.membership enable row level security;
alter table people.membership force row level security;
alter table people.session enable row level security;
alter table people.session force row level security;

create policy readable on people.membership for select using (
  person = (select platform.person())
  or company = any ((select platform.companies())::uuid[])
  or programme = (select platform.programme())
  or (demo and (select platform.demo()))
);
-- A role is given by the office of a programme: over that programme, or in a company it has in scope.
create policy written_by_office on people.membership for insert with check (
  (select platform.programme()) is not null
  and (company is null or company = any ((select platform.companies())::uuid[]))
  and (programme is null or programme = (select platform.programme()))
);

create policy readable on people.person for select using (
  person = (select platform.person())
  or (demo and (select platform.demo()))
  -- Whoever is a member of something in scope; the membership's own policy decides which rows exist.
  or exists (select from people.membership m where m.person = person.person)
);
create policy written_by_office on people.person for insert
  with check ((select platform.programme()) is not null);
create policy own on people.person for update
  using (person = (select platform.person())) with check (person = (select platform.person()));

create policy held on people.session for select
  using (token_hash = (select platform.secret()) or person = (select platform.person()));
create policy begun on people.session for insert with check (person = (select platform.person()));
create policy ended on people.session for update
  using (token_hash = (select platform.secret()) or person = (select platform.person()));

grant select, insert on people.person, people.membership to :app;
grant update (language) on people.person to :app;
grant select, insert on people.session to :app;
grant update (ended_at) on people.session to :app;
