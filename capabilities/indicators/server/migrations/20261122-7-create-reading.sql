-- What was read, each time it was said: the highest revision of a period is what stands, the others are what stood.

create table indicators.reading (
  company uuid not null,
  indicator uuid not null,
  -- Null: the whole company. No foreign key: a site may be taken away, what was read there is not.
  site uuid,
  -- The first day of the period.
  period date not null,
  revision integer not null check (revision >= 1),
  -- Null: taken away again.
  value double precision,
  count double precision,
  whole double precision,
  samples double precision[],
  inputs jsonb,
  way text not null check (way in ('hand', 'token', 'import', 'undo')),
  reason text not null default '' check (length(reason) <= 500),
  -- The entry or import it came by.
  act uuid not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  foreign key (company, indicator) references indicators.indicator (company, indicator),
  check (value is null or (value > '-infinity' and value < 'infinity'))
);
create unique index reading_revision on indicators.reading (company, indicator, site, period, revision desc)
  nulls not distinct;
create index reading_act on indicators.reading (company, act);

-- A file on its way in. The row is a state that moves; what it wrote lies in `reading`.
create table indicators.import (
  company uuid not null,
  import uuid not null,
  file_name text not null check (length(file_name) between 1 and 200),
  bytes integer not null check (bytes > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  state text not null check (state in (
    'reading', 'mapping', 'checking', 'checked', 'writing', 'imported', 'undoing', 'undone', 'refused', 'left')),
  -- Rows done of rows in all, while a machine is at it.
  done integer not null default 0,
  total integer not null default 0,
  language text not null,
  fault jsonb,
  -- What the file holds, in short: its sheets with their first rows.
  outline jsonb,
  mapping jsonb,
  leave_out boolean not null default false,
  result jsonb,
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  imported_at timestamptz,
  undone_by_name text,
  undone_at timestamptz,
  primary key (company, import)
);

create table indicators.import_file (
  company uuid not null,
  import uuid not null,
  content bytea not null,
  primary key (company, import),
  foreign key (company, import) references indicators.import (company, import)
);

-- How a kind of file was read the last time, by its headings.
create table indicators.mapping (
  company uuid not null,
  signature text not null check (length(signature) between 1 and 200),
  mapping jsonb not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, signature)
);

alter table indicators.reading enable row level security;
alter table indicators.reading force row level security;
alter table indicators.import enable row level security;
alter table indicators.import force row level security;
alter table indicators.import_file enable row level security;
alter table indicators.import_file force row level security;
alter table indicators.mapping enable row level security;
alter table indicators.mapping force row level security;

create policy readable on indicators.reading for select using (company = any ((select platform.companies())::uuid[]));
-- A program with the company's token says readings too, and is no person: the scope alone decides.
create policy said on indicators.reading for insert with check (company = any ((select platform.companies())::uuid[]));

create policy readable on indicators.import for select using (
  company = any ((select platform.companies())::uuid[])
  or (select platform.errand()) in ('indicators.imports', 'indicators.deletion')
);
create policy uploaded on indicators.import for insert
  with check (company = any ((select platform.companies())::uuid[]) and uploaded_by = (select platform.person()));
create policy went_on on indicators.import for update using (company = any ((select platform.companies())::uuid[])) with check (company = any ((select platform.companies())::uuid[]));

create policy readable on indicators.import_file for select using (
  company = any ((select platform.companies())::uuid[])
  or (select platform.errand()) = 'indicators.deletion'
);
create policy uploaded on indicators.import_file for insert with check (company = any ((select platform.companies())::uuid[]));
create policy forgotten on indicators.import_file for delete
  using ((select platform.errand()) = 'indicators.deletion');

create policy readable on indicators.mapping for select using (company = any ((select platform.companies())::uuid[]));
create policy written on indicators.mapping for insert
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));
create policy rewritten on indicators.mapping for update using (company = any ((select platform.companies())::uuid[]))
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));

grant select, insert on indicators.reading, indicators.import, indicators.import_file, indicators.mapping to :app;
grant update (state, done, total, fault, outline, mapping, leave_out, result, imported_at, undone_by_name, undone_at)
  on indicators.import to :app;
grant update (mapping, written_by, written_by_name, written_at) on indicators.mapping to :app;
grant delete on indicators.import_file to :app;
