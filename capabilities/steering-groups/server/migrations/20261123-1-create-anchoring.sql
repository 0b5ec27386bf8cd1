-- Where the work was taken up outside the steering group: which body, when, what was said, and its papers.

create table steering_groups.anchoring (
  company uuid not null references companies.company,
  anchoring uuid not null,
  number bigint generated always as identity,
  body text not null check (body in ('board', 'works-council', 'working-environment-committee', 'all-hands',
    'union-meeting', 'other')),
  -- What a body outside the list is called.
  body_name text not null default '' check ((body = 'other') = (body_name <> '')),
  held_on date not null,
  case_number text not null default '' check (length(case_number) <= 60),
  about text not null check (length(about) between 1 and 300),
  said text not null default '' check (length(said) <= 4000),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  primary key (company, anchoring)
);

-- A paper of an entry, as it was handed in.
create table steering_groups.paper (
  company uuid not null,
  paper uuid not null,
  number bigint generated always as identity,
  anchoring uuid not null,
  name text not null check (length(name) between 1 and 200),
  type text not null check (type in ('pdf', 'png', 'jpeg', 'docx', 'xlsx', 'odt')),
  size int not null check (size between 1 and 10485760),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  content bytea not null check (octet_length(content) = size),
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  primary key (company, paper),
  foreign key (company, anchoring) references steering_groups.anchoring (company, anchoring)
);

-- An entry or a paper that was wrong: it stays, struck through, with the reason.
create table steering_groups.withdrawal (
  company uuid not null references companies.company,
  subject uuid not null,
  kind text not null check (kind in ('anchoring', 'paper')),
  reason text not null check (length(reason) between 1 and 500),
  withdrawn_by uuid not null,
  withdrawn_by_name text not null,
  withdrawn_at timestamptz not null,
  primary key (company, subject)
);

alter table steering_groups.anchoring enable row level security;
alter table steering_groups.anchoring force row level security;
alter table steering_groups.paper enable row level security;
alter table steering_groups.paper force row level security;
alter table steering_groups.withdrawal enable row level security;
alter table steering_groups.withdrawal force row level security;

create policy readable on steering_groups.anchoring for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on steering_groups.anchoring for insert
  with check (company = any ((select platform.companies())::uuid[])
    and recorded_by = (select platform.person()));
create policy readable on steering_groups.paper for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on steering_groups.paper for insert
  with check (company = any ((select platform.companies())::uuid[])
    and added_by = (select platform.person()));
create policy readable on steering_groups.withdrawal for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on steering_groups.withdrawal for insert
  with check (company = any ((select platform.companies())::uuid[])
    and withdrawn_by = (select platform.person()));

grant select, insert on steering_groups.anchoring, steering_groups.paper, steering_groups.withdrawal to :app;
