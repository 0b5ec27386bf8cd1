import { phrases } from '#platform/contract/language.ts';

/** The words of the answer clock: by when an answer is owed, and how many came in time. */
export const answerText = phrases({
  answers: { nb: 'Svar', nn: 'Svar', en: 'Answers', sv: 'Svar', pl: 'Odpowiedzi' },
  answerBy: {
    nb: 'svar innen {day}',
    nn: 'svar innan {day}',
    en: 'answer due {day}',
    sv: 'svar senast {day}',
    pl: 'odpowiedź do: {day}',
  },
  answerLate: {
    nb: 'svaret skulle kommet {day}',
    nn: 'svaret skulle kome {day}',
    en: 'the answer was due {day}',
    sv: 'svaret skulle ha kommit {day}',
    pl: 'odpowiedź miała być: {day}',
  },
  raisedFrom: {
    nb: 'Løftet fra {board}',
    nn: 'Løfta frå {board}',
    en: 'Raised from {board}',
    sv: 'Lyft från {board}',
    pl: 'Przekazane z tablicy {board}',
  },
  rate: {
    nb: 'Besvart innen {days, plural, one {# arbeidsdag} other {# arbeidsdager}}: {inTime} av {of}',
    nn: 'Svart på innan {days, plural, one {# arbeidsdag} other {# arbeidsdagar}}: {inTime} av {of}',
    en: 'Answered within {days, plural, one {# working day} other {# working days}}: {inTime} of {of}',
    sv: 'Besvarat inom {days, plural, one {# arbetsdag} other {# arbetsdagar}}: {inTime} av {of}',
    pl: 'Odpowiedzi w ciągu {days, plural, one {# dnia roboczego} few {# dni roboczych} many {# dni roboczych} other {# dnia roboczego}}: {inTime} z {of}',
  },
  rateUnknown: {
    nb: 'Besvart innen {days, plural, one {# arbeidsdag} other {# arbeidsdager}}: kan ikke si ennå',
    nn: 'Svart på innan {days, plural, one {# arbeidsdag} other {# arbeidsdagar}}: kan ikkje seie enno',
    en: 'Answered within {days, plural, one {# working day} other {# working days}}: cannot say yet',
    sv: 'Besvarat inom {days, plural, one {# arbetsdag} other {# arbetsdagar}}: kan inte säga ännu',
    pl: 'Odpowiedzi w ciągu {days, plural, one {# dnia roboczego} few {# dni roboczych} many {# dni roboczych} other {# dnia roboczego}}: jeszcze nie wiadomo',
  },
  rateWhen: {
    nb: 'Tallet kommer når {fewest} saker har fått svar eller skulle hatt det.',
    nn: 'Talet kjem når {fewest} saker har fått svar eller skulle hatt det.',
    en: 'The figure comes when {fewest} matters have had an answer or should have.',
    sv: 'Siffran kommer när {fewest} ärenden har fått svar eller borde ha fått det.',
    pl: 'Liczba pojawi się, gdy {fewest, plural, one {# sprawa doczeka się odpowiedzi albo minie jej termin} few {# sprawy doczekają się odpowiedzi albo minie ich termin} many {# spraw doczeka się odpowiedzi albo minie ich termin} other {# sprawy doczeka się odpowiedzi albo minie ich termin}}.',
  },
  headAnswersLate: {
    nb: '{count, plural, one {Ett svar skulle vært gitt} other {# svar skulle vært gitt}}',
    nn: '{count, plural, one {Eitt svar skulle vore gjeve} other {# svar skulle vore gjevne}}',
    en: '{count, plural, one {One answer is due} other {# answers are due}}',
    sv: '{count, plural, one {Ett svar skulle ha getts} other {# svar skulle ha getts}}',
    pl: '{count, plural, one {# odpowiedź miała już być} few {# odpowiedzi miały już być} many {# odpowiedzi miało już być} other {# odpowiedzi miało już być}}',
  },
});
