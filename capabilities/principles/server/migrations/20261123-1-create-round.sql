-- A round makes a set of guiding principles: notes are collected, laid out and clustered, chosen among, and worded.

create table principles.round (
  company uuid not null references companies.company,
  round uuid not null,
  number bigint generated always as identity,
  -- Whether all employees write and choose, or those who lead the work for both parties.
  everyone boolean not null,
  begun_by uuid not null,
  begun_by_name text not null,
  begun_at timestamptz not null,
  primary key (company, round)
);

-- The latest step says where a round stands.
create table principles.step (
  company uuid not null,
  step uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  stage text not null check (stage in ('collecting', 'clustering', 'choosing', 'wording', 'left')),
  -- How many wrote, per party only where each had enough of them; null where nothing was counted.
  tally jsonb,
  taken_by uuid not null,
  taken_by_name text not null,
  taken_at timestamptz not null,
  primary key (company, step),
  foreign key (company, round) references principles.round (company, round)
);
create index step_of_round on principles.step (company, round, number);

-- A private note: its writer alone sees it, until the moment all are laid out without names.
create table principles.note (
  company uuid not null,
  note uuid not null,
  round uuid not null,
  text text not null check (length(text) between 1 and 300),
  side text not null check (side in ('employer', 'employees')),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (company, note),
  foreign key (company, round) references principles.round (company, round)
);
create index note_of_round on principles.note (company, round, written_by);

create table principles.note_removal (
  company uuid not null,
  note uuid not null,
  removed_by uuid not null,
  removed_at timestamptz not null,
  primary key (company, note),
  foreign key (company, note) references principles.note (company, note)
);

-- One for each note that is written and less one for each that is taken away, so that all see how many there are
-- while nobody sees whose.
create table principles.note_count (
  company uuid not null,
  note_count uuid not null,
  round uuid not null,
  change integer not null check (change in (-1, 1)),
  primary key (company, note_count),
  foreign key (company, round) references principles.round (company, round)
);
create index note_count_of_round on principles.note_count (company, round);

-- A note on the table: without a name when it was laid out from the private ones, with one when it was proposed openly.
create table principles.card (
  company uuid not null,
  card uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  text text not null check (length(text) between 1 and 300),
  proposed_by uuid,
  proposed_by_name text,
  primary key (company, card),
  foreign key (company, round) references principles.round (company, round),
  check ((proposed_by is null) = (proposed_by_name is null))
);
create index card_of_round on principles.card (company, round, number);

create table principles.cluster (
  company uuid not null,
  cluster uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (company, cluster),
  foreign key (company, round) references principles.round (company, round)
);
create index cluster_of_round on principles.cluster (company, round, number);

-- The latest word about a cluster says whether it lies on the table.
create table principles.cluster_word (
  company uuid not null,
  word uuid not null,
  number bigint generated always as identity,
  cluster uuid not null,
  is_out boolean not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (company, word),
  foreign key (company, cluster) references principles.cluster (company, cluster)
);
create index cluster_word_of_cluster on principles.cluster_word (company, cluster, number);

-- The latest move of a card says which cluster it lies in; null is none.
create table principles.move (
  company uuid not null,
  move uuid not null,
  number bigint generated always as identity,
  card uuid not null,
  cluster uuid,
  moved_by uuid not null,
  moved_by_name text not null,
  moved_at timestamptz not null,
  primary key (company, move),
  foreign key (company, card) references principles.card (company, card),
  foreign key (company, cluster) references principles.cluster (company, cluster)
);
create index move_of_card on principles.move (company, card, number);

-- Where somebody has placed their dots: the latest counts, and nobody else sees it before the choice is closed.
create table principles.choice (
  company uuid not null,
  choice uuid not null,
  number bigint generated always as identity,
  round uuid not null,
  clusters uuid[] not null check (cardinality(clusters) <= 3),
  side text not null check (side in ('employer', 'employees')),
  placed_by uuid not null,
  placed_at timestamptz not null,
  primary key (company, choice),
  foreign key (company, round) references principles.round (company, round)
);
create index choice_of_round on principles.choice (company, round, placed_by, number);

-- Every writing of a name or a text that several may write at once; the latest counts.
create table principles.edit (
  company uuid not null,
  edit uuid not null,
  number bigint generated always as identity,
  -- The cluster or draft, and which of its fields.
  thing uuid not null,
  field text not null check (field in ('name', 'text', 'like', 'unlike')),
  value text not null check (length(value) <= 1000),
  based_on uuid,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (company, edit)
);
create index edit_of_thing on principles.edit (company, thing, field, number);

alter table principles.round enable row level security;
alter table principles.round force row level security;
alter table principles.step enable row level security;
alter table principles.step force row level security;
alter table principles.note enable row level security;
alter table principles.note force row level security;
alter table principles.note_removal enable row level security;
alter table principles.note_removal force row level security;
alter table principles.note_count enable row level security;
alter table principles.note_count force row level security;
alter table principles.card enable row level security;
alter table principles.card force row level security;
alter table principles.cluster enable row level security;
alter table principles.cluster force row level security;
alter table principles.cluster_word enable row level security;
alter table principles.cluster_word force row level security;
alter table principles.move enable row level security;
alter table principles.move force row level security;
alter table principles.choice enable row level security;
alter table principles.choice force row level security;
alter table principles.edit enable row level security;
alter table principles.edit force row level security;

create policy readable on principles.round for select using (company = any ((select platform.companies())::uuid[]));
create policy written on principles.round for insert with check (
  company = any ((select platform.companies())::uuid[]) and begun_by = (select platform.person()));
create policy readable on principles.step for select using (company = any ((select platform.companies())::uuid[]));
create policy written on principles.step for insert with check (
  company = any ((select platform.companies())::uuid[]) and taken_by = (select platform.person()));

-- Others' notes are readable between the step that lays them out and the first card on the table: in that one
-- transaction, and never after.
create policy own_or_laid_out on principles.note for select using (
  company = any ((select platform.companies())::uuid[])
  and (
    written_by = (select platform.person())
    or (
      exists (select from principles.step s
        where s.company = note.company and s.round = note.round and s.stage = 'clustering')
      and not exists (select from principles.card c where c.company = note.company and c.round = note.round)
    )
  ));
create policy own on principles.note for insert with check (
  company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));
create policy of_readable_note on principles.note_removal for select using (
  company = any ((select platform.companies())::uuid[])
  and exists (select from principles.note n where n.company = note_removal.company and n.note = note_removal.note));
create policy own on principles.note_removal for insert with check (
  company = any ((select platform.companies())::uuid[])
  and removed_by = (select platform.person())
  and exists (select from principles.note n where n.company = note_removal.company and n.note = note_removal.note
    and n.written_by = (select platform.person())));
create policy readable on principles.note_count for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on principles.note_count for insert
  with check (company = any ((select platform.companies())::uuid[]));

create policy readable on principles.card for select using (company = any ((select platform.companies())::uuid[]));
create policy written on principles.card for insert with check (
  company = any ((select platform.companies())::uuid[])
  and (proposed_by is null or proposed_by = (select platform.person())));
create policy readable on principles.cluster for select using (company = any ((select platform.companies())::uuid[]));
create policy written on principles.cluster for insert with check (
  company = any ((select platform.companies())::uuid[]) and made_by = (select platform.person()));
create policy readable on principles.cluster_word for select
  using (company = any ((select platform.companies())::uuid[]));
create policy written on principles.cluster_word for insert with check (
  company = any ((select platform.companies())::uuid[]) and said_by = (select platform.person()));
create policy readable on principles.move for select using (company = any ((select platform.companies())::uuid[]));
create policy written on principles.move for insert with check (
  company = any ((select platform.companies())::uuid[]) and moved_by = (select platform.person()));

create policy own_or_closed on principles.choice for select using (
  company = any ((select platform.companies())::uuid[])
  and (placed_by = (select platform.person())
    or exists (select from principles.step s
      where s.company = choice.company and s.round = choice.round and s.stage = 'wording')));
create policy own on principles.choice for insert with check (
  company = any ((select platform.companies())::uuid[]) and placed_by = (select platform.person()));

create policy readable on principles.edit for select using (company = any ((select platform.companies())::uuid[]));
create policy written on principles.edit for insert with check (
  company = any ((select platform.companies())::uuid[]) and written_by = (select platform.person()));

grant select, insert on principles.round, principles.step, principles.note, principles.note_removal,
  principles.note_count, principles.card, principles.cluster, principles.cluster_word, principles.move,
  principles.choice, principles.edit to :app;
