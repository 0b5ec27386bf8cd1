-- Lines of one chain, of a company or else of the programme they all name or of none, in one statement: its head is held, reckoned on and set once, however many there are. What many
-- did at once is one transaction, where a head set line by line was most of the work.

create function platform.write_audit_lines(
  company uuid, programmes text[], persons uuid[], actor_kinds text[], acts text[], objects text[], outcomes text[],
  moments timestamptz[]
) returns void language plpgsql as $$
declare
  mine text := coalesce($1::text, 'programme:' || $2[1], 'installation');
  begun bigint;
  latest bytea;
  hashes bytea[] := '{}';
begin
  select h.seq, h.hash into begun, latest from platform.audit_head as h where h.chain = mine for update;
  if begun is null then
    -- A chain's first line makes its head; whoever else began it meanwhile is waited for.
    perform platform.write_audit_line($1, $2[1], $3[1], $4[1], $5[1], $6[1], $7[1],
      coalesce($8[1], now()));
    if cardinality($3) > 1 then
      perform platform.write_audit_lines($1, $2[2:], $3[2:], $4[2:], $5[2:], $6[2:], $7[2:], $8[2:]);
    end if;
    return;
  end if;
  for i in 1 .. cardinality($3) loop
    latest := platform.audit_hash(latest, mine, begun + i, coalesce($8[i], now()), $1, $2[i], $3[i], $4[i], $5[i], $6[i], $7[i]);
    hashes := hashes || latest;
  end loop;
  insert into platform.audit_line (chain, seq, at, company, programme, person, actor_kind, act, object, outcome, hash)
  select mine, begun + place, coalesce(line.at, now()), $1, line.programme, line.person, line.kind, line.act, line.object, line.outcome, line.hash
  from unnest($2, $3, $4, $5, $6, $7, $8, hashes) with ordinality
    as line (programme, person, kind, act, object, outcome, at, hash, place);
  update platform.audit_head as h set seq = begun + cardinality($3), hash = latest where h.chain = mine;
end
$$;
