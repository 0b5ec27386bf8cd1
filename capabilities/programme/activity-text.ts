import { phrases } from '#platform/contract/language.ts';

/** What is done beside the deliverables: when, whether it is done, and who said so. */
export const activityText = phrases({
  activities: {
    nb: 'Aktivitetene i fase {n}',
    nn: 'Aktivitetane i fase {n}',
    en: 'Activities of phase {n}',
    sv: 'Aktiviteterna i fas {n}',
    pl: 'Aktywności fazy {n}',
  },
  doneOf: {
    nb: '{done} av {all} gjort',
    nn: '{done} av {all} gjort',
    en: '{done} of {all} done',
    sv: '{done} av {all} gjorda',
    pl: 'zrobione {done} z {all}',
  },
  weeks: {
    nb: 'Uke {from}–{to}',
    nn: 'Veke {from}–{to}',
    en: 'Weeks {from}–{to}',
    sv: 'Vecka {from}–{to}',
    pl: 'Tygodnie {from}–{to}',
  },
  doneWeek: {
    nb: 'Gjort uke {n}',
    nn: 'Gjort veke {n}',
    en: 'Done week {n}',
    sv: 'Gjord vecka {n}',
    pl: 'Zrobione, tydzień {n}',
  },
  done: { nb: 'Gjort', nn: 'Gjort', en: 'Done', sv: 'Gjord', pl: 'Zrobione' },
  isDue: {
    nb: 'Gjøres innen {date}',
    nn: 'Gjerast innan {date}',
    en: 'To be done by {date}',
    sv: 'Görs senast {date}',
    pl: 'Do zrobienia do {date}',
  },
  markDone: {
    nb: 'Meld gjort',
    nn: 'Meld gjort',
    en: 'Mark done',
    sv: 'Markera gjord',
    pl: 'Oznacz jako zrobione',
  },
  saved: {
    nb: '{name} er meldt gjort',
    nn: '{name} er meld gjort',
    en: '{name} is marked done',
    sv: '{name} är markerad som gjord',
    pl: '{name}: oznaczono jako zrobione',
  },
  saidBy: {
    nb: 'Meldt av {name} {date}.',
    nn: 'Meld av {name} {date}.',
    en: 'Marked by {name} on {date}.',
    sv: 'Markerad av {name} {date}.',
    pl: 'Potwierdza {name}, {date}.',
  },
  takenBackBy: {
    nb: 'Tatt tilbake av {name} {date}.',
    nn: 'Teken tilbake av {name} {date}.',
    en: 'Taken back by {name} on {date}.',
    sv: 'Återtagen av {name} {date}.',
    pl: 'Cofnął(-ęła) {name}, {date}.',
  },
  workroom: {
    nb: 'Åpne der det gjøres',
    nn: 'Opne der det blir gjort',
    en: 'Open where it is done',
    sv: 'Öppna där det görs',
    pl: 'Otwórz miejsce pracy',
  },
});
