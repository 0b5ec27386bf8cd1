-- What each party wants done with something written in words before anybody else reads it: keep it, black out parts,
-- or withhold it. The last word of each party counts; shown is only what both want alike.
create table surveys.comment_review (
  company uuid not null,
  review uuid not null,
  number bigint generated always as identity,
  wave uuid not null,
  comment uuid not null,
  side text not null check (side in ('employer', 'employees')),
  outcome text not null check (outcome in ('kept', 'blacked', 'withheld')),
  -- From and to, in signs of UTF-16; of what is blacked out only.
  spans jsonb not null check ((outcome = 'blacked') = (spans <> '[]'::jsonb)),
  reason text not null check (length(reason) <= 300 and (outcome <> 'withheld' or reason <> '')),
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, review),
  foreign key (company, wave, comment) references surveys.comment (company, wave, comment)
);
create index on surveys.comment_review (company, wave, number);

alter table surveys.comment_review enable row level security;
alter table surveys.comment_review force row level security;
create policy readable on surveys.comment_review for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on surveys.comment_review for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));
grant select, insert on surveys.comment_review to :app;
