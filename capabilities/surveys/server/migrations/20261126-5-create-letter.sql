-- That a wave has opened and is about to end is told to everybody who may answer, alike: who has answered is not known,
-- and no row here depends on it.

create table surveys.letter (
  company uuid not null,
  wave uuid not null,
  occasion text not null check (occasion in ('opened', 'reminder-1', 'reminder-2')),
  person uuid not null,
  tries integer not null default 0,
  -- When it is tried next; null when it has been sent or given up.
  due_at timestamptz,
  sent_at timestamptz,
  primary key (company, wave, occasion, person),
  foreign key (company, wave) references surveys.wave (company, wave)
);
create index letter_due on surveys.letter (due_at) where due_at is not null;

alter table surveys.letter enable row level security;
alter table surveys.letter force row level security;

-- The errand writes them; besides, each sees those that were sent to them.
create policy sent on surveys.letter for all
  using ((select platform.errand()) = 'remind-surveys')
  with check ((select platform.errand()) = 'remind-surveys');
create policy own on surveys.letter for select
  using (person = (select platform.person()) and company = any ((select platform.companies())::uuid[]));

-- It finds the waves that are under way in all companies, and reads each with its company in scope.
create policy reminded on surveys.wave for select
  using ((select platform.errand()) = 'remind-surveys');

grant select, insert on surveys.letter to :app;
grant update (tries, due_at, sent_at) on surveys.letter to :app;

-- Each party says that the survey has been carried out, and may take that back.
alter table surveys.wave_mark drop constraint wave_mark_kind_check;
alter table surveys.wave_mark add constraint wave_mark_kind_check
  check (kind in ('signed', 'withdrawn', 'moved', 'ended', 'called-off', 'delivered', 'undelivered'));
