-- A form each party answers for itself: an evaluation of a visit or a gathering, the company's own at the end, the
-- follow-ups after it, and what the parties expect of a survey. What a side has answered is readable by that side
-- alone until both have handed in; the rule stands here, so that no route can forget it.

create table surveys.form (
  company uuid not null references companies.company,
  form uuid not null,
  occasion text not null check (occasion in ('visit', 'gathering', 'self-evaluation', 'follow-up', 'expectations')),
  -- What it is about: the key of a visit or a follow-up on the journey, a wave, or a gathering's day and name.
  thing text not null check (length(thing) <= 200),
  name text not null check (length(name) <= 120),
  about_on date not null,
  due_on date not null,
  instrument text not null,
  instrument_version text not null,
  opened_by uuid not null,
  opened_by_name text not null,
  opened_at timestamptz not null,
  primary key (company, form),
  -- Two who open the same at once open one.
  unique (company, occasion, thing)
);

-- Handed in and taken back by a side; set aside and brought back by whoever may open.
create table surveys.form_mark (
  company uuid not null,
  mark uuid not null,
  number bigint generated always as identity,
  form uuid not null,
  kind text not null check (kind in ('handed-in', 'taken-back', 'set-aside', 'brought-back')),
  side text check (side in ('employer', 'employees')),
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, mark),
  foreign key (company, form) references surveys.form (company, form),
  check ((kind in ('handed-in', 'taken-back')) = (side is not null))
);
create index form_mark_of_form on surveys.form_mark (company, form, number);

-- Every writing is a row; see platform/contract/written.ts. A mark is its number, `?` stands for not knowing.
create table surveys.form_answer (
  company uuid not null,
  edit uuid not null,
  number bigint generated always as identity,
  form uuid not null,
  side text not null check (side in ('employer', 'employees')),
  item text not null check (length(item) <= 60),
  value text not null check (length(value) <= 2000),
  based_on uuid,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, edit),
  foreign key (company, form) references surveys.form (company, form)
);
create index form_answer_of_form on surveys.form_answer (company, form, number);

-- What both say of one question, when both have seen it. The side that wrote it stands behind it.
create table surveys.form_note (
  company uuid not null,
  edit uuid not null,
  number bigint generated always as identity,
  form uuid not null,
  item text not null check (length(item) <= 60),
  side text not null check (side in ('employer', 'employees')),
  value text not null check (length(value) <= 2000),
  based_on uuid,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, edit),
  foreign key (company, form) references surveys.form (company, form)
);
create index form_note_of_form on surveys.form_note (company, form, number);

-- The other party's yes to the exact words, or the yes taken back.
create table surveys.form_assent (
  company uuid not null,
  assent uuid not null,
  number bigint generated always as identity,
  form uuid not null,
  edit uuid not null,
  side text not null check (side in ('employer', 'employees')),
  given boolean not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, assent),
  foreign key (company, edit) references surveys.form_note (company, edit)
);
create index form_assent_of_form on surveys.form_assent (company, form, number);

-- The sides whoever asks speaks for, each after its company; nobody's where a transaction does not say.
create function surveys.form_sides() returns text[] language sql stable
  return coalesce(nullif(current_setting('app.form_sides', true), ''), '{}')::text[];

-- Whether both sides of a form have handed in, and so may see each other's answers.
create function surveys.is_form_shown(of_company uuid, of_form uuid) returns boolean language sql stable
  return (select count(*) = 2 from (
    select distinct on (m.side) m.kind from surveys.form_mark m
    where m.company = of_company and m.form = of_form and m.side is not null
    order by m.side, m.number desc) as latest where latest.kind = 'handed-in');

alter table surveys.form enable row level security;
alter table surveys.form force row level security;
alter table surveys.form_mark enable row level security;
alter table surveys.form_mark force row level security;
alter table surveys.form_answer enable row level security;
alter table surveys.form_answer force row level security;
alter table surveys.form_note enable row level security;
alter table surveys.form_note force row level security;
alter table surveys.form_assent enable row level security;
alter table surveys.form_assent force row level security;

create policy readable on surveys.form for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on surveys.form for insert
  with check (company = any ((select platform.companies())::uuid[]) and opened_by = (select platform.person()));

create policy readable on surveys.form_mark for select
  using (company = any ((select platform.companies())::uuid[]));
-- What has been seen cannot be unseen: nothing is taken back once both have handed in.
create policy written on surveys.form_mark for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person())
    and not surveys.is_form_shown(company, form)
    and (side is null or company || ' ' || side = any ((select surveys.form_sides())::text[])));

create policy of_own_side_or_shown on surveys.form_answer for select
  using (company = any ((select platform.companies())::uuid[])
    and (company || ' ' || side = any ((select surveys.form_sides())::text[])
      or surveys.is_form_shown(company, form)));
create policy written on surveys.form_answer for insert
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person())
    and company || ' ' || side = any ((select surveys.form_sides())::text[])
    and not surveys.is_form_shown(company, form));

create policy readable on surveys.form_note for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on surveys.form_note for insert
  with check (company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person())
    and surveys.is_form_shown(company, form));
create policy readable on surveys.form_assent for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on surveys.form_assent for insert
  with check (company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person())
    and surveys.is_form_shown(company, form));

grant select, insert on surveys.form, surveys.form_mark, surveys.form_answer, surveys.form_note, surveys.form_assent
  to :app;
