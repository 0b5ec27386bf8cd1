-- The audit becomes chains, one per tenant: each line carries the sha256 of the line before it and of itself.
-- The form that is hashed is told in docs/decisions/0014 and made a second time in platform/server/audit/canonical.ts.

-- Carried over at the end. The owner is held by row-level security too, and must see what it carries.
alter table platform.audit_line rename to audit_line_before;
alter table platform.audit_line_before rename constraint audit_line_pkey to audit_line_before_pkey;
alter table platform.audit_line_before no force row level security;

-- What a transaction does with the audit as a whole: 'signing', 'verifying', or null, which closes.
create function platform.audit_task() returns text language sql stable
  return nullif(current_setting('app.audit', true), '');

-- The chains a transaction may add to: of its companies, of its programme, and of the installation.
create function platform.audit_chains() returns text[] language sql stable
  return array['installation', 'programme:' || platform.programme()] || platform.companies()::text[];

-- One field of the hashed form: its length in bytes of UTF-8, a colon, itself; a hyphen where there is none.
create function platform.audit_field(value text) returns text language sql immutable
  return coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value, '-');

create function platform.audit_hash(
  previous bytea, chain text, seq bigint, at timestamptz, company uuid, programme text,
  person uuid, actor_kind text, act text, object text, outcome text
) returns bytea language sql stable
  return sha256(previous || convert_to(concat_ws(' ', 'spranget-audit/1',
    platform.audit_field(chain), platform.audit_field(seq::text),
    platform.audit_field(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
    platform.audit_field(company::text), platform.audit_field(programme), platform.audit_field(person::text),
    platform.audit_field(actor_kind), platform.audit_field(act), platform.audit_field(object),
    platform.audit_field(outcome)), 'UTF8'));

-- Who did or read what, one line per call, or was refused it. Never a body, a query or a secret.
create table platform.audit_line (
  chain text not null,
  -- Dense from 1 within its chain.
  seq bigint not null check (seq > 0),
  at timestamptz not null check (isfinite(at)),
  company uuid,
  programme text,
  -- A person, a wall screen or a company's token: actor_kind says which.
  person uuid,
  actor_kind text not null check (actor_kind in ('person', 'screen', 'token', 'nobody')),
  act text not null check (length(act) between 1 and 200),
  object text check (length(object) between 1 and 400),
  outcome text not null check (outcome in ('done', 'refused')),
  hash bytea not null check (length(hash) = 32),
  primary key (chain, seq),
  check (chain = coalesce(company::text, 'programme:' || programme, 'installation')),
  check ((person is null) = (actor_kind = 'nobody'))
);
create index audit_line_refused on platform.audit_line (chain, seq) where outcome = 'refused';

-- Where each chain ends. Its row is locked by whoever adds a line, so that lines of a chain come one by one.
create table platform.audit_head (
  chain text primary key,
  seq bigint not null check (seq > 0),
  hash bytea not null check (length(hash) = 32)
);

-- How far each chain has been signed outside the database, and by which key.
create table platform.audit_signed (
  chain text not null,
  signer text not null check (length(signer) between 1 and 100),
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  primary key (chain, signer)
);

-- Adds one line to its chain and answers with its number. Runs with the rights of whoever calls it.
create function platform.write_audit_line(
  company uuid, programme text, person uuid, actor_kind text, act text, object text, outcome text, at timestamptz
) returns bigint language sql as $$
  with head as (
    insert into platform.audit_head as h (chain, seq, hash)
    select mine.chain, 1, platform.audit_hash(decode(repeat('00', 32), 'hex'), mine.chain, 1, $8, $1, $2, $3, $4, $5, $6, $7)
      from (select coalesce($1::text, 'programme:' || $2, 'installation') as chain) as mine
    on conflict (chain) do update set seq = h.seq + 1,
      hash = platform.audit_hash(h.hash, h.chain, h.seq + 1, $8, $1, $2, $3, $4, $5, $6, $7)
    returning h.chain, h.seq, h.hash
  ), line as (
    insert into platform.audit_line (chain, seq, at, company, programme, person, actor_kind, act, object, outcome, hash)
    select head.chain, head.seq, $8, $1, $2, $3, $4, $5, $6, $7, head.hash from head
  )
  select head.seq from head
$$;

-- The lines there were, in the order they were written. Every one was done by a person, or by nobody known.
do $$
declare
  old record;
  this_chain text := '';
  last_seq bigint;
  last_hash bytea;
begin
  for old in
    select coalesce(company::text, 'installation') as chain, at, company, person, act,
      case when person is null then 'nobody' else 'person' end as actor_kind, left(nullif(object, ''), 400) as object
    from platform.audit_line_before order by 1, at, line
  loop
    if old.chain <> this_chain then
      this_chain := old.chain;
      last_seq := 0;
      last_hash := decode(repeat('00', 32), 'hex');
    end if;
    last_seq := last_seq + 1;
    last_hash := platform.audit_hash(last_hash, this_chain, last_seq, old.at, old.company, null, old.person,
      old.actor_kind, old.act, old.object, 'done');
    insert into platform.audit_line (chain, seq, at, company, person, actor_kind, act, object, outcome, hash)
    values (this_chain, last_seq, old.at, old.company, old.person, old.actor_kind, old.act, old.object, 'done', last_hash);
  end loop;
  insert into platform.audit_head (chain, seq, hash)
    select chain, seq, hash from platform.audit_line as line
    where not exists (select from platform.audit_line as after where after.chain = line.chain and after.seq = line.seq + 1);
end $$;
drop table platform.audit_line_before;

alter table platform.audit_line enable row level security;
alter table platform.audit_line force row level security;
alter table platform.audit_head enable row level security;
alter table platform.audit_head force row level security;
alter table platform.audit_signed enable row level security;
alter table platform.audit_signed force row level security;

create policy written on platform.audit_line for insert
  with check (chain = any ((select platform.audit_chains())::text[]));
-- The chain of the installation is written by everyone and read by the verifier alone.
create policy readable on platform.audit_line for select
  using (chain = any ((select platform.audit_chains())::text[]) and chain <> 'installation');
create policy verified on platform.audit_line for select to current_user
  using ((select platform.audit_task()) = 'verifying');

create policy of_chain on platform.audit_head
  using (chain = any ((select platform.audit_chains())::text[]))
  with check (chain = any ((select platform.audit_chains())::text[]));
create policy seen_whole on platform.audit_head for select
  using ((select platform.audit_task()) in ('signing', 'verifying'));

create policy of_chain on platform.audit_signed for select
  using (chain = any ((select platform.audit_chains())::text[]));
create policy seen_whole on platform.audit_signed for select
  using ((select platform.audit_task()) in ('signing', 'verifying'));
create policy signed on platform.audit_signed for insert
  with check ((select platform.audit_task()) = 'signing');
create policy signed_again on platform.audit_signed for update
  using ((select platform.audit_task()) = 'signing') with check ((select platform.audit_task()) = 'signing');

grant select, insert on platform.audit_line to :app;
grant select, insert on platform.audit_head to :app;
grant update (seq, hash) on platform.audit_head to :app;
grant select, insert on platform.audit_signed to :app;
grant update (seq, at) on platform.audit_signed to :app;
