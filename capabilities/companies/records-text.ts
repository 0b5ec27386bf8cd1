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
});
