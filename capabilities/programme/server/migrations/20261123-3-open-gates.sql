-- Who has taken a deliverable, what proves that it is done, and what the adviser says of a gate.

create table programme.ownership (
  company uuid not null,
  ownership uuid not null,
  number bigint generated always as identity,
  enrolment uuid not null,
  key text not null,
  -- Null for somebody without an account, who is still named; no name at all when it was given up.
  owner uuid,
  owner_name text not null check (length(owner_name) <= 200),
  given_by uuid not null,
  given_by_name text not null,
  given_at timestamptz not null,
  primary key (company, ownership),
  foreign key (company, enrolment) references programme.enrolment (company, enrolment)
);

create table programme.evidence (
  company uuid not null,
  evidence uuid not null,
  enrolment uuid not null,
  key text not null,
  kind text not null check (kind in ('file', 'link', 'words')),
  words text not null default '' check (length(words) <= 1000),
  link text not null default '',
  file_name text not null default '',
  file_type text not null default '',
  content bytea,
  given_by uuid not null,
  given_by_name text not null,
  given_at timestamptz not null,
  primary key (company, evidence),
  foreign key (company, enrolment) references programme.enrolment (company, enrolment),
  check ((kind = 'file') = (content is not null)),
  check (kind <> 'link' or link ~ '^https://'),
  check (kind <> 'words' or words <> '')
);

create table programme.evidence_withdrawal (
  company uuid not null,
  evidence uuid not null,
  reason text not null check (reason <> ''),
  withdrawn_by uuid not null,
  withdrawn_by_name text not null,
  withdrawn_at timestamptz not null,
  primary key (company, evidence),
  foreign key (company, evidence) references programme.evidence (company, evidence)
);

create table programme.advice (
  company uuid not null,
  advice uuid not null,
  number bigint generated always as identity,
  enrolment uuid not null,
  gate text not null,
  verdict text not null check (verdict in ('go-on', 'conditions', 'wait')),
  words text not null check (length(words) between 1 and 1000),
  given_by uuid not null,
  given_by_name text not null,
  given_at timestamptz not null,
  primary key (company, advice),
  foreign key (company, enrolment) references programme.enrolment (company, enrolment)
);

alter table programme.ownership enable row level security;
alter table programme.ownership force row level security;
alter table programme.evidence enable row level security;
alter table programme.evidence force row level security;
alter table programme.evidence_withdrawal enable row level security;
alter table programme.evidence_withdrawal force row level security;
alter table programme.advice enable row level security;
alter table programme.advice force row level security;

create policy readable on programme.ownership for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on programme.ownership for insert
  with check (company = any ((select platform.companies())::uuid[]) and given_by = (select platform.person()));
create policy readable on programme.evidence for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on programme.evidence for insert
  with check (company = any ((select platform.companies())::uuid[]) and given_by = (select platform.person()));
create policy readable on programme.evidence_withdrawal for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on programme.evidence_withdrawal for insert
  with check (company = any ((select platform.companies())::uuid[])
    and withdrawn_by = (select platform.person()));
create policy readable on programme.advice for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on programme.advice for insert
  with check (company = any ((select platform.companies())::uuid[]) and given_by = (select platform.person()));

grant select, insert on programme.ownership, programme.evidence, programme.evidence_withdrawal, programme.advice
  to :app;
