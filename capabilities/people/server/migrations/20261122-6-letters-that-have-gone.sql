-- A row that is changed must be in sight as it becomes, too: without this the errand could never note that a letter
-- has gone, since one that has gone is due no more, and sent it again until it was given up.
create policy seen_by_letters on people.invitation for select
  using ((select platform.errand()) = 'people.letters' and email is not null);
