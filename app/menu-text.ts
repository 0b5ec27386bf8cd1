import { phrases } from '#platform/contract/language.ts';

/** The person’s menu, and the menu of the company one looks at. */
export const menuText = phrases({
  mine: {
    nb: 'Min side',
    nn: 'Mi side',
    en: 'My page',
    sv: 'Min sida',
    pl: 'Moja strona',
  },
  account: {
    nb: 'Slik logger du inn',
    nn: 'Slik loggar du inn',
    en: 'How you sign in',
    sv: 'Så loggar du in',
    pl: 'Jak się logujesz',
  },
  processing: {
    nb: 'Behandlingsprotokoll',
    nn: 'Behandlingsprotokoll',
    en: 'Record of processing',
    sv: 'Behandlingsregister',
    pl: 'Rejestr przetwarzania',
  },
  aboutYou: {
    nb: 'Om deg',
    nn: 'Om deg',
    en: 'About you',
    sv: 'Om dig',
    pl: 'O Tobie',
  },
  aboutCompany: {
    nb: 'Om bedriften',
    nn: 'Om bedrifta',
    en: 'About the company',
    sv: 'Om företaget',
    pl: 'O firmie',
  },
  journey: {
    nb: 'Reisen',
    nn: 'Reisa',
    en: 'The journey',
    sv: 'Resan',
    pl: 'Droga',
  },
  people: {
    nb: 'Folk og roller',
    nn: 'Folk og roller',
    en: 'People and roles',
    sv: 'Personer och roller',
    pl: 'Ludzie i role',
  },
  screens: {
    nb: 'Skjermer',
    nn: 'Skjermar',
    en: 'Screens',
    sv: 'Skärmar',
    pl: 'Ekrany',
  },
  about: {
    nb: 'Om bedriften',
    nn: 'Om bedrifta',
    en: 'About the company',
    sv: 'Om företaget',
    pl: 'O firmie',
  },
  parties: {
    nb: 'Partene',
    nn: 'Partane',
    en: 'The parties',
    sv: 'Parterna',
    pl: 'Strony',
  },
  measures: {
    nb: 'Tiltak og drøfting',
    nn: 'Tiltak og drøfting',
    en: 'Measurement register',
    sv: 'Mätregister',
    pl: 'Rejestr pomiarów',
  },
  log: {
    nb: 'Hendelser',
    nn: 'Hendingar',
    en: 'Events',
    sv: 'Händelser',
    pl: 'Zdarzenia',
  },
});
