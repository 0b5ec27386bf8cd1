import { phrases } from '#platform/contract/language.ts';

export const text = phrases({
  'already-so': {
    nb: 'Det er alt sagt om dette tiltaket. Last siden på nytt for å se hvem som sa det.',
    nn: 'Det er alt sagt om dette tiltaket. Last sida på nytt for å sjå kven som sa det.',
    en: 'That has already been said of this action. Load the page again to see who said it.',
    sv: 'Det är redan sagt om den här åtgärden. Läs in sidan igen för att se vem som sa det.',
    pl: 'To już zostało powiedziane o tym działaniu. Odśwież stronę, aby zobaczyć, kto to zapisał.',
  },
  'reason-needed': {
    nb: 'Skriv hvorfor, med noen få ord.',
    nn: 'Skriv kvifor, med nokre få ord.',
    en: 'Write why, in a few words.',
    sv: 'Skriv varför, med några få ord.',
    pl: 'Napisz w kilku słowach dlaczego.',
  },
  'due-needed': {
    nb: 'Velg den nye fristen.',
    nn: 'Vel den nye fristen.',
    en: 'Choose the new date.',
    sv: 'Välj den nya tidsfristen.',
    pl: 'Wybierz nowy termin.',
  },
  'due-in-the-past': {
    nb: 'Fristen er alt passert. Velg i dag eller en dag som kommer.',
    nn: 'Fristen er alt passert. Vel i dag eller ein dag som kjem.',
    en: 'That day has passed. Choose today or a day to come.',
    sv: 'Den dagen har passerat. Välj i dag eller en kommande dag.',
    pl: 'Ten dzień już minął. Wybierz dzisiaj lub dzień, który nadejdzie.',
  },
});
