-- Ids with moment zero belong to the offices of programmes, which keep things of their own where companies do: a
-- company that took one would be shown what is the office's.
alter table companies.company add constraint not_an_office check (company::text not like '00000000-0000-%');
