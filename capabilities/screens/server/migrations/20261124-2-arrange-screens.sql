-- What a screen shows can be changed where it hangs. A screen has one arrangement, and the log of the company tells
-- who changed it and when.

alter table screens.screen
  -- Boards to show, in this order; none named is all that hang.
  add column boards uuid[] not null default '{}' check (cardinality(boards) <= 20),
  -- How long each stays before the next comes.
  add column seconds integer not null default 30 check (seconds between 10 and 600),
  -- Hours of the screen's own clock between which it is dark and dim; equal ends are no night.
  add column night_from integer not null default 22 check (night_from between 0 and 23),
  add column night_to integer not null default 5 check (night_to between 0 and 23);

grant update (name, shows, language, boards, seconds, night_from, night_to) on screens.screen to :app;
