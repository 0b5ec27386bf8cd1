-- A print that was spoiled is taken back. Who fetched a slip and had a ballot signed is of no use when all has been
-- counted, and goes with the keys.
create policy taken_back on surveys.slip for delete
  using (company = any ((select platform.companies())::uuid[]) and batch is not null);
create policy forgotten on surveys.slip for delete using ((select platform.errand()) = 'open-surveys');
create policy forgotten on surveys.ballot for delete using ((select platform.errand()) = 'open-surveys');
create policy of_errand on surveys.slip for select using ((select platform.errand()) = 'open-surveys');
create policy of_errand on surveys.ballot for select using ((select platform.errand()) = 'open-surveys');
grant delete on surveys.slip, surveys.ballot to :app;
-- Of whom no ballot is signed any slip may be held while it is looked whether it has been used.
create policy held on surveys.slip for update
  using (company = any ((select platform.companies())::uuid[]) and batch is not null) with check (false);
