-- Which language the title, the reason and the lists are written in: a page in another language says so, and what reads
-- it aloud reads it right. Not of what is signed: the words are the same words.
alter table surveys.wave_plan
  add column written_in text not null default 'nb' check (written_in in ('nb', 'nn', 'en', 'sv', 'pl'));
