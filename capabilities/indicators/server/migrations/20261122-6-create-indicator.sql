-- Key figures: what they mean, what is aimed at, and what was read. Rows are added and never changed, so that what
-- stood there before is kept with who said otherwise and why.

create table indicators.indicator (
  company uuid not null,
  indicator uuid not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (company, indicator)
);

-- One row for each version of what a figure means. A version holds from a period on; the line breaks there.
create table indicators.definition (
  company uuid not null,
  indicator uuid not null,
  version integer not null check (version >= 1),
  from_period date not null,
  -- Whether the line breaks at that period: what is counted is another thing from there on.
  breaks boolean not null,
  name text not null check (length(name) between 1 and 120),
  meaning text not null check (length(meaning) between 1 and 1000),
  category text not null check (category in ('safety', 'quality', 'delivery', 'cost', 'people')),
  unit text not null check (length(unit) between 1 and 40),
  decimals integer not null check (decimals between 0 and 4),
  direction text not null check (direction in ('higher', 'lower', 'none')),
  period text not null check (period in ('day', 'week', 'month', 'quarter', 'year')),
  measured text not null check (measured in ('value', 'share', 'rate', 'count', 'samples')),
  formula text,
  -- What a share or rate is reckoned to: 100 for per cent, 1000 for "per 1000 hours".
  scale double precision not null check (scale > 0),
  chart text not null check (chart in ('xmr', 'median-xmr', 'p', 'u', 'c', 'xbar-r', 'xbar-s', 'run')),
  by_site boolean not null,
  lowest double precision,
  highest double precision,
  source text not null check (length(source) <= 300),
  owner text not null check (length(owner) between 1 and 120),
  points_at_people boolean not null,
  reason text not null default '' check (length(reason) <= 1000),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, indicator, version),
  foreign key (company, indicator) references indicators.indicator (company, indicator),
  check (version = 1 or reason <> ''),
  check (lowest is null or highest is null or lowest < highest)
);

-- A party's yes to what a version says.
create table indicators.agreement (
  company uuid not null,
  indicator uuid not null,
  version integer not null,
  side text not null check (side in ('employer', 'employees')),
  agreed_by uuid not null,
  agreed_by_name text not null,
  agreed_at timestamptz not null,
  primary key (company, indicator, version, side),
  foreign key (company, indicator, version) references indicators.definition (company, indicator, version)
);

-- Whether a party wants the programme office to see a figure; the latest word of each party counts.
create table indicators.sharing (
  company uuid not null,
  sharing uuid not null,
  indicator uuid not null,
  number bigint generated always as identity,
  side text not null check (side in ('employer', 'employees')),
  given boolean not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, sharing),
  foreign key (company, indicator) references indicators.indicator (company, indicator)
);

-- A figure that is not followed any more, or is taken up again; the latest word counts.
create table indicators.retirement (
  company uuid not null,
  retirement uuid not null,
  indicator uuid not null,
  number bigint generated always as identity,
  retired boolean not null,
  reason text not null check (length(reason) <= 1000),
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, retirement),
  foreign key (company, indicator) references indicators.indicator (company, indicator)
);

-- What is aimed at, and by when. A site of null is the whole company, a value of null takes the aim away.
create table indicators.target (
  company uuid not null,
  target uuid not null,
  indicator uuid not null,
  number bigint generated always as identity,
  site uuid,
  value double precision,
  by_date date,
  note text not null default '' check (length(note) <= 500),
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (company, target),
  foreign key (company, indicator) references indicators.indicator (company, indicator),
  check ((value is null) = (by_date is null))
);

-- Where the company stood before the programme: a stretch of readings, or a figure from elsewhere with its source.
create table indicators.baseline (
  company uuid not null,
  baseline uuid not null,
  indicator uuid not null,
  number bigint generated always as identity,
  site uuid,
  from_period date,
  to_period date,
  value double precision,
  note text not null default '' check (length(note) <= 500),
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (company, baseline),
  foreign key (company, indicator) references indicators.indicator (company, indicator),
  check ((from_period is null) = (to_period is null)),
  check (from_period is null or from_period <= to_period)
);

-- A decision that the limits begin anew at a period, and why.
create table indicators.rebase (
  company uuid not null,
  rebase uuid not null,
  indicator uuid not null,
  site uuid,
  from_period date not null,
  reason text not null check (length(reason) between 1 and 1000),
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  primary key (company, rebase),
  foreign key (company, indicator) references indicators.indicator (company, indicator)
);

-- Something that was changed in the work on a day, to be seen beside the figure.
create table indicators.flag (
  company uuid not null,
  flag uuid not null,
  indicator uuid not null,
  site uuid,
  on_date date not null,
  words text not null check (length(words) between 1 and 200),
  raised_by uuid not null,
  raised_by_name text not null,
  raised_at timestamptz not null,
  primary key (company, flag),
  foreign key (company, indicator) references indicators.indicator (company, indicator)
);

-- A re-based limit or a flag that was taken back. What it was stays.
create table indicators.removal (
  company uuid not null,
  subject uuid not null,
  kind text not null check (kind in ('rebase', 'flag')),
  reason text not null check (length(reason) <= 1000),
  removed_by uuid not null,
  removed_by_name text not null,
  removed_at timestamptz not null,
  primary key (company, subject)
);

alter table indicators.indicator enable row level security;
alter table indicators.indicator force row level security;
alter table indicators.definition enable row level security;
alter table indicators.definition force row level security;
alter table indicators.agreement enable row level security;
alter table indicators.agreement force row level security;
alter table indicators.sharing enable row level security;
alter table indicators.sharing force row level security;
alter table indicators.retirement enable row level security;
alter table indicators.retirement force row level security;
alter table indicators.target enable row level security;
alter table indicators.target force row level security;
alter table indicators.baseline enable row level security;
alter table indicators.baseline force row level security;
alter table indicators.rebase enable row level security;
alter table indicators.rebase force row level security;
alter table indicators.flag enable row level security;
alter table indicators.flag force row level security;
alter table indicators.removal enable row level security;
alter table indicators.removal force row level security;

create policy readable on indicators.indicator for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on indicators.indicator for insert
  with check (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));
create policy readable on indicators.definition for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on indicators.definition for insert
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));
create policy readable on indicators.agreement for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on indicators.agreement for insert
  with check (company = any ((select platform.companies())::uuid[]) and agreed_by = (select platform.person()));
create policy readable on indicators.sharing for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on indicators.sharing for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));
create policy readable on indicators.retirement for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on indicators.retirement for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));
create policy readable on indicators.target for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on indicators.target for insert
  with check (company = any ((select platform.companies())::uuid[]) and set_by = (select platform.person()));
create policy readable on indicators.baseline for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on indicators.baseline for insert
  with check (company = any ((select platform.companies())::uuid[]) and set_by = (select platform.person()));
create policy readable on indicators.rebase for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on indicators.rebase for insert
  with check (company = any ((select platform.companies())::uuid[]) and decided_by = (select platform.person()));
create policy readable on indicators.flag for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on indicators.flag for insert
  with check (company = any ((select platform.companies())::uuid[]) and raised_by = (select platform.person()));
create policy readable on indicators.removal for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on indicators.removal for insert
  with check (company = any ((select platform.companies())::uuid[]) and removed_by = (select platform.person()));

grant select, insert on indicators.indicator, indicators.definition, indicators.agreement, indicators.sharing,
  indicators.retirement, indicators.target, indicators.baseline, indicators.rebase,
  indicators.flag, indicators.removal to :app;
