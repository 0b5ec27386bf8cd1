-- Which pilot group a customer's words are tied to; null takes the tie back. The last one counts.
create table customers.quote_tie (
  company uuid not null references companies.company,
  tie uuid not null,
  number bigint generated always as identity,
  statement uuid not null,
  pilot_group uuid,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, tie)
);
create index quote_tie_of_statement on customers.quote_tie (company, statement, number);

alter table customers.quote_tie enable row level security;
alter table customers.quote_tie force row level security;

create policy readable on customers.quote_tie for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on customers.quote_tie for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));

grant select, insert on customers.quote_tie to :app;
