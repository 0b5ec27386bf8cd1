import { phrases } from '#platform/contract/language.ts';

/** This room's lines in the record of processing. */
export const recordsText = phrases({
  'record-company': {
    nb: 'Bedrifter og steder',
    nn: 'Bedrifter og stader',
    en: 'Companies and sites',
    sv: 'Företag och platser',
    pl: 'Firmy i zakłady',
  },
  'record-company-why': {
    nb: 'For å vite hvilke bedrifter som er med, og hvor arbeidet gjøres. Om personer: bare hvem som registrerte.',
    nn: 'For å vite kva bedrifter som er med, og kvar arbeidet blir gjort. Om personar: berre kven som registrerte.',
    en: 'To know which companies take part, and where the work is done. About persons: only who registered them.',
    sv: 'För att veta vilka företag som är med, och var arbetet görs. Om personer: bara vem som registrerade.',
    pl: 'Aby wiedzieć, które firmy biorą udział i gdzie odbywa się praca. O osobach: tylko kto zarejestrował.',
  },
  'record-company-seen': {
    nb: 'De som har en rolle i bedriften, og prosjektsenteret.',
    nn: 'Dei som har ei rolle i bedrifta, og prosjektsenteret.',
    en: 'Those with a role in the company, and the programme office.',
    sv: 'De som har en roll i företaget, och programkontoret.',
    pl: 'Osoby mające rolę w firmie oraz biuro programu.',
  },
  'record-company-kept': {
    nb: 'Så lenge bedriften er registrert i programmet.',
    nn: 'Så lenge bedrifta er registrert i programmet.',
    en: 'For as long as the company is registered in the programme.',
    sv: 'Så länge företaget är registrerat i programmet.',
    pl: 'Dopóki firma jest zarejestrowana w programie.',
  },
  'field-company': { nb: 'bedrift', nn: 'bedrift', en: 'company', sv: 'företag', pl: 'firma' },
  'field-registeredAt': {
    nb: 'registrert av deg',
    nn: 'registrert av deg',
    en: 'registered by you',
    sv: 'registrerat av dig',
    pl: 'zarejestrowano przez Ciebie',
  },
  'record-register': {
    nb: 'Fra Enhetsregisteret',
    nn: 'Frå Enhetsregisteret',
    en: 'From Enhetsregisteret',
    sv: 'Från Enhetsregisteret',
    pl: 'Z rejestru Enhetsregisteret',
  },
  'record-register-why': {
    nb: 'Åpne data om bedrifter, så ingen skriver dem av. Om personer: bare hvem som spurte registeret.',
    nn: 'Opne data om bedrifter, så ingen skriv dei av. Om personar: berre kven som spurde registeret.',
    en: 'Open data about companies, so that nobody copies them by hand. About persons: only who asked the register.',
    sv: 'Öppna data om företag, så att ingen skriver av dem. Om personer: bara vem som frågade registret.',
    pl: 'Otwarte dane o firmach, aby nikt ich nie przepisywał. O osobach: tylko kto zapytał rejestr.',
  },
  'record-register-seen': {
    nb: 'Prosjektsenteret og de som har en rolle i bedriften.',
    nn: 'Prosjektsenteret og dei som har ei rolle i bedrifta.',
    en: 'The programme office and those with a role in the company.',
    sv: 'Programkontoret och de som har en roll i företaget.',
    pl: 'Biuro programu i osoby mające rolę w firmie.',
  },
  'record-register-kept': {
    nb: 'Så lenge registeret har bedriften; ber det om sletting, slettes kopien.',
    nn: 'Så lenge registeret har bedrifta; ber det om sletting, blir kopien sletta.',
    en: 'For as long as the register has the company; if it asks for deletion, the copy is deleted.',
    sv: 'Så länge registret har företaget; ber det om radering raderas kopian.',
    pl: 'Dopóki rejestr ma firmę; na jego żądanie kopia jest usuwana.',
  },
  'field-askedAt': {
    nb: 'spurt',
    nn: 'spurt',
    en: 'asked',
    sv: 'frågat',
    pl: 'zapytano',
  },
  'field-takenAt': {
    nb: 'overtatt',
    nn: 'overteke',
    en: 'taken over',
    sv: 'övertaget',
    pl: 'przejęto',
  },
});
