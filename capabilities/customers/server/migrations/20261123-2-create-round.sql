-- The short survey: a round asks about some needs, links lead to it, and whoever holds one answers without an account.
-- And what the company makes of it all: a short text, and each party's yes to it.

create table customers.round (
  company uuid not null references companies.company,
  round uuid not null,
  title text not null check (length(title) between 1 and 120),
  opens_on date not null,
  closes_on date not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (company, round),
  check (opens_on <= closes_on)
);

-- A need as the round asks about it: its name in each language it was written in, kept when the need is renamed.
create table customers.round_need (
  company uuid not null,
  round uuid not null,
  need uuid not null,
  position integer not null,
  names jsonb not null,
  primary key (company, round, need),
  foreign key (company, round) references customers.round (company, round),
  foreign key (company, need) references customers.need (company, need)
);

-- Another last day, or an end at once. Nothing opens a round that is over.
create table customers.round_change (
  company uuid not null,
  change uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  kind text not null check (kind in ('moved', 'closed')),
  closes_on date check ((kind = 'moved') = (closes_on is not null)),
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, change),
  foreign key (company, round) references customers.round (company, round)
);

create table customers.link (
  company uuid not null,
  link uuid not null,
  round uuid not null,
  -- Null for the open link, whose answers carry no name.
  customer uuid,
  language text not null check (language in ('nb', 'nn', 'en', 'sv', 'pl')),
  -- sha256 of the secret in the address, which is stored nowhere.
  token_hash bytea not null unique,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (company, link),
  foreign key (company, round) references customers.round (company, round),
  foreign key (company, customer) references customers.customer (company, customer)
);
create index link_of_round on customers.link (company, round);

create table customers.link_ending (
  company uuid not null,
  link uuid not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, link),
  foreign key (company, link) references customers.link (company, link)
);

-- No moment, address or language: of an answer by the open link nothing is kept that tells whose it is.
create table customers.answer (
  company uuid not null,
  answer uuid not null,
  round uuid not null,
  link uuid not null,
  customer uuid,
  words text not null check (length(words) <= 1000),
  may_quote boolean not null,
  answered_on date not null,
  primary key (company, answer),
  foreign key (company, link) references customers.link (company, link)
);
create index answer_of_round on customers.answer (company, round);

create table customers.answer_mark (
  company uuid not null,
  answer uuid not null,
  need uuid not null,
  importance integer check (importance between 1 and 5),
  performance integer check (performance between 1 and 5),
  primary key (company, answer, need),
  foreign key (company, answer) references customers.answer (company, answer),
  foreign key (company, need) references customers.need (company, need)
);

-- Every writing of the description is a row; see platform/contract/written.ts.
create table customers.description_edit (
  company uuid not null references companies.company,
  edit uuid not null,
  number bigint generated always as identity,
  value text not null check (length(value) <= 4000),
  based_on uuid,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, edit)
);

-- A party's yes to the description as it stood, or the yes taken back. The last one of each party counts.
create table customers.assent (
  company uuid not null references companies.company,
  assent uuid not null,
  number bigint generated always as identity,
  side text not null check (side in ('employer', 'employees')),
  given boolean not null,
  digest text not null,
  -- What was known when it was said.
  interviews integer not null,
  answers integer not null,
  note text not null default '' check (length(note) <= 500),
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, assent)
);

alter table customers.round enable row level security;
alter table customers.round force row level security;
alter table customers.round_need enable row level security;
alter table customers.round_need force row level security;
alter table customers.round_change enable row level security;
alter table customers.round_change force row level security;
alter table customers.link enable row level security;
alter table customers.link force row level security;
alter table customers.link_ending enable row level security;
alter table customers.link_ending force row level security;
alter table customers.answer enable row level security;
alter table customers.answer force row level security;
alter table customers.answer_mark enable row level security;
alter table customers.answer_mark force row level security;
alter table customers.description_edit enable row level security;
alter table customers.description_edit force row level security;
alter table customers.assent enable row level security;
alter table customers.assent force row level security;

create policy readable on customers.round for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.round for insert
  with check (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));
create policy readable on customers.round_need for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.round_need for insert
  with check (company = any ((select platform.companies())::uuid[]));
create policy readable on customers.round_change for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.round_change for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));
-- Whoever holds the secret of a link sees that one link, and so which company to look in.
create policy readable_or_held on customers.link for select
  using (company = any ((select platform.companies())::uuid[]) or token_hash = (select platform.secret()));
create policy written on customers.link for insert
  with check (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));
create policy made_again on customers.link for update
  using (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()))
  with check (company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));
create policy readable on customers.link_ending for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.link_ending for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));
create policy readable on customers.answer for select
  using (company = any ((select platform.companies())::uuid[]));
-- Only whoever holds its link gives an answer: nobody in the company can.
create policy written on customers.answer for insert
  with check (company = any ((select platform.companies())::uuid[])
    and exists (select 1 from customers.link l where l.company = answer.company and l.link = answer.link
      and l.token_hash = (select platform.secret())));
create policy readable on customers.answer_mark for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.answer_mark for insert
  with check (company = any ((select platform.companies())::uuid[]) and (select platform.secret()) is not null);
create policy readable on customers.description_edit for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.description_edit for insert
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));
create policy readable on customers.assent for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.assent for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));

grant select, insert on customers.round, customers.round_need, customers.round_change, customers.link,
  customers.link_ending, customers.answer, customers.answer_mark, customers.description_edit, customers.assent
  to :app;
grant update (token_hash) on customers.link to :app;
