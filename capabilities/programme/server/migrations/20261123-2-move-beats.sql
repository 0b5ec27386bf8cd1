-- What people decide about one visit or meeting, past its rhythm: another day, hours, a place, that it is called off.
-- The rhythm itself stays computed; each row says which day it had when the row was written.

create table programme.beat_change (
  company uuid not null,
  change uuid not null,
  enrolment uuid not null,
  subject text not null check (subject in ('visit', 'meeting')),
  key text not null,
  -- Dense from 1 within the beat.
  sequence integer not null check (sequence > 0),
  kind text not null check (kind in ('moved', 'cancelled', 'restored', 'arranged')),
  -- The rhythm's own day when this was decided, and the day that holds from here.
  planned date not null,
  date date not null,
  from_hour text check (from_hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  to_hour text check (to_hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  mode text check (mode in ('on-site', 'remote', 'hybrid')),
  place text not null default '' check (length(place) <= 200),
  -- What was warned of and said yes to.
  although text[] not null default '{}',
  reason text not null default '',
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (company, change),
  foreign key (company, enrolment) references programme.enrolment (company, enrolment),
  unique (company, enrolment, subject, key, sequence),
  check ((from_hour is null) = (to_hour is null)),
  check (to_hour > from_hour),
  check (kind not in ('moved', 'cancelled') or reason <> '')
);

-- Invitations by mail to one visit or meeting, one row for each letter. A row that waits has a time it is due.
create table programme.calendar_invitation (
  company uuid not null,
  invitation uuid not null,
  enrolment uuid not null,
  number bigint generated always as identity,
  subject text not null check (subject in ('visit', 'meeting')),
  key text not null,
  person uuid not null,
  -- As it stands in the calendar file: for one person and one beat it rises from letter to letter.
  sequence integer not null check (sequence >= 0),
  kind text not null check (kind in ('request', 'cancel')),
  -- What the letter tells: another one goes out when any of it changes.
  date date not null,
  from_hour text,
  to_hour text,
  mode text,
  place text not null default '',
  made_at timestamptz not null,
  due_at timestamptz,
  tries integer not null default 0,
  sent_at timestamptz,
  -- A newer one came before it was sent, or it was given up.
  dropped_at timestamptz,
  primary key (company, invitation),
  foreign key (company, enrolment) references programme.enrolment (company, enrolment),
  unique (company, enrolment, subject, key, person, sequence)
);
create index calendar_invitation_due on programme.calendar_invitation (due_at)
  where due_at is not null;

-- Whether somebody wants invitations from a company; the last word counts, and without one the answer is yes.
create table programme.invitation_wish (
  company uuid not null references companies.company,
  wish uuid not null,
  number bigint generated always as identity,
  person uuid not null,
  wanted boolean not null,
  said_at timestamptz not null,
  primary key (company, wish)
);
create index invitation_wish_of_person on programme.invitation_wish (company, person, number);

alter table programme.beat_change enable row level security;
alter table programme.beat_change force row level security;
alter table programme.calendar_invitation enable row level security;
alter table programme.calendar_invitation force row level security;
alter table programme.invitation_wish enable row level security;
alter table programme.invitation_wish force row level security;

create policy readable on programme.beat_change for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on programme.beat_change for insert
  with check (company = any ((select platform.companies())::uuid[])
    and changed_by = (select platform.person()));

create policy readable on programme.calendar_invitation for select
  using (company = any ((select platform.companies())::uuid[])
    or (select platform.errand()) = 'programme.invitation-letters');
create policy written on programme.calendar_invitation for insert
  with check (company = any ((select platform.companies())::uuid[]));
create policy went_on on programme.calendar_invitation for update
  using (company = any ((select platform.companies())::uuid[])
    or (select platform.errand()) = 'programme.invitation-letters')
  with check (company = any ((select platform.companies())::uuid[]));

create policy readable on programme.invitation_wish for select
  using (company = any ((select platform.companies())::uuid[]));
create policy own on programme.invitation_wish for insert
  with check (company = any ((select platform.companies())::uuid[])
    and person = (select platform.person()));

-- The errand that looks for letters to write finds out which companies there are.
create policy seen_by_invitations on programme.enrolment for select
  using ((select platform.errand()) = 'programme.invitations');

grant select, insert on programme.beat_change, programme.calendar_invitation, programme.invitation_wish to :app;
grant update (due_at, tries, sent_at, dropped_at) on programme.calendar_invitation to :app;
