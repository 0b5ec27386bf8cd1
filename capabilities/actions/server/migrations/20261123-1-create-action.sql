-- What somebody promised to do, where it was promised, and every word about it since.

create table actions.action (
  company uuid not null references companies.company,
  action uuid not null,
  -- The meeting or visit it was promised at.
  source text not null check (source in ('minutes', 'visit')),
  source_thing text not null,
  what text not null check (length(what) between 1 and 500),
  -- Null for somebody without an account, who is still named.
  owner uuid,
  owner_name text not null check (length(owner_name) between 1 and 200),
  owner_side text not null check (owner_side in ('employer', 'employees', 'adviser')),
  due date not null,
  promised_on date not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, action)
);
create index action_of_source on actions.action (company, source, source_thing);

-- The last word about an action counts; the ones before it are its history.
create table actions.word (
  company uuid not null,
  word uuid not null,
  number bigint generated always as identity,
  action uuid not null,
  kind text not null check (kind in ('done', 'reopened', 'moved', 'dropped')),
  due date check ((kind = 'moved') = (due is not null)),
  note text not null default '',
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, word),
  foreign key (company, action) references actions.action (company, action),
  check (kind not in ('moved', 'dropped') or note <> '')
);
create index word_of_action on actions.word (company, action, number);

alter table actions.action enable row level security;
alter table actions.action force row level security;
alter table actions.word enable row level security;
alter table actions.word force row level security;

create policy readable on actions.action for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on actions.action for insert
  with check (company = any ((select platform.companies())::uuid[])
    and written_by = (select platform.person()));
create policy readable on actions.word for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on actions.word for insert
  with check (company = any ((select platform.companies())::uuid[])
    and said_by = (select platform.person()));

grant select, insert on actions.action, actions.word to :app;
