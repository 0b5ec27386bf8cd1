import { phrases } from '#platform/contract/language.ts';

/** A form that waits, told of where people already are. */
export const formNextText = phrases({
  apart: {
    nb: 'Hver part svarer for seg',
    nn: 'Kvar part svarar for seg',
    en: 'Each party answers for itself',
    sv: 'Varje part svarar för sig',
    pl: 'Każda strona odpowiada osobno',
  },
  more: {
    nb: '{count, plural, one {Se ett skjema til} other {Se # skjemaer til}}',
    nn: '{count, plural, one {Sjå eitt skjema til} other {Sjå # skjema til}}',
    en: '{count, plural, one {See one more form} other {See # more forms}}',
    sv: '{count, plural, one {Se ett formulär till} other {Se # formulär till}}',
    pl: '{count, plural, one {Zobacz jeszcze jeden formularz} few {Zobacz jeszcze # formularze} many {Zobacz jeszcze # formularzy} other {Zobacz jeszcze # formularza}}',
  },
  aboutVisit: {
    nb: 'Si hvordan besøket var. Hver part svarer for seg, og dere ser svarene når begge har levert.',
    nn: 'Sei korleis besøket var. Kvar part svarar for seg, og de ser svara når begge har levert.',
    en: 'Say how the visit was. Each party answers for itself, and you see the answers when both have handed in.',
    sv: 'Säg hur besöket var. Varje part svarar för sig, och ni ser svaren när båda har lämnat in.',
    pl: 'Powiedzcie, jak udała się wizyta. Każda strona odpowiada osobno, a odpowiedzi widać, gdy obie je oddadzą.',
  },
});
