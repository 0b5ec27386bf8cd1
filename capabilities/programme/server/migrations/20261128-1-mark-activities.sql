-- An activity of the programme is marked like what it delivers, so the mapping that is repeated can be told of as done.
alter table programme.mark drop constraint mark_subject_check;
alter table programme.mark add constraint mark_subject_check
  check (subject in ('deliverable', 'activity', 'commitment', 'visit', 'meeting', 'gathering', 'gate'));
