-- A calendar address shows no more than the session it was made in: with one factor, nothing the second would open.
alter table programme.calendar_feed add column level integer not null default 2 check (level in (1, 2));
alter table programme.calendar_feed alter column level drop default;
