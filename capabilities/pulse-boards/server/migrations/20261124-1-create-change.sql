-- Everything that happens on a company's boards, in one dense order; boards, cards and meetings are what it comes to.

create table pulse_boards.sequence (
  company uuid primary key,
  -- The number of the last change.
  seq bigint not null check (seq >= 0)
);

create table pulse_boards.change (
  company uuid not null,
  seq bigint not null check (seq > 0),
  -- Made by whoever acts: sent again, it is the same change.
  change uuid not null,
  kind text not null check (kind in ('board', 'category', 'shift', 'cell', 'card', 'word', 'meeting')),
  board uuid not null,
  thing text not null check (length(thing) between 36 and 120),
  fields jsonb not null,
  seen jsonb not null,
  -- Null for a screen on the wall, and for whoever gave no name.
  by uuid,
  by_name text not null check (length(by_name) <= 200),
  at timestamptz not null,
  primary key (company, seq),
  unique (company, change)
);

alter table pulse_boards.sequence enable row level security;
alter table pulse_boards.sequence force row level security;
alter table pulse_boards.change enable row level security;
alter table pulse_boards.change force row level security;

create policy readable on pulse_boards.sequence for select
  using (company = any ((select platform.companies())::uuid[]));
create policy begun on pulse_boards.sequence for insert
  with check (company = any ((select platform.companies())::uuid[]));
create policy counted on pulse_boards.sequence for update
  using (company = any ((select platform.companies())::uuid[]))
  with check (company = any ((select platform.companies())::uuid[]));
create policy readable on pulse_boards.change for select
  using (company = any ((select platform.companies())::uuid[]));
create policy added on pulse_boards.change for insert
  with check (company = any ((select platform.companies())::uuid[])
    and (by is null or by = (select platform.person())));

grant select, insert, update on pulse_boards.sequence to :app;
grant select, insert on pulse_boards.change to :app;
