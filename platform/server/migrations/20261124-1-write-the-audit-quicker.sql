-- Every call writes a line. A function in SQL is planned anew each time, which took longer than to write the line.

create or replace function platform.write_audit_line(
  company uuid, programme text, person uuid, actor_kind text, act text, object text, outcome text, at timestamptz
) returns bigint language plpgsql as $$
declare
  mine text := coalesce($1::text, 'programme:' || $2, 'installation');
  head platform.audit_head;
begin
  insert into platform.audit_head as h (chain, seq, hash)
  values (mine, 1, platform.audit_hash(decode(repeat('00', 32), 'hex'), mine, 1, $8, $1, $2, $3, $4, $5, $6, $7))
  on conflict (chain) do update set seq = h.seq + 1,
    hash = platform.audit_hash(h.hash, h.chain, h.seq + 1, $8, $1, $2, $3, $4, $5, $6, $7)
  returning h.chain, h.seq, h.hash into head;
  insert into platform.audit_line (chain, seq, at, company, programme, person, actor_kind, act, object, outcome, hash)
  values (head.chain, head.seq, $8, $1, $2, $3, $4, $5, $6, $7, head.hash);
  return head.seq;
end
$$;
