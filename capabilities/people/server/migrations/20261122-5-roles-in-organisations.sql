-- A role in an organisation stands under the organisation's programme: the office of that programme sees it, gives it
-- and ends it, and no other's does. And the errand that sends letters may note that one has gone.

alter table people.membership
  add column under text,
  add constraint membership_under check (under is null or num_nonnulls(company, programme) = 0);
alter table people.invitation
  add column under text,
  add constraint invitation_under check (under is null or num_nonnulls(company, programme) = 0);
create index membership_under on people.membership (under) where under is not null;

drop policy readable on people.membership;
create policy readable on people.membership for select using (
  person = (select platform.person())
  or company = any ((select platform.companies())::uuid[])
  or programme = (select platform.programme())
  or under = (select platform.programme())
  or organisation = (select platform.organisation())
  or (demo and (select platform.demo()))
);
drop policy given on people.membership;
create policy given on people.membership for insert with check (
  (company is null or company = any ((select platform.companies())::uuid[]))
  and (programme is null or programme = (select platform.programme()))
  and (num_nonnulls(company, programme) = 1 or under = (select platform.programme()))
);
drop policy ended on people.membership;
create policy ended on people.membership for update using (
  company = any ((select platform.companies())::uuid[])
  or programme = (select platform.programme())
  or under = (select platform.programme())
);

drop policy of_place on people.invitation;
create policy of_place on people.invitation for select using (
  company = any ((select platform.companies())::uuid[])
  or programme = (select platform.programme())
  or under = (select platform.programme())
  or token_hash = (select platform.secret())
  or slip_hash = (select platform.secret())
  -- A row that is changed must be in sight as it becomes too: a letter that has gone is due no more.
  or ((select platform.errand()) = 'people.letters' and email is not null)
);
drop policy sent on people.invitation;
create policy sent on people.invitation for insert with check (
  (company is null or company = any ((select platform.companies())::uuid[]))
  and (programme is null or programme = (select platform.programme()))
  and (num_nonnulls(company, programme) = 1 or under = (select platform.programme()))
);
drop policy went_on on people.invitation;
create policy went_on on people.invitation for update using (
  company = any ((select platform.companies())::uuid[])
  or programme = (select platform.programme())
  or under = (select platform.programme())
  or token_hash = (select platform.secret())
  or slip_hash = (select platform.secret())
  or ((select platform.errand()) = 'people.letters' and mail_due_at is not null)
) with check (
  company = any ((select platform.companies())::uuid[])
  or programme = (select platform.programme())
  or under = (select platform.programme())
  or token_hash = (select platform.secret())
  or slip_hash = (select platform.secret())
  or (select platform.errand()) = 'people.letters'
);
